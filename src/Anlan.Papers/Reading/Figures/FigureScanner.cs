using System.Globalization;

namespace Anlan.Papers.Reading.Figures;

/// <summary>
/// Finds every figure of a normal-form text in one pass: number, measure word, hedge, interval. Dates, document numbers, names such as
/// “9041” and hotlines are no figures.
/// </summary>
public static class FigureScanner
{
    // Longer digit runs are codes, and would overflow a decimal once multiplied by 亿.
    private const int LongestNumber = 15;

    private static readonly WordTable<string[]> Measures = WordTable.Of("measures");
    private static readonly WordTable<string[]> Hedges = WordTable.Of("hedges");

    public static IReadOnlyList<Figure> Scan(string text)
    {
        var found = new List<Figure>();
        for (var i = 0; i < text.Length; )
        {
            var next = i + 1;
            if (IsDigit(text[i]))
                next = DigitFigure(text, i, found);
            else if (ChineseNumerals.IsNumeral(text[i]))
                next = ChineseFigure(text, i, found);
            i = next;
        }
        return found;
    }

    /// <summary>The figures that lie inside a range of the same text.</summary>
    public static IEnumerable<Figure> Within(IReadOnlyList<Figure> figures, TextSpan range)
    {
        var low = 0;
        for (var high = figures.Count; low < high; )
        {
            var middle = (low + high) / 2;
            if (figures[middle].At.Start < range.Start)
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < figures.Count && figures[low].At.Start < range.End; low++)
            if (figures[low].At.End <= range.End)
                yield return figures[low];
    }

