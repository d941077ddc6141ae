using System.Text.RegularExpressions;
using Anlan.Tests.Hosting;

namespace Anlan.Tests.Dictionary;

/// <summary>What the program says when it refuses: collected from the source, reviewed as one text.</summary>
[Trait("Golden", "yes")]
public sealed partial class RefusalTests
{
    [Fact]
    public void Every_refusal_reads_as_it_was_reviewed()
    {
        Assert.True(WrittenRefusal.All.Count > 100);
        Golden.MatchEach(
            "refusals",
            WrittenRefusal
                .All.GroupBy(r => Golden.ModuleOf(r.Where))
                .ToDictionary(g => g.Key, g => Head + string.Concat(Lines(g).Distinct()))
        );
    }

    private const string Head =
        "# code [field]: sentence (basis) – made by RefusalTests; ./golden writes it anew. {…} is filled in at run time.\n";

    private static IEnumerable<string> Lines(IEnumerable<WrittenRefusal> refusals) =>
        from refusal in refusals
        from sentence in refusal.Sentences
        let field = refusal.Field is { } name ? $" [{name}]" : ""
        let basis = refusal.Basis is { } law ? $"（{law}）" : ""
        select $"{refusal.Code}{field}: {sentence}{basis}\n";

    [Fact]
    public void A_sentence_has_one_code() =>
        Findings.None(
            WrittenRefusal
                .All.SelectMany(r => r.Sentences.Where(IsKnown).Select(s => (Sentence: s, r.Code)))
                .Distinct()
                .GroupBy(r => r.Sentence)
                .Where(g => g.Count() > 1)
                .Select(g => $"{g.Key}: {string.Join(", ", g.Select(r => r.Code))}")
        );

    [Fact]
    public void Every_sentence_says_what_to_do() =>
        Findings.None(Known.Where(r => !WhatToDo().IsMatch(r.Sentence)).Select(r => $"{r.Code}: {r.Sentence}"));

    [Fact]
    public void No_sentence_has_words_of_the_machine() =>
        Findings.None(
            Known
                .Where(r => Latin().Matches(r.Sentence).Any(m => !KnownLatin.Contains(m.Value)) || !r.Sentence.EndsWith('。'))
                .Select(r => $"{r.Code}: {r.Sentence}")
        );

    [Fact]
    public void Codes_are_led_by_their_object() =>
        Findings.None(WrittenRefusal.All.Where(r => !Code().IsMatch(r.Code)).Select(r => $"{r.Where}: {r.Code}"));

    [Fact]
    public void The_search_finds_refusals_however_they_are_written() =>
        Assert.Equal(
            ["a.one", "a.two", "a.three", "a.four"],
            WrittenRefusal
                .Of(
                    "Planted.cs",
                    """
                    class Planted
                    {
                        static readonly Refusal One = new("a.one", "一");
                        static Refusal? Two() => new("a.two", $"二{1}");
                        object Three(bool b) => b ? new Common.Refusal("a.three", "三") : new Refusal("a.four", b ? "四" : "五", nameof(Three));
                    }
                    """
                )
                .Select(r => r.Code)
        );

    private static IEnumerable<(string Code, string Sentence)> Known =>
        WrittenRefusal.All.SelectMany(r => r.Sentences.Where(IsKnown).Select(s => (r.Code, s)));

    /// <summary>Names of files and signs that people type themselves.</summary>
    private static readonly HashSet<string> KnownLatin = ["A", "MB", "PDF", "T", "UTF", "Word", "docx", "jpg", "png", "txt", "xlsx"];

    /// <summary>Sentences that come whole from elsewhere (the identity library, lines of a table) are reviewed there.</summary>
    private static bool IsKnown(string sentence) => sentence.Any(c => c > '\u3400' && c != '：' && c != '第' && c != '行');

    [GeneratedRegex("(?<!申)请|应当|只能|最多|至少|要有|(?<!不能)再|换|不用")]
    private static partial Regex WhatToDo();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Latin();

    [GeneratedRegex(@"^[a-z-]+(\.[a-z0-9-]+)?$|^account\.[A-Za-z]+$|^account\.\{…\}$")]
    private static partial Regex Code();
}
