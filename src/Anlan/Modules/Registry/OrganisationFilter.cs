using System.Globalization;
using Anlan.Common;
using Anlan.Modules.Organisations;
using Microsoft.AspNetCore.WebUtilities;

namespace Anlan.Modules.Registry;

/// <summary>What the register shows, read from the query string: whatever is not understood there is left out, never an error.</summary>
public sealed record OrganisationFilter
{
    public const string AllStates = "all";

    /// <summary>Part of a name, an alias or a code.</summary>
    public string? Text { get; init; }

    public OrganisationKind? Kind { get; init; }

    /// <summary>Code of a district: organisations below it and organisations that lie in it.</summary>
    public string? District { get; init; }

    /// <summary>State on the day; none takes all.</summary>
    public OrganisationState? State { get; init; } = OrganisationState.InForce;

    /// <summary>The chosen day; none means today.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Code of the organisation whose level of the tree is open.</summary>
    public string? At { get; init; }

    /// <summary>Whether something is looked for; otherwise the tree is shown.</summary>
    public bool Searches => Text is not null || Kind is not null || District is not null || State is not OrganisationState.InForce;

    public string StateWord => State?.ToString() ?? AllStates;

    public static OrganisationFilter Read(IQueryCollection query) =>
        new()
        {
            Text = Word(query["q"]),
            Kind = Named<OrganisationKind>(query["kind"]),
            District = Word(query["district"]),
            State = query["state"] == AllStates ? null : Named<OrganisationState>(query["state"]) ?? OrganisationState.InForce,
            Day =
                DateOnly.TryParseExact(query["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && day.Year is > 1900 and < 9000
                    ? day
                    : null,
            At = Word(query["at"]),
        };

    /// <summary>The same filter at another path or level.</summary>
    public string Link(string path = RegistryPaths.List, string? at = null)
    {
        var query = new Dictionary<string, string?>
        {
            ["q"] = Text,
            ["kind"] = Kind?.ToString(),
            ["district"] = District,
            ["state"] = State == OrganisationState.InForce ? null : StateWord,
            ["day"] = Day is { } day ? Today.Show(day) : null,
            ["at"] = at,
        };
        return QueryHelpers.AddQueryString(path, query.Where(q => q.Value is not null));
    }

    internal IQueryable<Organisation> Apply(IQueryable<Organisation> bodies, DateOnly today)
    {
        var (day, all) = (Day ?? today, bodies);
        bodies = State switch
        {
            OrganisationState.InForce => bodies.On(day),
            OrganisationState.Ended => bodies.Where(o => o.To < day),
            OrganisationState.Coming => bodies.Where(o => o.From > day),
            _ => bodies,
        };
        if (Kind is { } kind)
            bodies = bodies.Where(o => o.Kind == kind);
        if (District is { } district)
        {
            var below = all.Under(all.Where(o => o.Code == district).Select(o => o.Path)).Select(o => o.Id);
            bodies = bodies.Where(o => o.DistrictCode == district || below.Contains(o.Id));
        }
        if (Text is not { } text)
            return bodies.OrderBy(o => o.SortKey).ThenBy(o => o.Code);
        return bodies
            .Where(o => o.Name.Contains(text) || o.Code.StartsWith(text) || o.Aliases.Any(a => a.Name.Contains(text)))
            .OrderBy(o => o.Name == text || o.Code == text || o.Aliases.Any(a => a.Name == text) ? 0 : 1)
            .ThenBy(o => o.SortKey)
            .ThenBy(o => o.Code);
    }

    private static T? Named<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: false, out var value) && Enum.IsDefined(value) ? value : null;

    private static string? Word(string? text) => text?.Trim() is { Length: > 0 and <= 100 } word ? word : null;
}
