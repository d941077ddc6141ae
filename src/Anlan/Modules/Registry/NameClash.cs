using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Registry;

/// <summary>Names under one parent: at one time, no two organisations share one.</summary>
internal static class NameClash
{
    public const int Longest = 200;

    /// <summary>Names typed one a line or separated by semicolons.</summary>
    public static IReadOnlyList<string> Split(string? text) =>
        [
            .. FormReader
                .Clean(text)
                .Split(['\n', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Distinct(),
        ];

    /// <summary>Why an organisation cannot bear these names under a parent; nothing when it can.</summary>
    /// <param name="except">Organisations that do not count: the organisation itself, those that end when it begins.</param>
    public static async Task<Refusal?> ClashAsync(
        AppDb db,
        Guid? parentId,
        IReadOnlyList<string> names,
        DateOnly? from,
        DateOnly? to,
        IReadOnlyList<Guid> except,
        string field,
        CancellationToken ct
    )
    {
        var twin = await db.Organisations()
            .Where(o => o.ParentId == parentId && !except.Contains(o.Id))
            .Where(o => (from == null || o.To == null || from <= o.To) && (to == null || o.From == null || o.From <= to))
            .Where(o => names.Contains(o.Name) || o.Aliases.Any(a => a.To == null && names.Contains(a.Name)))
            .OrderBy(o => o.Code)
            .Select(o => new { o.Name, o.Code })
            .FirstOrDefaultAsync(ct);
        return twin is null
            ? null
            : new Refusal(
                "organisation.name-taken",
                $"同一上级下已有同名或同别名的机构：{twin.Name}（{twin.Code}）。请换一个名称；如果就是同一个机构，不用再增加。",
                field
            );
    }
}
