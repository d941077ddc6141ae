using System.Globalization;
using Anlan.Rules.Text;
using Anlan.Rules.Versions;

namespace Anlan.Rules.Deadlines;

/// <summary>Reads <c>data/rules/time-limits.csv</c>: periods that rules set for acts of the procedure.</summary>
public static class TimeLimits
{
    private static readonly CsvColumn[] Columns = [new("amount", "数量"), new("unit", "单位"), new("act", "事项")];

    /// <summary>Reads the table.</summary>
    public static Parsed<RuleBook<TimeLimit>> Read(string text) => RuleTable.Read(text, Columns, ReadRow);

    private static Parsed<TimeLimit> ReadRow(CsvRow row)
    {
        if (Deadline.UnitOf(row["unit"]) is not { } unit)
        {
            return Parsed<TimeLimit>.Refused($"单位“{row["unit"]}”看不懂，请写工作日、日、月或年。");
        }

        if (!int.TryParse(row["amount"], NumberStyles.None, CultureInfo.InvariantCulture, out var amount))
        {
            return Parsed<TimeLimit>.Refused($"数量“{row["amount"]}”应为正整数。");
        }

        // The limits of a bound deadline hold for the unbound one too.
        var probe = Deadline.Within(amount, unit, new DateOnly(2000, 1, 1));
        return !probe.Ok ? Parsed<TimeLimit>.Refused(probe.Refusal!)
            : row["act"].Length == 0 ? Parsed<TimeLimit>.Refused("没有写事项，请补上。")
            : Parsed<TimeLimit>.Of(new TimeLimit(amount, unit, row["act"]));
    }
}
