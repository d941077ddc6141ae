namespace Anlan.Papers.Reading.Problems;

/// <summary>One clause: from its first character to behind its separator.</summary>
/// <param name="At">Range in the normal form, separator included.</param>
/// <param name="Opener">The separator before it: '，', '；', '：' or '\0' for the first.</param>
internal readonly record struct Clause(TextSpan At, char Opener)
{
    /// <summary>Cuts a sentence at ，；： outside of brackets and quotes.</summary>
    public static List<Clause> Split(string text, TextSpan sentence)
    {
        var clauses = new List<Clause>();
        var (start, depth, opener) = (sentence.Start, 0, '\0');
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            depth += text[i] switch
            {
                '（' or '“' or '《' => 1,
                '）' or '”' or '》' => depth > 0 ? -1 : 0,
                _ => 0,
            };
            if (depth > 0 || text[i] is not ('，' or '；' or '：'))
                continue;
            clauses.Add(new Clause(new TextSpan(start, i + 1), opener));
            (start, opener) = (i + 1, text[i]);
        }
        if (start < sentence.End)
            clauses.Add(new Clause(new TextSpan(start, sentence.End), opener));
        return clauses;
    }
}
