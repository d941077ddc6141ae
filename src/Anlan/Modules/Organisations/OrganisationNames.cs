using Anlan.Modules.Organisations.Packs;
using Anlan.Papers.Reading.Organisations;

namespace Anlan.Modules.Organisations;

/// <summary>The organisations of a pack as the letter reader wants them: names, other names, place in the tree, dates.</summary>
internal static class OrganisationNames
{
    public static OrganisationEntry EntryOf(PackRow row) =>
        new(row.Code, row.Name, row.Aliases, Word(row.Kind), row.ParentCode, row.From, row.To);

    internal static string Word(OrganisationKind kind) => kind.ToString().ToLowerInvariant();
}
