namespace Anlan.Papers.Reading.Units;

/// <summary>Compares unit names across their spellings: 区卫健委 = 区卫生健康委员会 = 区卫生健康局.</summary>
public static class UnitNames
{
    private static readonly WordTable<string> Departments = new(
        from row in Lexicon.Rows("departments")
        from suffix in Lexicon.Cells(row[2])
        select KeyValuePair.Create(row[0] + suffix, row[1])
    );

    /// <summary>The department's canonical name ("卫生健康"), empty when the name holds no department of the lexicon.</summary>
    public static string CanonicalOf(string name) => Parts(name).Canonical;

    /// <summary>Length of the name of a 局, 委, 厅 … at a place, its area left out; 0 when none stands there. 档案馆 is a house as well.</summary>
    public static int AuthorityLengthAt(string text, int at) =>
        Departments.LengthAt(text, at) is var length and > 0
        && text[at + length - 1] is '局' or '委' or '会' or '厅' or '办' or '队' or '处'
            ? length
            : 0;

    /// <summary>A key that is equal for spellings of the same unit: area + canonical department + what stands behind.</summary>
    public static string KeyOf(string name)
    {
        var (area, canonical, tail) = Parts(name);
        return canonical.Length == 0 ? name : area + "|" + canonical + "|" + tail;
    }

    /// <summary>市交通委公路处 → 市交通委: the department that its parts belong to; the name itself when it holds no department.</summary>
    public static string WithoutParts(string name)
    {
        var (_, canonical, tail) = Parts(name);
        return canonical.Length == 0 ? name : name[..^tail.Length];
    }

    private static (string Area, string Canonical, string Tail) Parts(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var length = Departments.LengthAt(name, i, out var canonical);
            if (length > 0)
                return (name[..i], canonical!, name[(i + length)..]);
        }
        return (name, "", "");
    }
}
