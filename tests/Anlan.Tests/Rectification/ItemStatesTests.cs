using Anlan.Modules.Rectification;
using CsCheck;

namespace Anlan.Tests.Rectification;

public sealed class ItemStatesTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    private static readonly DateTime Now = new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc);

    private static readonly Guid[] People = [.. Enumerable.Range(1, 3).Select(n => new Guid(n, 0, 0, new byte[8]))];

    [Fact]
    public void No_order_of_steps_closes_a_problem_that_nobody_but_its_reporter_has_seen()
    {
        var step = Gen.Select(Gen.Enum<ItemStep>(), Gen.Int[0, 2].Select(n => People[n]), Gen.Bool, (s, who, yes) => (s, who, yes));
        step.Array[1, 40].Sample(steps => CheckWalk(steps), iter: 20_000);
    }

    [Fact]
    public void Random_steps_do_reach_a_closed_problem_so_that_the_check_above_is_not_empty()
    {
        var (problem, requests) = Start();
        Walk(problem, requests, ItemStep.PlanAccepted, People[0], true);
        Walk(problem, requests, ItemStep.Report, People[0], true);
        Walk(problem, requests, ItemStep.Verify, People[1], true);
        Walk(problem, requests, ItemStep.Close, People[1], true);
        Assert.Equal(ItemState.Closed, problem.State);
    }

    [Fact]
    public void The_table_lets_nothing_but_close_lead_to_closed_and_nothing_but_verify_lead_there()
    {
        Assert.All(ItemStates.All.Where(t => t.To == ItemState.Closed), t => Assert.Equal(ItemState.Verified, t.From));
        Assert.All(ItemStates.All.Where(t => t.To == ItemState.Verified), t => Assert.Equal(ItemStep.Verify, t.Step));
    }

    [Theory]
    [InlineData(ItemStep.Verify)]
    [InlineData(ItemStep.Return)]
    [InlineData(ItemStep.Close)]
    [InlineData(ItemStep.ExtendUnderControl)]
    public void A_step_that_rests_on_a_paper_cannot_be_taken_without_it(ItemStep step) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Start().Item.Take(step, Day));

    [Fact]
    public void A_verification_of_another_problem_decides_nothing_here()
    {
        var (problem, requests) = Start();
        Walk(problem, requests, ItemStep.PlanAccepted, People[0], true);
        Walk(problem, requests, ItemStep.Report, People[0], true);
        var foreign = Request(Guid.CreateVersion7(), People[0]);
        Assert.Null(foreign.Decide(true, "看过", People[1], "乙", Now));
        Assert.Throws<ArgumentException>(() => problem.Decide(foreign, Day));
    }

    private static void CheckWalk((ItemStep Step, Guid Who, bool Yes)[] steps)
    {
        var (problem, requests) = Start();
        foreach (var (step, who, yes) in steps)
            Walk(problem, requests, step, who, yes);
        if (problem.State is not (ItemState.Verified or ItemState.Closed or ItemState.Confirmed or ItemState.FalselyClosed))
            return;
        var last = requests[^1];
        Assert.True(last.Accepted);
        Assert.NotNull(last.DecidedById);
        Assert.NotEqual(last.RequestedById, last.DecidedById);
    }

    /// <summary>Does what the acts do, with whatever person: papers first, then the step.</summary>
    private static void Walk(Item problem, List<Verification> requests, ItemStep step, Guid who, bool yes)
    {
        switch (step)
        {
            case ItemStep.Report when problem.Take(step, Day) is null:
                requests.Add(Request(problem.Id, who));
                break;
            case ItemStep.Verify or ItemStep.Return when requests.Count > 0 && requests[^1].Accepted is null:
                if (requests[^1].Decide(step == ItemStep.Verify, yes ? "看过" : "", who, "某人", Now) is null)
                    Assert.Null(problem.Decide(requests[^1], Day));
                break;
            case ItemStep.Close when requests.Count > 0:
                problem.Close(requests[^1], who, Day);
                break;
            case ItemStep.ExtendUnderControl:
                var extension = Extension(problem.Id, who);
                extension.Decide(true, "同意", People[0] == who ? People[1] : People[0], "某人", Now);
                problem.Extend(extension, Day);
                break;
            case ItemStep.PlanAccepted or ItemStep.ConfirmAtLookBack or ItemStep.RefuteAtLookBack:
                problem.Take(step, Day);
                break;
        }
    }

    private static (Item Item, List<Verification> Requests) Start() =>
        (
            Item.Open(
                new CaseFile(new PlannedItems(), Guid.Empty, "督察", new Keeping(Guid.Empty, null)),
                new Guid(9, 0, 0, new byte[8]),
                1,
                new ItemContent
                {
                    Statement = "事实",
                    Category = "类别",
                    Units = [],
                    LeadId = null,
                },
                Day
            ),
            []
        );

    private sealed class PlannedItems : ItemSource
    {
        public override string Code => "planned";
        public override string Word => "问题";
        public override string Judges => "督察一方";
        public override bool WaitsForPlan => true;

        public override string CasePath(Guid caseId) => "/";
    }

    private static Verification Request(Guid itemId, Guid who) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            ItemId = itemId,
            Summary = "已整改",
            RequestedById = who,
            RequestedByName = "某人",
            RequestedAt = Now,
        };

    private static ExtensionRequest Extension(Guid itemId, Guid who) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            ItemId = itemId,
            NewDueOn = Day.AddDays(30),
            Reason = "等待设备",
            InterimControl = "专人值守",
            RequestedById = who,
            RequestedByName = "某人",
            RequestedAt = Now,
        };
}
