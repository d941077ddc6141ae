using System.Text.RegularExpressions;
using Anlan.Modules.Documents;
using Anlan.Papers.Writing;
using Anlan.Rules.Text;

namespace Anlan.Modules.Supervision.Rounds;

/// <summary>
/// A letter's own words in the layout of official papers, character by character: its title, its headings under the numbers they have, its
/// paragraphs, its date.
/// </summary>
internal static partial class LetterPaper
{
    public static OfficialDocument Of(Round round, string text)
    {
        var paragraphs = Paragraphs(text);
        var start = TitleEnd(paragraphs, round.Title);
        // A title of the record that is not the letter's own is no word of the letter.
        var title = start > 0 || paragraphs.Count == 0 ? round.Title : "";
        var end = paragraphs.Count;
        // The closing date stands as a signature, where that prints it as the letter does.
        var dated = end > start && round.IssuedOn is { } day && paragraphs[end - 1] == ChineseDate.Format(day);
        if (dated)
            end--;
        return new OfficialDocument
        {
            Title = title,
            Blocks = [.. paragraphs[start..end].Select(Block)],
            Signature = dated ? new Signature { Date = round.IssuedOn } : null,
        };
    }

    /// <summary>For a round without a letter: its problems as a list under one heading.</summary>
    public static OfficialDocument Of(Round round, IEnumerable<string> statements) =>
        new()
        {
            Title = round.Title,
            Blocks = [new Heading(1, "督察发现的主要问题"), .. statements.Select(s => new Heading(3, s))],
            Signature = round.IssuedOn is null ? null : new Signature { Date = round.IssuedOn },
        };

    private static List<string> Paragraphs(string text) =>
        [
            .. LetterLines
                .Of(text, LetterLines.Shown(text), 0, text.Length)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        ];

    /// <summary>Paragraphs that only spell out the title.</summary>
    private static int TitleEnd(List<string> paragraphs, string title)
    {
        var rest = Bare(title);
        for (var at = 0; at < paragraphs.Count; at++)
        {
            var line = Bare(paragraphs[at]);
            if (rest.Length == 0 || !rest.StartsWith(line, StringComparison.Ordinal))
                return rest.Length == 0 ? at : 0;
            rest = rest[line.Length..];
        }
        return 0;
    }

    private static DocumentBlock Block(string paragraph)
    {
        if (First().Match(paragraph) is { Success: true } first)
            return new Heading(1, first.Groups["text"].Value) { Number = first.Groups["number"].Value };
        if (Second().Match(paragraph) is { Success: true } second)
            return new Heading(2, second.Groups["text"].Value, second.Groups["tail"].Value is { Length: > 0 } tail ? tail : null)
            {
                Number = second.Groups["number"].Value,
            };
        return new BodyText(paragraph);
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("^(?<number>[一二三四五六七八九十]+、)(?<text>[^。]{2,40}。?)$")]
    private static partial Regex First();

    [GeneratedRegex("^(?<number>[（(][一二三四五六七八九十]+[）)])(?<text>[^。]{2,60}。?)(?<tail>.*)$", RegexOptions.Singleline)]
    private static partial Regex Second();
}
