using Anlan.Rules.Text;

namespace Anlan.Rules.Codes;

/// <summary>Reads <c>data/industries/gb-t-4754-2017.csv</c>.</summary>
public static class IndustryTable
{
    private static readonly CsvColumn[] Columns = [new("code", "代码"), new("name", "名称"), new("section", "门类")];

    /// <summary>Reads the table; refuses a code that is neither a letter nor two digits, comes twice, or lies under a section not yet named.</summary>
    public static TableReading<Industry> Read(string text)
    {
        var table = CsvTable.Read(text, Columns);
        if (!table.Ok)
            return new TableReading<Industry>([], [new LineRefusal(0, table.Refusal!)]);
        var read = new List<Industry>();
        var refusals = new List<LineRefusal>();
        foreach (var row in table.Value.Rows)
        {
            var (code, section) = (row["code"], row["section"]);
            var isSection = code is [>= 'A' and <= 'Z'] && section.Length == 0;
            var isDivision = code is [>= '0' and <= '9', >= '0' and <= '9'] && read.Exists(i => i.Code == section && i.IsSection);
            if (row["name"].Length == 0 || !(isSection || isDivision) || read.Exists(i => i.Code == code))
                refusals.Add(new LineRefusal(row.Line, $"“{code}”不是门类字母或已列门类下的两位大类代码，或者重复、没有名称。"));
            else
                read.Add(new Industry(code, row["name"], isSection ? code : section));
        }
        return new TableReading<Industry>(refusals.Count > 0 ? [] : read, refusals);
    }
}
