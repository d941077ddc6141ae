using System.Globalization;
using System.Text;

namespace Anlan.Common;

/// <summary>
/// Reads what was typed into a form and collects every refusal, so that a person is told all of it at once. Values come as text; what is
/// wrong is named by its label and stands beside its field.
/// </summary>
public sealed class FormReader
{
    private readonly List<Refusal> refusals = [];

    /// <summary>What was wrong, in the order read; empty when everything could be read.</summary>
    public List<Refusal> Refusals => refusals;

    public bool Ok => refusals.Count == 0;

    /// <summary>A text that must be there.</summary>
    /// <param name="value">As typed.</param>
    /// <param name="field">Form property.</param>
    /// <param name="label">Its Chinese label.</param>
    /// <param name="longest">Most characters.</param>
    public string Text(string? value, string field, string label, int longest = 4000)
    {
        var text = Optional(value, field, label, longest);
        if (text is null && !refusals.Exists(r => r.Field == field))
            refusals.Add(new Refusal("form.missing", $"请填写{label}。", field));
        return text ?? "";
    }

    /// <summary>A text that may be left out.</summary>
    public string? Optional(string? value, string field, string label, int longest = 4000)
    {
        var text = Clean(value);
        if (text.Length <= longest)
            return text.Length == 0 ? null : text;
        refusals.Add(new Refusal("form.too-long", $"{label}有{text.Length}个字，最多{longest}个字，请精简。", field));
        return null;
    }

    /// <summary>A date that must be there, within bounds that are both allowed themselves.</summary>
    /// <param name="value">As a date input sends it: <c>2026-11-23</c>.</param>
    /// <param name="field">Form property.</param>
    /// <param name="label">Its Chinese label.</param>
    /// <param name="first">Earliest day.</param>
    /// <param name="last">Latest day.</param>
    public DateOnly Date(string? value, string field, string label, DateOnly? first = null, DateOnly? last = null)
    {
        var date = OptionalDate(value, field, label, first, last);
        if (date is null && !refusals.Exists(r => r.Field == field))
            refusals.Add(new Refusal("form.missing", $"请填写{label}。", field));
        return date ?? default;
    }

    /// <summary>A date that may be left out.</summary>
    public DateOnly? OptionalDate(string? value, string field, string label, DateOnly? first = null, DateOnly? last = null)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        if (!DateOnly.TryParseExact(value.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            refusals.Add(new Refusal("form.date", $"{label}看不懂，请按2026-11-23的样式填写。", field));
        else if (first is { } from && date < from)
            refusals.Add(new Refusal("form.date-early", $"{label}不能早于{Today.Written(from)}，请更正。", field));
        else if (last is { } to && date > to)
            refusals.Add(new Refusal("form.date-late", $"{label}不能晚于{Today.Written(to)}，请更正。", field));
        else
            return date;
        return null;
    }

    /// <summary>Text without the control characters that people never mean and databases refuse; line ends as one kind, ends trimmed.</summary>
    public static string Clean(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return "";
        var text = new StringBuilder(value.Length);
        foreach (var rune in value.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune))
                text.Append(rune.ToString());
        return text.ToString().Trim();
    }

    /// <summary>The version a page shows, carried by its forms so that nobody overwrites what they have not seen.</summary>
    public static string Shown(int version) => version.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a form was opened on the version the record still has.</summary>
    public static bool Saw(string? version, int current) =>
        int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) && seen == current;
}
