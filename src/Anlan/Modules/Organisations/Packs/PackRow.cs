namespace Anlan.Modules.Organisations.Packs;

/// <summary>One organisation as a pack writes it down.</summary>
/// <param name="Line">Line of the file, 1 = first.</param>
public sealed record PackRow(
    int Line,
    string Code,
    string Name,
    IReadOnlyList<string> Aliases,
    OrganisationKind Kind,
    string? ParentCode,
    DateOnly? From,
    DateOnly? To,
    string? DistrictCode,
    bool PartyGroup,
    IReadOnlyList<string> PredecessorCodes,
    string? Note
)
{
    public IEnumerable<string> Names => Aliases.Prepend(Name);
}

/// <summary>A row that is not taken: where, what stands there and why not.</summary>
/// <param name="Line">Line of the file; 0 where the whole file is meant.</param>
/// <param name="Column">English name of the column; empty where the whole row is meant.</param>
public sealed record PackRejection(int Line, string Column, string Value, string Reason)
{
    public override string ToString() =>
        (Line > 0 ? $"第{Line}行" : "")
        + (
            Column.Length > 0 ? $" {Column}："
            : Line > 0 ? "："
            : ""
        )
        + Reason;
}

/// <summary>What a pack file says: good rows, refused ones, and columns nobody reads.</summary>
public sealed record PackReading(
    IReadOnlyList<PackRow> Rows,
    IReadOnlyList<PackRejection> Rejections,
    IReadOnlyList<string> UnknownColumns
);
