using System.Globalization;
using Anlan.Common;
using Anlan.Modules.Organisations;

namespace Anlan.Modules.Rectification.Units;

/// <summary>Rows of unit names as a person typed them, and what they mean.</summary>
internal sealed class UnitRows(OrganisationCatalogue organisations, IReadOnlyList<string> near, DateOnly? day)
{
    /// <summary>Candidates named in a refusal.</summary>
    private const int Offered = 4;

    /// <summary>A name that means one organisation, or one the letter has and nobody has resolved yet.</summary>
    public sealed record Row(string Typed, Guid? OrganisationId, bool IsLead);

    /// <summary>Reads the rows.</summary>
    /// <param name="names">As typed; blank ones are left out.</param>
    /// <param name="lead">Index of the leading row, as the form sends it; whatever is none makes the first one lead.</param>
    /// <param name="printed">Names the letter has, which may stay unresolved.</param>
    /// <param name="field">Form property the refusals belong to.</param>
    public (IReadOnlyList<Row> Rows, List<Refusal> Refusals) Read(
        IReadOnlyList<string?> names,
        string? lead,
        IReadOnlyCollection<string> printed,
        string field
    )
    {
        var leading = int.TryParse(lead, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;
        var rows = new List<Row>();
        var refusals = new List<Refusal>();
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i]?.Trim() is not { Length: > 0 } name)
                continue;
            if (OrganisationCatalogue.TooLong(name, "机构名称", field) is { } endless)
            {
                refusals.Add(endless);
                continue;
            }
            var meant = organisations.Meant(name, near, day);
            if (meant.Count == 1)
                rows.Add(new Row(name, meant[0].Id, i == leading));
            else if (meant.Count == 0 && printed.Contains(name))
                rows.Add(new Row(name, null, i == leading));
            else
                refusals.Add(Unclear(name, meant, field));
        }
        rows = [.. rows.DistinctBy(r => r.OrganisationId?.ToString() ?? r.Typed)];
        if (rows.Count > 0 && !rows.Exists(r => r.IsLead))
            rows[0] = rows[0] with { IsLead = true };
        return (rows, refusals);
    }

    private Refusal Unclear(string name, IReadOnlyList<OrganisationCatalogue.Entry> meant, string field)
    {
        if (meant.Count > 1)
            return new Refusal("unit.several", $"叫“{name}”的机构有{meant.Count}个：{Names(meant)}。请写全称。", field);
        var like = organisations.Like(name, near, day, Offered);
        return like.Count == 0
            ? new Refusal("unit.unknown", $"没有找到机构“{name}”，请写机构全称或常用简称。", field)
            : new Refusal("unit.unknown", $"没有找到机构“{name}”。相近的有：{Names(like)}。请改成其中一个的全称。", field);
    }

    private static string Names(IReadOnlyList<OrganisationCatalogue.Entry> entries) =>
        string.Join('、', entries.Take(Offered).Select(e => e.Name));
}
