using System.Globalization;
using Anlan.Data;
using Anlan.Modules.Organisations;
using Microsoft.AspNetCore.WebUtilities;

namespace Anlan.Modules.Supervision.Rounds;

/// <summary>What the list of supervisions shows, read from the query string: what is not understood there is left out, never an error.</summary>
public sealed record RoundFilter
{
    private const int LongestWord = 100;

    /// <summary>Year of issue.</summary>
    public int? Year { get; init; }

    /// <summary>Code of an inspected unit.</summary>
    public string? Unit { get; init; }

    public RoundStage? Stage { get; init; }

    /// <summary>Words of the team's name.</summary>
    public string? Team { get; init; }

    /// <summary>Words of the title.</summary>
    public string? Text { get; init; }

    public static RoundFilter Read(IQueryCollection query) =>
        new()
        {
            Year =
                int.TryParse(query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1949 and <= 2200
                    ? year
                    : null,
            Unit = Word(query["unit"]),
            Stage = Enum.TryParse<RoundStage>(query["stage"], out var stage) && Enum.IsDefined(stage) ? stage : null,
            Team = Word(query["team"]),
            Text = Word(query["q"]),
        };

    /// <summary>The export of what is shown.</summary>
    public string ExportPath() =>
        QueryHelpers.AddQueryString(
            SupervisionPaths.Export,
            new Dictionary<string, string?>
            {
                ["year"] = Year?.ToString(CultureInfo.InvariantCulture),
                ["unit"] = Unit,
                ["stage"] = Stage?.ToString(),
                ["team"] = Team,
                ["q"] = Text,
            }.Where(p => p.Value is not null)
        );

    /// <summary>Newest letter first; rounds without a letter yet stand on top, since they are being worked on.</summary>
    internal IQueryable<Round> Apply(IQueryable<Round> rounds, AppDb db)
    {
        if (Year is { } year)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            rounds = rounds.Where(s => s.IssuedOn >= first && s.IssuedOn <= last);
        }
        if (Unit is { } unit)
            rounds = rounds.Where(s => s.Units.Any(u => db.Organisations().Any(o => o.Id == u.OrganisationId && o.Code == unit)));
        if (Stage is { } stage)
            rounds = rounds.Where(s => s.Stage == stage);
        if (Team is { } team)
            rounds = rounds.Where(s => s.TeamName != null && s.TeamName.Contains(team));
        if (Text is { } text)
            rounds = rounds.Where(s => s.Title.Contains(text));
        return rounds.OrderBy(s => s.IssuedOn != null).ThenByDescending(s => s.IssuedOn).ThenByDescending(s => s.Id);
    }

    private static string? Word(string? text) => text?.Trim() is { Length: > 0 and <= LongestWord } word ? word : null;
}
