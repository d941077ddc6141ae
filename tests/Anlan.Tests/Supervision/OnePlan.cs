using AngleSharp.Html.Dom;
using Anlan.Data;
using Anlan.Modules.Supervision;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Supervision;

/// <summary>The plan of 门头沟区 as its people write it through the real forms.</summary>
internal static class OnePlan
{
    public static Task<Guid> StationRoundAsync(this TestStore store) =>
        store.WithAsync(services => services.GetRequiredService<SupervisionScenarios>().StationRoundAsync(CancellationToken.None));

    /// <summary>Head and all five items; a change replaces one field of one item, a unit by its name.</summary>
    public static async Task WritePlanAsync(this TestStore store, Guid round, params (int Number, string Field, string Value)[] changes)
    {
        await store.WritePlanHeadAsync(round);
        for (var number = 1; number <= 5; number++)
            await store.WriteItemAsync(round, number, [.. changes.Where(c => c.Number == number).Select(c => (c.Field, c.Value))]);
    }

    public static async Task WritePlanHeadAsync(this TestStore store, Guid round)
    {
        var clerk = await store.SignedInAsync("panyue");
        await clerk.GetAsync($"/supervision/{round}/plan/head");
        await clerk.SubmitAsync(
            "main form",
            ("Input.OverallGoal", "反馈问题全部整改到位。"),
            ("Input.WiderSearch", "同类场所全部排查一遍。"),
            ("Input.Number", "门办发〔2026〕12号"),
            ("Input.IssuedOn", "2026-11-23")
        );
        Assert.Empty(clerk.Refusals);
    }

    public static async Task WriteItemAsync(this TestStore store, Guid round, int number, params (string Field, string Value)[] changes)
    {
        var clerk = await store.SignedInAsync("panyue");
        await clerk.GetAsync($"/supervision/{round}/plan/items/{await store.IdAsync(round, number)}");
        var values = new Dictionary<string, string>
        {
            ["Input.Goal"] = $"问题{number}整改到位",
            ["Input.Measures"] = $"逐项落实问题{number}",
            ["Input.ResponsiblePerson"] = "虚构 副区长",
            ["Input.DueOn"] = "2026-12-31",
        };
        foreach (var (field, value) in changes)
            values[field] = field == "Input.ResponsibleUnitId" && value.Length > 0 ? clerk.OptionOf(value) : value;
        await clerk.SubmitAsync("main form", [.. values.Select(v => (v.Key, v.Value))]);
        Assert.Empty(clerk.Refusals);
    }

    public static async Task SubmitPlanAsync(this TestStore store, Guid round)
    {
        var lead = await store.SignedInAsync("weichangqing");
        await lead.GetAsync($"/supervision/{round}/plan/submit");
        await lead.SubmitAsync("main form");
        Assert.Empty(lead.Refusals);
    }

    public static async Task AcceptPlanAsync(this TestStore store, Guid round)
    {
        var office = await store.SignedInAsync("gaoyuan");
        await office.GetAsync($"/supervision/{round}/plan/decision");
        await office.SubmitAsync("main form", ("Input.Result", "accept"));
        Assert.Empty(office.Refusals);
    }

    public static Task<RectificationPlan> PlanAsync(this TestStore store, Guid round) =>
        store.WithDbAsync(db => db.Set<RectificationPlan>().Include(p => p.Items).SingleAsync(p => p.RoundId == round));

    /// <summary>Names of the facts told of a case.</summary>
    public static Task<List<string>> ActsAsync(this TestStore store, Guid caseId) =>
        store.WithDbAsync(db => db.Set<AuditEvent>().Where(e => e.CaseId == caseId).Select(e => e.Act).ToListAsync());

    /// <summary>What a field of the page holds.</summary>
    public static string? ValueOf(this Visitor visitor, string name) =>
        visitor.Page.QuerySelector($"[name='{name}']") switch
        {
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value,
            _ => null,
        };

    /// <summary>Value of the choice that reads so.</summary>
    public static string OptionOf(this Visitor visitor, string text) =>
        visitor.Page.QuerySelectorAll("option").Single(o => o.TextContent == text).GetAttribute("value")!;
}
