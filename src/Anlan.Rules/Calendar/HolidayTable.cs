using System.Globalization;
using Anlan.Rules.Text;

namespace Anlan.Rules.Calendar;

/// <summary>Reads the CSV of one or more yearly notices: columns year, date, kind (off or working), name, source, or their Chinese headers.</summary>
public static class HolidayTable
{
    private static readonly CsvColumn[] Columns =
    [
        new("year", "年份"),
        new("date", "日期"),
        new("kind", "类型"),
        new("name", "节日"),
        new("source", "来源", Required: false),
    ];

    /// <summary>Reads and checks the table: each year in it must be complete, worked days must be weekends, nothing may contradict.</summary>
    public static TableReading<HolidayRow> Read(string text)
    {
        var table = CsvTable.Read(text, Columns);
        if (!table.Ok)
        {
            return new TableReading<HolidayRow>([], [new LineRefusal(0, table.Refusal!)]);
        }

        var rows = new List<(int Line, HolidayRow Row)>();
        var refusals = new List<LineRefusal>();
        foreach (var cells in table.Value.Rows)
        {
            var row = ReadRow(cells);
            if (row.Ok)
            {
                rows.Add((cells.Line, row.Value));
            }
            else
            {
                refusals.Add(new LineRefusal(cells.Line, row.Refusal!));
            }
        }

        if (table.Value.Rows.Count == 0)
        {
            refusals.Add(new LineRefusal(0, "只有表头，没有日期，请填写后再上传。"));
        }

        // A row that could not be read would show up again as a missing holiday: report one fault once.
        refusals.AddRange(refusals.Count > 0 ? [] : HolidayChecks.Check(rows));
        return new TableReading<HolidayRow>(refusals.Count > 0 ? [] : [.. rows.Select(r => r.Row)], refusals);
    }

    private static Parsed<HolidayRow> ReadRow(CsvRow cells)
    {
        if (!int.TryParse(cells["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1949 or > 2200)
        {
            return Parsed<HolidayRow>.Refused($"年份“{cells["year"]}”看不懂，请写四位数字，如2027。");
        }

        if (!DateOnly.TryParseExact(cells["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return Parsed<HolidayRow>.Refused($"日期“{cells["date"]}”看不懂或不存在，请写成2027-01-01的样式。");
        }

        HolidayKind? kind = cells["kind"] switch
        {
            "off" or "放假" => HolidayKind.Off,
            "working" or "上班" or "调休上班" => HolidayKind.Working,
            _ => null,
        };
        if (kind is null)
        {
            return Parsed<HolidayRow>.Refused($"类型“{cells["kind"]}”看不懂，请写“放假”或“上班”。");
        }

        return cells["name"].Length == 0
            ? Parsed<HolidayRow>.Refused("没有写节日名称，请补上，如“春节”。")
            : Parsed<HolidayRow>.Of(new HolidayRow(year, date, kind.Value, cells["name"], cells["source"]));
    }
}
