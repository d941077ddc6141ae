using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Papers.Writing.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Registry;

/// <summary>The organisations as filtered, as a workbook (机构.xlsx).</summary>
internal static class OrganisationExport
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(RegistryPaths.Export, RunAsync).May(RegistryPermissions.Read);

    private static async Task<IResult> RunAsync(HttpContext http, AppDb db, Today today, CancellationToken ct)
    {
        var filter = OrganisationFilter.Read(http.Request.Query);
        var names = await db.Organisations().Select(o => new { o.Id, o.Name }).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
        var successions = await db.Successions().AsNoTracking().ToListAsync(ct);
        var before = successions.ToLookup(s => s.SuccessorId, s => names.GetValueOrDefault(s.PredecessorId, ""));
        var after = successions.ToLookup(s => s.PredecessorId, s => names.GetValueOrDefault(s.SuccessorId, ""));
        TableColumn<Organisation>[] columns =
        [
            TableColumn.Text<Organisation>("机构代码", 18, o => o.Code),
            TableColumn.Text<Organisation>("名称", 34, o => o.Name),
            TableColumn.Text<Organisation>("机构类型", 14, o => o.Kind.Term()),
            TableColumn.Text<Organisation>("上级机构", 24, o => o.ParentId is { } parent ? names.GetValueOrDefault(parent) : null),
            TableColumn.Text<Organisation>("所在区代码", 12, o => o.DistrictCode),
            TableColumn.Date<Organisation>("设立日期", o => o.From),
            TableColumn.Date<Organisation>("撤销日期", o => o.To),
            TableColumn.Text<Organisation>("别名", 60, o => Joined(o.Aliases.Select(a => a.Name))),
            TableColumn.Text<Organisation>("前身", 30, o => Joined(before[o.Id])),
            TableColumn.Text<Organisation>("后继", 30, o => Joined(after[o.Id])),
            TableColumn.Text<Organisation>("代码来源", 30, o => OrganisationCode.Source(o.Code, o.Kind)),
            TableColumn.Text<Organisation>("备注", 40, o => o.Note),
        ];
        var bodies = filter.Apply(db.Organisations().AsNoTracking().Include(o => o.Aliases), today.Date);
        return Results.Stream(
            body => TableWorkbook.WriteAsync(body, "机构", columns, bodies.AsAsyncEnumerable(), ct),
            TableWorkbook.ContentType,
            $"机构-{Today.Show(filter.Day ?? today.Date)}.xlsx"
        );
    }

    private static string Joined(IEnumerable<string> names) => string.Join('；', names.Order(StringComparer.Ordinal));
}
