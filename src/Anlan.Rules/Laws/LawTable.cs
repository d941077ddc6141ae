using Anlan.Rules.Text;
using Anlan.Rules.Versions;

namespace Anlan.Rules.Laws;

/// <summary>Reads <c>data/laws/laws.csv</c>.</summary>
public static class LawTable
{
    private static readonly CsvColumn[] Columns =
    [
        new("title", "名称"),
        new("numbers", "文号"),
        new("number_certain", "文号确定"),
        new("short_names", "简称"),
        new("wrong_names", "误称"),
        new("from", "生效日期"),
        new("to", "失效日期"),
        new("mark", "来源标记"),
        new("source", "来源"),
    ];

    /// <summary>Reads the table; refuses bad cells, two texts of one title in force on one day, and a name or number of two laws.</summary>
    public static TableReading<Law> Read(string text)
    {
        var table = CsvTable.Read(text, Columns);
        if (!table.Ok)
        {
            return new TableReading<Law>([], [new LineRefusal(0, table.Refusal!)]);
        }

        var laws = new List<(int Line, Law Law)>();
        var refusals = new List<LineRefusal>();
        foreach (var row in table.Value.Rows)
        {
            var law = ReadRow(row);
            var reason = law.Ok ? laws.Select(l => Conflict(l.Law, law.Value)).FirstOrDefault(c => c is not null) : law.Refusal;
            if (reason is not null)
            {
                refusals.Add(new LineRefusal(row.Line, reason));
            }
            else
            {
                laws.Add((row.Line, law.Value));
            }
        }

        return new TableReading<Law>(refusals.Count > 0 ? [] : [.. laws.Select(l => l.Law)], refusals);
    }

    private static Parsed<Law> ReadRow(CsvRow row)
    {
        if (row["title"].Length == 0)
        {
            return Parsed<Law>.Refused("没有写名称，请补上。");
        }

        if (!RuleTable.TryDate(row["from"], out var from) || !RuleTable.TryDate(row["to"], out var to) || from > to)
        {
            return Parsed<Law>.Refused("生效或失效日期不对，请写成2027-01-01的样式，不知道就留空。");
        }

        if (
            RuleTable.ReadMark(row["mark"]) is not (Provenance.Read or Provenance.FromKnowledge)
            || row["number_certain"] is not ("0" or "1")
        )
        {
            return Parsed<Law>.Refused("来源标记应为read或knowledge，文号确定应为1或0。");
        }

        return Parsed<Law>.Of(
            new Law(
                row["title"],
                row.List("numbers"),
                row["number_certain"] == "1",
                row.List("short_names"),
                row.List("wrong_names"),
                from,
                to,
                RuleTable.ReadMark(row["mark"])!.Value,
                row["source"]
            )
        );
    }

    private static string? Conflict(Law earlier, Law law)
    {
        var sameTitle = LawKeys.OfTitle(earlier.Title) == LawKeys.OfTitle(law.Title);
        if (sameTitle)
        {
            var overlap =
                (earlier.From ?? DateOnly.MinValue) <= (law.To ?? DateOnly.MaxValue)
                && (law.From ?? DateOnly.MinValue) <= (earlier.To ?? DateOnly.MaxValue);
            return overlap ? $"《{law.Title}》的两个文本时间重叠，请先给前一个写上失效日期。" : null;
        }

        var names = Names(earlier).Intersect(Names(law), StringComparer.Ordinal).FirstOrDefault();
        return names is null ? null : $"《{law.Title}》与《{earlier.Title}》都用了“{names}”，请只留一处。";
    }

    private static IEnumerable<string> Names(Law law) =>
        [
            LawKeys.OfTitle(law.Title),
            .. law.ShortNames.Concat(law.WrongNames).Select(LawKeys.OfTitle),
            .. law.Numbers.Select(LawKeys.OfNumber),
        ];
}
