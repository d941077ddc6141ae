using System.Globalization;

namespace Anlan.Modules.Letters;

/// <summary>What may be handed in as a letter.</summary>
internal static class LetterUpload
{
    /// <summary>Bytes of one file. A letter of 20 pages with seals and pictures has less than 5 MB.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    public const int MostFiles = 5;

    /// <summary>Bytes of the whole request: the files and the form around them.</summary>
    public const int LargestRequest = LargestFile * MostFiles + 1024 * 1024;

    /// <summary>Endings the browser offers; what counts is the content.</summary>
    public const string Endings = ".docx,.pdf,.txt,.md";

    public static string Hint { get; } =
        string.Create(
            CultureInfo.InvariantCulture,
            $"txt、md、docx 或文字版 pdf，每份不超过 {LargestFile / 1024 / 1024} MB，一次最多 {MostFiles} 份"
        );
}
