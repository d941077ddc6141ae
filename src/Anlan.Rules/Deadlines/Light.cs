namespace Anlan.Rules.Deadlines;

/// <summary>The light on a running deadline.</summary>
public enum Light
{
    /// <summary>正常: time enough.</summary>
    Green,

    /// <summary>临期: little time left, the due day included.</summary>
    Amber,

    /// <summary>逾期: the due day has passed.</summary>
    Red,
}
