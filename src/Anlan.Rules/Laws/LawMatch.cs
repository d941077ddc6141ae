namespace Anlan.Rules.Laws;

/// <summary>How a citation led to a law.</summary>
public enum LawMatch
{
    /// <summary>By the official title.</summary>
    Title,

    /// <summary>By a short name in use.</summary>
    ShortName,

    /// <summary>By a name that lacks words: the citation should be put right.</summary>
    WrongName,

    /// <summary>By the number.</summary>
    Number,
}
