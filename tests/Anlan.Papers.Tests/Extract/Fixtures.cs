using Anlan.Papers.Reading.Extract;

namespace Anlan.Papers.Tests.Extract;

/// <summary>Files beside the tests, and short forms for reading them.</summary>
internal static class Fixtures
{
    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Extract", "Files", name));

    public static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Extract", "Files", name)).Trim();

    /// <summary>The text of a file that must be readable.</summary>
    public static string TextOf(byte[] content)
    {
        var extraction = ContentExtractor.Extract("来文.docx", content, ExtractLimits.Default);
        Assert.Null(extraction.Refusal);
        return extraction.Text!.Text;
    }

    /// <summary>The refusal of a file that must not be read.</summary>
    public static string RefusalOf(byte[] content, ExtractLimits? limits = null)
    {
        var extraction = ContentExtractor.Extract("来文.docx", content, limits ?? ExtractLimits.Default);
        Assert.Null(extraction.Text);
        Assert.StartsWith("《来文.docx》读不了：", extraction.Refusal, StringComparison.Ordinal);
        return extraction.Refusal!;
    }

    public static string WithoutBreaks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
