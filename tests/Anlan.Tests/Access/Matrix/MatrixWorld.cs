using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Access.Demonstration;
using Anlan.Modules.Documents;
using Anlan.Modules.Letters;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Anlan.Modules.Supervision;
using Anlan.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Access.Matrix;

/// <summary>
/// What the matrix is tried on: one round of the first team over 门头沟区 with one problem that 门头沟区文化和旅游局 owes, and people who are
/// inside, beside and outside of it.
/// </summary>
internal sealed class MatrixWorld
{
    private const string OtherTeamMember = "waizu";

    /// <summary>Samples for route parameters, by the path before the parameter; a route without one is tried with an id nobody has.</summary>
    private readonly Dictionary<string, string> samples = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Who asks, in the words of the golden file; none is somebody who has not signed in.</summary>
    public static IReadOnlyList<(string Words, string? UserName)> People { get; } =
    [
        ("nobody", null),
        ("municipal office", "gaoyuan"),
        ("team of the round", "zhengguodong"),
        ("another team", OtherTeamMember),
        ("lead of the district", "weichangqing"),
        ("clerk of the district", "panyue"),
        ("lead of the unit that owes", "qiushuhua"),
        ("clerk of the unit that owes", "duanpeng"),
        ("lead of a sister unit", "hejianmin"),
        ("lead elsewhere", "yanzhigang"),
        ("clerk elsewhere", "xiamengting"),
        ("enterprise", "kongxiangfu"),
        ("system administrator", "xitong"),
        ("security administrator", "anquan"),
        ("audit administrator", "shenji"),
    ];

    public static async Task<MatrixWorld> MakeAsync(TestStore store)
    {
        var world = new MatrixWorld();
        await store.WithAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var log = services.GetRequiredService<CaseLog>();
            var clock = services.GetRequiredService<TimeProvider>();
            var today = services.GetRequiredService<Today>();
            var ids = await db.Organisations().ToDictionaryAsync(o => o.Code, o => o.Id);
            await world.AddPersonAsync(services, today, ids["110000-DC02"]);
            var round = new Round
            {
                Id = Ids.New(clock),
                Title = "督察门头沟区",
                KeeperId = ids["110000-AWB"],
                TeamId = ids["110000-DC01"],
                IssuedOn = today.Date,
            };
            round.Units.Add(new RoundUnit { RoundId = round.Id, OrganisationId = ids["110109"] });
            var content = new ItemContent
            {
                Statement = "未按检查单检查",
                Category = "检查单",
                Units = [ids["110109-WLJ"]],
                LeadId = ids["110109-WLJ"],
            };
            var source = services.GetRequiredService<SupervisionItems>();
            var problem = Item.Open(source.CaseOf(round), Ids.New(clock), 1, content, today.Date);
            db.Add(round);
            db.Add(problem);
            var draft = await DraftAsync(db, clock, today, ids["110000-AWB"], problem.Id);
            log.Add(new MatrixPrepared(round.Id));
            await db.SaveActAsync(CancellationToken.None);
            world.samples["/rounds/"] = world.samples["/supervision/"] = round.Id.ToString();
            world.samples["/rectification/"] = world.samples["/items/"] = world.samples["/problems/"] = problem.Id.ToString();
            world.samples["/import/"] = world.samples["/letters/"] = draft.Id.ToString();
            world.samples["/plans/"] = "110109";
            world.samples["/checks/"] = draft.Checks[0].Id.ToString();
            world.samples["/organisations/"] = ids["110109-WLJ"].ToString();
            world.samples["/accounts/"] = (await db.AllAccounts().SingleAsync(a => a.UserName == "qiushuhua")).Id.ToString();
            world.samples["/postings/"] = world.samples["/accounts/"];
            world.samples["/status/"] = "404";
            return 0;
        });
        return world;
    }

    /// <summary>The path of a route with samples in the places of its parameters.</summary>
    public (string Path, bool Sampled) Fill(string route)
    {
        var path = "";
        var sampled = true;
        for (var at = 0; at < route.Length; at++)
        {
            if (route[at] != '{')
            {
                path += route[at];
                continue;
            }
            var before = path[(path.LastIndexOf('/', path.Length - 2) is var slash and >= 0 ? slash : 0)..];
            sampled &= samples.TryGetValue(before, out var value);
            path += value ?? "00000000-0000-7000-8000-000000000000";
            at = route.IndexOf('}', at);
        }
        return (path, sampled);
    }

    /// <summary>An import draft of the municipal office; its problem bears the id of the round's, so that one sample serves both routes.</summary>
    private static async Task<ImportDraft> DraftAsync(AppDb db, TimeProvider clock, Today today, Guid owner, Guid itemId)
    {
        var hash = new string('a', 64);
        db.Add(
            new StoredFile
            {
                Hash = hash,
                Length = 1,
                ContentType = "text/plain",
                StoredAt = today.Now,
            }
        );
        var letter = new Letter
        {
            Id = Ids.New(clock),
            FileHash = hash,
            FileName = "反馈意见.txt",
            OrganisationId = owner,
            UploadedById = await db.AllAccounts().Select(a => a.Id).FirstAsync(),
            UploadedAt = today.Now,
            Text = "未按检查单检查。",
            Reading = "{}",
            Title = "反馈意见",
        };
        var draft = new ImportDraft
        {
            Id = Ids.New(clock),
            LetterId = letter.Id,
            OwnerId = owner,
            Title = "反馈意见",
            CreatedAt = today.Now,
            CreatedById = letter.UploadedById,
        };
        draft.Problems.Add(
            new DraftProblem
            {
                Id = itemId,
                DraftId = draft.Id,
                Position = 1,
                Statement = "未按检查单检查。",
                Category = "检查单",
            }
        );
        draft.Checks.Add(
            new DraftCheck
            {
                Id = Ids.New(clock),
                DraftId = draft.Id,
                Order = 1,
                Type = "ratio",
                Quote = "占比5%",
                Stated = "5%",
                Verdict = "wrong",
            }
        );
        db.Add(letter);
        db.Add(draft);
        return draft;
    }

    private async Task AddPersonAsync(IServiceProvider services, Today today, Guid teamId)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = OtherTeamMember,
            DisplayName = "外组",
            CreatedAt = today.Now,
        };
        await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, DemonstrationAccount.Password);
        services
            .GetRequiredService<AppDb>()
            .Add(
                new Posting
                {
                    Id = Guid.CreateVersion7(),
                    AccountId = account.Id,
                    Role = Role.SupervisionTeam,
                    OrganisationId = teamId,
                    From = new DateOnly(2020, 1, 1),
                }
            );
    }

    private sealed record MatrixPrepared(Guid Id) : Fact("Matrix", Id)
    {
        public override string Title => "准备";
    }
}
