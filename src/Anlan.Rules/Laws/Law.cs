using Anlan.Rules.Versions;

namespace Anlan.Rules.Laws;

/// <summary>One text of a law, rule, standard or party document with the dates it is in force. A revision is a text of its own.</summary>
/// <param name="Title">Official title without 《》.</param>
/// <param name="Numbers">Official number first, then other forms it is cited by; empty where it has none.</param>
/// <param name="NumberCertain">False where letters disagree about the number: then no citation can be called wrong for it.</param>
/// <param name="ShortNames">Names it may be cited by.</param>
/// <param name="WrongNames">Names seen in letters that lack words; they lead here, but are no citation.</param>
/// <param name="From">First day in force; null = not known.</param>
/// <param name="To">Last day in force; null = in force.</param>
/// <param name="Provenance">How title, number and dates were learnt.</param>
/// <param name="Source">Where they were read.</param>
public sealed record Law(
    string Title,
    IReadOnlyList<string> Numbers,
    bool NumberCertain,
    IReadOnlyList<string> ShortNames,
    IReadOnlyList<string> WrongNames,
    DateOnly? From,
    DateOnly? To,
    Provenance Provenance,
    string Source
)
{
    /// <summary>Whether this text is in force on a day, as far as its dates are known.</summary>
    public bool Covers(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);

    /// <summary>Whether a number, in any form, is one of this text's.</summary>
    public bool HasNumber(string number)
    {
        var key = LawKeys.OfNumber(number);
        return Numbers.Any(n => LawKeys.OfNumber(n) == key);
    }
}
