using System.Globalization;
using Anlan.Rules.Text;
using Anlan.Rules.Versions;

namespace Anlan.Rules.Deadlines;

/// <summary>Reads <c>data/rules/clock-lights.csv</c>: when clocks turn amber, by kind of clock and date.</summary>
public static class ClockRules
{
    /// <summary>Code of the clock on rectification after a supervision.</summary>
    public const string Rectification = "rectification";

    private static readonly CsvColumn[] Columns = [new("amber_working_days", "临期工作日"), new("amber_share", "临期比例")];

    /// <summary>Reads the table.</summary>
    public static Parsed<RuleBook<ClockRule>> Read(string text) => RuleTable.Read(text, Columns, ReadRow);

    private static Parsed<ClockRule> ReadRow(CsvRow row)
    {
        if (!int.TryParse(row["amber_working_days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days > 250)
        {
            return Parsed<ClockRule>.Refused($"临期工作日“{row["amber_working_days"]}”应为0到250的整数。");
        }

        if (row["amber_share"].Length == 0)
        {
            return Parsed<ClockRule>.Of(new ClockRule(days));
        }

        var read = decimal.TryParse(row["amber_share"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share);
        return read && share <= 1
            ? Parsed<ClockRule>.Of(new ClockRule(days, share))
            : Parsed<ClockRule>.Refused($"临期比例“{row["amber_share"]}”应为0到1之间的小数，如0.2，或留空。");
    }
}
