using Anlan.Common;
using Anlan.Rules.Text;

namespace Anlan.Modules.Letters;

/// <summary>Words of <c>data/industries/words.csv</c> that name an industry in the text of a problem.</summary>
internal static class IndustryWords
{
    private static readonly IReadOnlyList<(string Word, string Code)> Words =
    [
        .. CsvTable
            .Read(
                File.ReadAllText(ProgramFolder.PathOf("data", "industries", "words.csv")),
                [new CsvColumn("word", "词"), new CsvColumn("code", "代码")]
            )
            .Value.Rows.Select(r => (r["word"], r["code"])),
    ];

    /// <summary>The one industry a text speaks of; nothing when it names none or several.</summary>
    public static string? Propose(string statement) =>
        Words.Where(w => statement.Contains(w.Word, StringComparison.Ordinal)).Select(w => w.Code).Distinct().ToList() is [var only]
            ? only
            : null;
}
