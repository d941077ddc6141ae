using System.Diagnostics.CodeAnalysis;
using Anlan.Rules.Text;

namespace Anlan.Rules.Versions;

/// <summary>All versions of one kind of rule, found by code and date. For any code and day there is at most one version.</summary>
[SuppressMessage("Design", "CA1000", Justification = "A book is built in one place and may be refused: a constructor could only throw.")]
public sealed class RuleBook<T>
{
    private readonly ILookup<string, RuleVersion<T>> _versions;

    private RuleBook(IEnumerable<RuleVersion<T>> versions) =>
        _versions = versions.OrderBy(v => v.From ?? DateOnly.MinValue).ToLookup(v => v.Code, StringComparer.Ordinal);

    /// <summary>Codes in the book, in ordinal order.</summary>
    public IEnumerable<string> Codes => _versions.Select(g => g.Key).Order(StringComparer.Ordinal);

    /// <summary>Builds a book; refuses a version that ends before it begins and two versions of a rule that overlap.</summary>
    public static Parsed<RuleBook<T>> Create(IEnumerable<RuleVersion<T>> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        var book = new RuleBook<T>(versions);
        foreach (var history in book._versions)
        {
            var ordered = history.ToList();
            if (ordered.Find(v => v.From > v.To) is { } reversed)
            {
                return Parsed<RuleBook<T>>.Refused($"规则“{reversed.Code}”的失效日期早于生效日期，请核对。");
            }

            // Ordered by first day, so only neighbours need comparing: an overlap with a later one is one with the next as well.
            for (var i = 1; i < ordered.Count; i++)
            {
                if (ordered[i - 1].Overlaps(ordered[i]))
                {
                    return Parsed<RuleBook<T>>.Refused(
                        $"规则“{history.Key}”的两个版本时间重叠（{Show(ordered[i - 1])}与{Show(ordered[i])}），请先结束前一个版本。"
                    );
                }
            }
        }

        return Parsed<RuleBook<T>>.Of(book);
    }

    /// <summary>The version of a rule in force on a day, or null when there was none.</summary>
    public RuleVersion<T>? At(string code, DateOnly day) => _versions[code].FirstOrDefault(v => v.Covers(day));

    /// <summary>All versions of a rule, the oldest first.</summary>
    public IReadOnlyList<RuleVersion<T>> History(string code) => [.. _versions[code]];

    private static string Show(RuleVersion<T> version)
    {
        var from = version.From is { } first ? ChineseDate.Format(first) : "最早";
        var to = version.To is { } last ? ChineseDate.Format(last) : "今后";
        return $"{from}至{to}";
    }
}
