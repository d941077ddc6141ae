using Anlan.Data;
using Anlan.Modules.Organisations.Packs;
using Anlan.Papers.Reading.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Organisations;

/// <summary>The organisations of the store or of a pack as the letter reader wants them: names, other names, place in the tree, dates.</summary>
internal static class OrganisationNames
{
    /// <summary>Every organisation of the store.</summary>
    public static async Task<IReadOnlyList<OrganisationEntry>> OrganisationEntriesAsync(this AppDb db, CancellationToken ct)
    {
        var all = await db.Organisations().AsNoTracking().Include(o => o.Aliases).OrderBy(o => o.Code).ToListAsync(ct);
        var codes = all.ToDictionary(o => o.Id, o => o.Code);
        return
        [
            .. all.Select(o => new OrganisationEntry(
                o.Code,
                o.Name,
                [.. o.Aliases.Select(a => a.Name).Order(StringComparer.Ordinal)],
                Word(o.Kind),
                o.ParentId is { } parent ? codes[parent] : null,
                o.From,
                o.To
            )),
        ];
    }

    public static OrganisationEntry EntryOf(PackRow row) =>
        new(row.Code, row.Name, row.Aliases, Word(row.Kind), row.ParentCode, row.From, row.To);

    private static string Word(OrganisationKind kind) => kind.ToString().ToLowerInvariant();
}
