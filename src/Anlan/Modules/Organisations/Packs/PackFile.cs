using System.Globalization;
using Anlan.Common;
using Anlan.Rules.Text;

namespace Anlan.Modules.Organisations.Packs;

/// <summary>Reads <c>organisations.csv</c> of a pack (机构数据包); its columns are described in packs/README.md.</summary>
public static class PackFile
{
    private const int LongestName = 200;

    private const int LongestNote = 400;

    private static readonly CsvColumn[] Columns =
    [
        new("code", "机构代码"),
        new("name", "名称"),
        new("aliases", "别名", Required: false),
        new("kind", "机构类型"),
        new("parent_code", "上级机构"),
        new("from", "设立日期", Required: false),
        new("to", "撤销日期", Required: false),
        new("district_code", "所在区代码", Required: false),
        new("party_group", "以党组名义行文", Required: false),
        new("predecessor_codes", "前身代码", Required: false),
        new("note", "备注", Required: false),
    ];

    private static readonly OrganisationKind[] Kinds = [.. Enum.GetValues<OrganisationKind>()];

    /// <summary>Reads the text of the file; a broken row is refused by itself, a broken table as a whole.</summary>
    public static PackReading Read(string text)
    {
        var table = CsvTable.Read(text, Columns);
        if (!table.Ok)
            return new([], [new PackRejection(0, "", "", table.Refusal!)], []);
        var rows = new List<PackRow>();
        var rejections = new List<PackRejection>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in table.Value.Rows)
        {
            var faults = new List<PackRejection>();
            var row = Row(line, faults);
            if (faults.Count == 0 && !lines.TryAdd(row.Code, row.Line))
                faults.Add(new(row.Line, "code", row.Code, $"代码“{row.Code}”与第{lines[row.Code]}行重复，一个代码只能有一行。"));
            if (faults.Count == 0)
                rows.Add(row);
            rejections.AddRange(faults);
        }
        return new(rows, rejections, table.Value.UnknownColumns);
    }

    private static PackRow Row(CsvRow line, List<PackRejection> faults)
    {
        void Refuse(string column, string reason) => faults.Add(new(line.Line, column, line[column], reason));

        if (Kind(line["kind"]) is not { } kind)
        {
            Refuse("kind", $"机构类型“{line["kind"]}”不认识，请填{string.Join('、', Kinds.Select(Word))}之一。");
            kind = OrganisationKind.Department;
        }
        else if (line["code"].Length == 0)
            Refuse("code", "缺少机构代码，请补上。");
        else if (OrganisationCode.Fault(line["code"], kind) is { } fault)
            Refuse("code", fault);
        if (line["name"].Length is 0 or > LongestName)
            Refuse("name", $"机构名称要有，且不超过{LongestName}个字。");
        if (line.List("aliases").FirstOrDefault(a => a.Length > LongestName) is { } alias)
            Refuse("aliases", $"别名“{alias[..20]}…”超过{LongestName}个字，别名之间请用分号隔开。");
        if (line["parent_code"].Length == 0 != (kind == OrganisationKind.City))
            Refuse("parent_code", kind == OrganisationKind.City ? "市没有上级，请清空上级代码。" : "缺少上级代码：只有市没有上级。");
        var from = Date(line, "from", Refuse);
        var to = Date(line, "to", Refuse);
        if (from > to)
            Refuse("to", "撤销日期早于设立日期，请更正。");
        if (line["party_group"] is not ("" or "0" or "1"))
            Refuse("party_group", $"“{line["party_group"]}”应为1（设党组）或0。");
        if (line["note"].Length > LongestNote)
            Refuse("note", $"备注超过{LongestNote}个字，请精简。");
        if (line.List("predecessor_codes").Contains(line["code"]))
            Refuse("predecessor_codes", "机构不能是自己的前身。");
        return new PackRow(
            line.Line,
            line["code"],
            line["name"],
            [.. line.List("aliases").Distinct().Where(a => a != line["name"])],
            kind,
            Text(line["parent_code"]),
            from,
            to,
            Text(line["district_code"]),
            line["party_group"] == "1",
            [.. line.List("predecessor_codes").Distinct()],
            Text(line["note"])
        );
    }

    private static OrganisationKind? Kind(string text) =>
        Kinds
            .Select(k => (OrganisationKind?)k)
            .FirstOrDefault(k => string.Equals(Word(k!.Value), text, StringComparison.OrdinalIgnoreCase) || k.Value.Term() == text);

    private static string Word(OrganisationKind kind) => kind.ToString().ToLowerInvariant();

    private static string? Text(string text) => text.Length == 0 ? null : text;

    private static DateOnly? Date(CsvRow line, string column, Action<string, string> refuse)
    {
        if (line[column].Length == 0)
            return null;
        if (DateOnly.TryParseExact(line[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        refuse(column, $"日期“{line[column]}”看不懂，请写成 2020-06-01 的形式，或留空。");
        return null;
    }
}
