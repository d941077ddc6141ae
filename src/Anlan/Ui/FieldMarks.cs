using Anlan.Common;

namespace Anlan.Ui;

/// <summary>What every input of a form derives from its name: its id, whether it is refused, what describes it.</summary>
public sealed record FieldMarks(string Id, Refusal? Refusal, string? DescribedBy)
{
    /// <summary>Class of the input when it is refused.</summary>
    public string Css => Refusal is null ? "" : "is-invalid";

    public string? AriaInvalid => Refusal is null ? null : "true";

    /// <param name="name">Form name, e.g. <c>Input.Reason</c> or <c>Input.Items[2].Measure</c>; a refusal's field is its end.</param>
    public static FieldMarks For(string name, string? hint, IReadOnlyList<Refusal> refusals)
    {
        var id = IdOf(name);
        var own = refusals.FirstOrDefault(r =>
            r.Field is { } field && (name == field || name.EndsWith("." + field, StringComparison.Ordinal))
        );
        string?[] describing = [hint is null ? null : $"{id}-hint", own is null ? null : $"{id}-error"];
        var described = string.Join(' ', describing.OfType<string>());
        return new FieldMarks(id, own, described.Length == 0 ? null : described);
    }

    /// <summary>The id of the input of a form name, which the error summary links to.</summary>
    public static string IdOf(string name) => "f-" + string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}
