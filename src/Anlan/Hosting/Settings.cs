using System.Text.RegularExpressions;

namespace Anlan.Hosting;

/// <summary>Settings of the host as they stand on the command line: <c>--Anlan:Folder=store</c>, <c>--urls http://127.0.0.1:5080</c>.</summary>
internal static partial class Settings
{
    /// <summary>The first word that is no setting; a mistyped option would otherwise be taken silently for one.</summary>
    public static string? Unknown(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!Name().IsMatch(words[i]))
                return words[i];
            // The value may stand in the next word.
            if (!words[i].Contains('=', StringComparison.Ordinal) && (++i == words.Count || words[i].StartsWith('-')))
                return words[i - 1];
        }
        return null;
    }

    /// <summary>Any name with its value behind an equals sign; without one only a name known to the host, or one in sections.</summary>
    [GeneratedRegex(@"^--([\w:.]+=|(urls|environment|contentRoot|\w+(:\w[\w.]*)+)$)", RegexOptions.IgnoreCase)]
    private static partial Regex Name();
}
