using System.Globalization;

namespace Anlan.Rules;

/// <summary>One reason why a table cannot be taken: the line (1 = first line of the file, 0 = the file as a whole) and a Chinese sentence.</summary>
public sealed record LineRefusal(int Line, string Reason)
{
    /// <summary>The sentence as shown to the user, with its place.</summary>
    public override string ToString() => Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"第{Line}行：{Reason}") : Reason;
}
