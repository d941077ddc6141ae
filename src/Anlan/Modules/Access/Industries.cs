using Anlan.Common;
using Anlan.Rules.Codes;
using Anlan.Ui;

namespace Anlan.Modules.Access;

/// <summary>The industries of <c>data/industries</c>, read once: a posting may be limited to one, and a problem may be of one.</summary>
public static class Industries
{
    private static readonly IReadOnlyDictionary<string, Industry> ByCode = IndustryTable
        .Read(File.ReadAllText(ProgramFolder.PathOf("data", "industries", "gb-t-4754-2017.csv")))
        .OrThrow()
        .ToDictionary(i => i.Code, StringComparer.Ordinal);

    /// <summary>For choosing: each section, then its divisions.</summary>
    public static IReadOnlyList<Choice> Choices { get; } =
    [
        .. ByCode.Values.Select(i => new Choice(
            i.Code,
            i.IsSection ? $"{i.Code} {i.Name}（整个门类）" : $"{i.Code} {i.Name}",
            Group: $"{i.Section} {ByCode[i.Section].Name}"
        )),
    ];

    /// <summary>The code as it is written, or nothing when there is no such industry.</summary>
    public static string? Known(string? code) => code?.Trim().ToUpperInvariant() is { } c && ByCode.ContainsKey(c) ? c : null;

    /// <summary>Code and name: 62 餐饮业.</summary>
    public static string? NameOf(string? code) => code is null ? null : $"{code} {ByCode[code].Name}";

    /// <summary>Codes a limit to an industry covers: a section with all its divisions, a division alone.</summary>
    public static IReadOnlyList<string> Under(string code) =>
        code.Length == 1 ? [.. ByCode.Values.Where(i => i.Section == code).Select(i => i.Code)] : [code];
}
