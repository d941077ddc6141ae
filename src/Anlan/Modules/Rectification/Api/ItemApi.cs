using Anlan.Api;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Rectification.AddEvidence;
using Anlan.Modules.Rectification.Clock;
using Anlan.Modules.Rectification.List;
using Anlan.Modules.Rectification.Show;

namespace Anlan.Modules.Rectification.Api;

/// <summary>Items for other systems: the list, what changed, and all of one.</summary>
internal static class ItemApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet(RectificationPaths.Resources, ListAsync)
            .May(RectificationPermissions.Read)
            .WithName("list-items")
            .WithSummary("问题列表，或者某时以来的变动")
            .WithDescription(
                "不带 changed_since 和 cursor 时，按紧急程度分页列出。带其中之一时，按变动先后列出，每次最多100个："
                    + "more 为真就立即带着 next 再取，为假就下次带着 next 来取；最近30秒的变动下次才列出。"
                    + "这时只有 unit、lead、case、source 起筛选作用，light 和 working_days_left 按今天计算，不算变动。"
            )
            .Asks("changed_since", "只要此时以后变动过的：带时区的时间。", "2026-11-23T08:00:00+08:00")
            .Asks("cursor", "上次答复里的 next，原样带回。", "NjM4…")
            .Asks("q", "问题描述里的字词", "检查单")
            .Asks("state", "状态", nameof(ItemState.Rectifying))
            .Asks("light", "时限灯：Green、Amber、Red", "Red")
            .Asks("category", "问题类别", "检查单")
            .Asks("industry", "行业（GB/T 4754-2017）代码，含下级", "H")
            .Asks("only", "open 未销号、returned 被退回过、major 重大问题", ItemFilter.OnlyOpen)
            .Asks("unit", "责任单位代码，含下级", "110109")
            .Asks("lead", "牵头单位代码", "110109-WLJ")
            .Asks("source", "来源", "supervision")
            .Asks("case", "所属案卷（督察记录）编号", "0197a3c0-5d1e-7c3a-9b42-6f1d2e8a4b10")
            .Asks("lateFrom", "至少逾期的天数", "1")
            .Asks("lateTo", "至多逾期的天数", "30")
            .Asks("side", "work 由本单位整改、judge 由本单位督察", ItemFilter.ToJudge)
            .Asks("page", "第几页，从1起", "1")
            .Gives<ItemListResource>();
        api.MapGet(RectificationPaths.Resources + "/{id:guid}", GetAsync)
            .May(RectificationPermissions.Read)
            .WithName("get-item")
            .WithSummary("一个问题的全部情况")
            .Gives<ItemDetailResource>();
        api.MapGet(RectificationPaths.Resources + "/{itemId:guid}/evidence/{id:guid}", EvidenceDownload.RunAsync)
            .May(RectificationPermissions.Read)
            .WithName("download-evidence")
            .WithSummary("下载佐证材料")
            .GivesFile("application/octet-stream");
        ItemWrites.Map(api);
        ItemDecisions.Map(api);
    }

    private static async Task<IResult> ListAsync(
        HttpContext http,
        AppDb db,
        CurrentCaller caller,
        Clocks clocks,
        ChangedItems changed,
        CancellationToken ct
    )
    {
        var query = http.Request.Query;
        var filter = ItemFilter.Read(query);
        if (query.ContainsKey("changed_since") || query.ContainsKey("cursor"))
        {
            var (found, refusal) = await changed.ReadAsync(query["changed_since"], query["cursor"], filter, ct);
            return refusal is null ? Results.Json(found) : ApiAnswer.Refused(StatusCodes.Status400BadRequest, refusal);
        }
        var face = await clocks.TodayAsync(ct);
        var rows = filter.Apply(filter.Scope(db, caller.Value), db, face).Urgent().Rows(db);
        var page = await Page.ReadAsync(rows, Page.Parse(query["page"]), ct);
        return Results.Json(new ItemListResource([.. page.Rows.Select(r => r.At(face))], page.Number, page.Count, page.Total));
    }

    private static async Task<IResult> GetAsync(Guid id, ItemViews views, ClockSums sums, CancellationToken ct) =>
        await views.ReadAsync(id, ct) is { } view && await sums.ReadAsync(id, ct) is { } sum
            ? Results.Json(new ItemDetailResource(view, sum))
            : ApiAnswer.NotFound();
}
