namespace Anlan.Papers.Reading;

/// <summary>Words with values, found at a place of a text by longest match. Cost is one lookup for each word length at that first character.</summary>
/// <typeparam name="T">What a word carries.</typeparam>
public sealed class WordTable<T>
{
    // One bit a character: most characters of a text start no word, and are refused without a look into the dictionaries.
    private readonly ulong[] _firsts = new ulong[(char.MaxValue + 1) / 64];
    private readonly Dictionary<char, int[]> _lengths;
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly int _longest;

    public WordTable(IEnumerable<KeyValuePair<string, T>> words)
    {
        var all = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (word, value) in words)
            if (word.Length > 0)
                all[word] = value;
        _words = all.GetAlternateLookup<ReadOnlySpan<char>>();
        _lengths = all
            .Keys.GroupBy(word => word[0])
            .ToDictionary(group => group.Key, group => group.Select(word => word.Length).Distinct().OrderDescending().ToArray());
        foreach (var first in _lengths.Keys)
            _firsts[first / 64] |= 1UL << (first % 64);
        _longest = all.Keys.Select(word => word.Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>The longest word that starts at <paramref name="at"/>; 0 when none does.</summary>
    public int LengthAt(ReadOnlySpan<char> text, int at, out T? value)
    {
        value = default;
        if (at >= text.Length || (_firsts[text[at] / 64] >> (text[at] % 64) & 1) == 0 || !_lengths.TryGetValue(text[at], out var lengths))
            return 0;
        foreach (var length in lengths)
            if (at + length <= text.Length && _words.TryGetValue(text.Slice(at, length), out value))
                return length;
        return 0;
    }

    public int LengthAt(ReadOnlySpan<char> text, int at) => LengthAt(text, at, out _);

    /// <summary>The longest word that ends before <paramref name="end"/>; 0 when none does.</summary>
    public int LengthBefore(ReadOnlySpan<char> text, int end, out T? value)
    {
        for (var length = Math.Min(end, _longest); length > 0; length--)
            if (_words.TryGetValue(text.Slice(end - length, length), out value))
                return length;
        value = default;
        return 0;
    }

    /// <summary>Offset of the first word inside the text, −1 when there is none.</summary>
    public int IndexIn(ReadOnlySpan<char> text, int from = 0)
    {
        for (var i = from; i < text.Length; i++)
            if (LengthAt(text, i) > 0)
                return i;
        return -1;
    }

    public bool AnyIn(ReadOnlySpan<char> text) => IndexIn(text) >= 0;

    public bool Contains(ReadOnlySpan<char> word) => _words.TryGetValue(word, out _);

    public bool TryGet(ReadOnlySpan<char> word, out T? value) => _words.TryGetValue(word, out value);
}

/// <summary>Makes word tables from the lexicon.</summary>
public static class WordTable
{
    public static WordTable<bool> Of(IEnumerable<string> words) => new(words.Select(word => KeyValuePair.Create(word, true)));

    public static WordTable<string[]> Of(string table) => new(Lexicon.Rows(table).Select(row => KeyValuePair.Create(row[0], row)));
}