    private static int DigitFigure(string text, int start, List<Figure> found)
    {
        var end = NumberEnd(text, start);
        if (end - start > LongestNumber || IsName(text, start, end))
            return end;
        if (DateEnd(text, start, end) is var date && date > 0)
            return date;
        if (PairFigure(text, start, end, found) is var pair && pair > 0)
            return pair;
        if (!decimal.TryParse(text.AsSpan(start, end - start), NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
            return end;
        var dot = text.IndexOf('.', start, end - start);
        return Measured(text, start, end, value, dot < 0 ? 0 : end - dot - 1, found, isChinese: false);
    }

    private static int ChineseFigure(string text, int start, List<Figure> found)
    {
        var end = start + 1;
        while (end < text.Length && ChineseNumerals.IsNumeral(text[end]))
            end++;
        if (text.AsSpan(end).StartsWith("分之"))
            return PartsOf(text, start, end, found);
        if (ChineseNumerals.Parse(text.AsSpan(start, end - start)) is not { } value || value == 0)
            return end;
        // 一个、一批 are articles, 第三 and 十五 (of 十三五) are names: only a small written-out count of things is a figure.
        var isArticle =
            value == 1 || (start > 0 && (text[start - 1] is '第' or '“' or '之' or '这' or '每' or '之' || IsDigit(text[start - 1])));
        return isArticle ? end : Measured(text, start, end, value, 0, found, isChinese: true);
    }

    /// <summary>三分之一, 百分之九十.</summary>
    private static int PartsOf(string text, int start, int numeratorAt, List<Figure> found)
    {
        var from = numeratorAt + 2;
        var end = from;
        while (end < text.Length && (ChineseNumerals.IsNumeral(text[end]) || IsDigit(text[end]) || text[end] == '.'))
            end++;
        var whole = ChineseNumerals.Parse(text.AsSpan(start, numeratorAt - start));
        decimal? part = decimal.TryParse(text.AsSpan(from, end - from), NumberStyles.Number, CultureInfo.InvariantCulture, out var digits)
            ? digits
            : ChineseNumerals.Parse(text.AsSpan(from, end - from));
        if (whole is not > 0 || part is not { } value)
            return end;
        var percent = whole is 100 or 1000;
        var amount = percent ? value * 100 / whole.Value : value / whole.Value;
        Add(text, start, end, amount, 0, percent ? "%" : "", percent ? FigureKind.Percent : FigureKind.Fraction, 1, null, found);
        return end;
    }

    /// <summary>1:300 and 1/4.</summary>
    private static int PairFigure(string text, int start, int end, List<Figure> found)
    {
        if (end + 1 >= text.Length || text[end] is not (':' or '：' or '/' or '∶') || !IsDigit(text[end + 1]))
            return 0;
        var last = NumberEnd(text, end + 1);
        var isFraction = text[end] == '/';
        var first = Parse(text, start, end);
        var second = Parse(text, end + 1, last);
        var isDate = last < text.Length && text[last] is '/' or '-' or ':';
        if (isDate || second == 0 || (isFraction ? first >= second : first != 1))
            return last;
        var kind = isFraction ? FigureKind.Fraction : FigureKind.Ratio;
        Add(text, start, last, isFraction ? first / second : second, 0, "", kind, 1, null, found);
        return last;
    }

    private static int Measured(string text, int start, int end, decimal value, int decimals, List<Figure> found, bool isChinese)
    {
        var after = end;
        var hedge = AfterHedge(text, ref after);
        var scale = 1m;
        if (after < text.Length && text[after] is '万' or '亿' or '千' or '百' && !isChinese)
        {
            scale = Scale(text[after]);
            after++;
            if (after < text.Length && text[after] == '亿')
                (scale, after) = (scale * 100_000_000m, after + 1);
        }
        hedge ??= AfterHedge(text, ref after);
        var length = MeasureAt(text, after);
        if (length == 0 && after < text.Length && text[after] is '个' or '项')
            length = 1;
        var unit = text.Substring(after, length);
        if (length == 0 && !IsBareAmount(text, start, after, scale))
            return after;
        if (unit == "年" && (value >= 1000 || isChinese && value > 10))
            return after;
        if (unit == "成" && value > 10)
            return after;
        var kind =
            unit is "%" or "‰" ? FigureKind.Percent
            : unit == "成" ? FigureKind.Fraction
            : FigureKind.Count;
        if (kind == FigureKind.Fraction)
            value /= 10;
        Add(text, start, after + length, value, decimals, unit, kind, scale, hedge, found);
        return after + length;
    }

    private static void Add(
        string text,
        int start,
        int end,
        decimal value,
        int decimals,
        string unit,
        FigureKind kind,
        decimal scale,
        string? hedge,
        List<Figure> found
    )
    {
        var first = start;
        if (
            Hedges.LengthBefore(text.AsSpan(0, start), start, out var before) is var length and > 0
            && before![1] == "before"
            && before[2] != "none"
        )
            (first, hedge) = (start - length, hedge ?? before[0]);
        if (hedge is null && Hedges.LengthAt(text, end, out var behind) is var tail and > 0 && behind![1] == "end")
            (end, hedge) = (end + tail, behind[0]);
        var (low, high) = Interval(value, decimals, scale, kind, hedge);
        found.Add(new Figure(text[first..end], value * scale, low, high, unit, hedge, kind, decimals, new TextSpan(first, end)));
    }

    /// <summary>A rounded print stands for all values that round to it; a hedge widens it by one step of its last non-zero digit.</summary>
    private static (decimal Low, decimal High) Interval(decimal value, int decimals, decimal scale, FigureKind kind, string? hedge)
    {
        var exact = value * scale;
        if (kind != FigureKind.Count)
            return (exact, exact);
        var digit = scale / Power10(decimals);
        var (low, high) =
            digit >= 10 ? (exact - digit / 2, exact + digit / 2 - 1)
            : scale > 1 ? (exact - digit / 2, exact + digit / 2)
            : (exact, exact);
        if (hedge is null || !Hedges.TryGet(hedge, out var row))
            return (low, high);
        var step = digit;
        while (step < exact && exact % (step * 10) == 0)
            step *= 10;
        return row![2] switch
        {
            "up" => (exact, exact + step),
            "down" => (exact - step, exact),
            _ => (exact - step, exact + step),
        };
    }

    private static string? AfterHedge(string text, ref int at)
    {
        var length = Hedges.LengthAt(text, at, out var row);
        if (length == 0 || row![1] != "after")
            return null;
        at += length;
        return row[0];
    }

    private static int MeasureAt(string text, int at)
    {
        var length = Measures.LengthAt(text, at, out var row);
        return length > 0 && at + length < text.Length && row![1].Contains(text[at + length], StringComparison.Ordinal) ? 0 : length;
    }

    /// <summary>A number without a measure word counts only where the sentence says that it is an amount: 罚款金额为0, 达标企业105760.</summary>
    private static bool IsBareAmount(string text, int start, int end, decimal scale)
    {
        var isLast = end >= text.Length || text[end] is '，' or '。' or '；' or '、' or '）' or '\n';
        return isLast && (scale > 1 || (start > 0 && text[start - 1] is '为' or '达' or '业' or '共' or '仅' or '计'));
    }

    /// <summary>〔2019〕, 第285, A1, “9041”, 4·18, 8.26”: parts of names.</summary>
    private static bool IsName(string text, int start, int end)
    {
        var before = start > 0 ? text[start - 1] : '\n';
        var after = end < text.Length ? text[end] : '\n';
        if (before is '第' or '〔' or '[' or '【' or '·' or '•' or '“' && after is '”' or '〕' or '·' or ']')
            return true;
        if (before is '第' or '〔' or '·' or '•' or '-' or '—' or '_' || after is '〕' or '·' or '•' or '号')
            return true;
        return char.IsAsciiLetter(before) || (char.IsAsciiLetter(after) && MeasureAt(text, end) == 0);
    }

    /// <summary>Where a date that starts here ends, 0 when none does.</summary>
    private static int DateEnd(string text, int start, int end)
    {
        var at = end;
        if (end - start == 4 && at < text.Length && text[at] == '年' && text[start] is '1' or '2')
        {
            at++;
            var month = NumberEnd(text, at);
            return month > at && month < text.Length && text[month] == '月' ? DayEnd(text, month + 1) : at;
        }
        if (at < text.Length && text[at] == '月' && end - start <= 2)
            return DayEnd(text, at + 1);
        // 18日 and 2至15日 are days of a month; 30日内 is a term, read with the deadlines.
        return at < text.Length && text[at] is '日' or '时' ? at + 1 : 0;
    }

    private static int DayEnd(string text, int at)
    {
        var day = NumberEnd(text, at);
        return day > at && day < text.Length && text[day] is '日' or '号' ? day + 1 : at;
    }

    private static int NumberEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && IsDigit(text[end]))
            end++;
        if (end == at)
            return at;
        while (
            end - at <= 3 * 5
            && end + 3 < text.Length
            && text[end] == ','
            && IsDigit(text[end + 1])
            && IsDigit(text[end + 2])
            && IsDigit(text[end + 3])
        )
            end += 4;
        if (end + 1 < text.Length && text[end] == '.' && IsDigit(text[end + 1]))
            for (end++; end < text.Length && IsDigit(text[end]); end++) { }
        return end;
    }

    private static decimal Parse(string text, int start, int end) =>
        decimal.TryParse(text.AsSpan(start, end - start), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static decimal Scale(char unit) =>
        unit switch
        {
            '百' => 100m,
            '千' => 1000m,
            '万' => 10_000m,
            _ => 100_000_000m,
        };

    private static decimal Power10(int digits)
    {
        var power = 1m;
        for (var i = 0; i < Math.Min(digits, 20); i++)
            power *= 10;
        return power;
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c);
}
