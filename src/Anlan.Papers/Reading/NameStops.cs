namespace Anlan.Papers.Reading;

/// <summary>Words that never stand inside the name of a unit or a firm, so that a name ends there.</summary>
internal static class NameStops
{
    private const int LongestStop = 4;

    private static readonly WordTable<bool> Stops = WordTable.Of(Lexicon.Words("unit_stops"));
    private static readonly WordTable<bool> Exceptions = WordTable.Of(Lexicon.Words("stop_exceptions"));

    /// <summary>Length of the stop word that starts here, 0 when none does or it is part of a name word.</summary>
    public static int LengthAt(string text, int at)
    {
        var length = Stops.LengthAt(text, at);
        return length == 1 && IsExcepted(text, at) ? 0 : length;
    }

    /// <summary>Length of the stop word that ends before <paramref name="end"/> and starts at or behind <paramref name="edge"/>.</summary>
    public static int LengthBefore(string text, int end, int edge)
    {
        for (var length = Math.Min(LongestStop, end - edge); length > 0; length--)
            if (Stops.Contains(text.AsSpan(end - length, length)))
                return length == 1 && IsExcepted(text, end - 1) ? 0 : length;
        return 0;
    }

    /// <summary>Whether the character stands inside a name word such as 华为.</summary>
    private static bool IsExcepted(string text, int at)
    {
        for (var start = Math.Max(0, at - 2); start <= at; start++)
            if (Exceptions.LengthAt(text, start) > at - start)
                return true;
        return false;
    }
}
