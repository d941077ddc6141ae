namespace Anlan.Papers.Reading.Organisations;

/// <summary>One unit of an organisation pack (one line of organisations.csv), as far as reading letters needs it.</summary>
/// <param name="Code">Unique code, e.g. 110105.</param>
/// <param name="Name">Official full name.</param>
/// <param name="Aliases">Other spellings, short forms and former names.</param>
/// <param name="Kind">city, district, street, department, division, team or station.</param>
/// <param name="ParentCode">Code of the unit above; null for the root.</param>
/// <param name="From">First day it existed; null = always.</param>
/// <param name="To">Last day it existed; null = still exists.</param>
public sealed record OrganisationEntry(
    string Code,
    string Name,
    IReadOnlyList<string> Aliases,
    string Kind,
    string? ParentCode,
    DateOnly? From = null,
    DateOnly? To = null
);
