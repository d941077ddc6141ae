using System.Text;

namespace Anlan.Papers.Reading.Extract;

/// <summary>
/// Decodes .txt and .md: byte order mark, else UTF-8, else UTF-16, else GB18030 (which holds GBK and GB 2312).
/// A guess is only taken when the result reads like Chinese or ASCII text; otherwise the file is refused, since wrongly
/// decoded text would be read as a letter full of nonsense.
/// </summary>
internal static class PlainText
{
    private const string Remedy = "请用记事本、Word 或 WPS 打开确认内容，再另存为 UTF-8 编码的文本";

    /// <summary>A UTF-8 file cut or damaged in fewer than one character of this many is still read, with a warning.</summary>
    private const int OneBrokenIn = 500;

    private static readonly Encoding Gb18030 = CodePage("GB18030");

    public static ExtractedText Read(ReadOnlySpan<byte> content, ExtractLimits limits)
    {
        var warnings = new List<string>();
        var text = Decode(content, warnings);
        if (text.Length > limits.Characters)
            throw new UnreadableFileException($"文字超过{limits.Characters / 10_000}万字，不像一份公文", "请只上传公文本身，附件分开上传");
        if (string.IsNullOrWhiteSpace(text))
            throw new UnreadableFileException("文件里没有文字", "请检查是否选错了文件");
        if (text.Contains('\0'))
            throw new UnreadableFileException("内容不是文本", Remedy);
        return new ExtractedText(LineEnds(text), warnings);
    }

    public static bool StartsWithByteOrderMark(ReadOnlySpan<byte> content) => MarkedEncoding(content) is not null;

    /// <summary>Whether the beginning of a file may be text in any encoding read here: no control bytes, or UTF-16.</summary>
    public static bool LooksLikeText(ReadOnlySpan<byte> beginning)
    {
        if (beginning.IndexOf((byte)0) >= 0)
            return Utf16WithoutMark(beginning) is not null;
        var controls = 0;
        foreach (var b in beginning)
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x0B or 0x1A))
                controls++;
        return controls * 200 <= beginning.Length || Utf16WithoutMark(beginning) is not null;
    }

    private static string Decode(ReadOnlySpan<byte> content, List<string> warnings)
    {
        if (MarkedEncoding(content) is { } marked)
            return Lenient(marked, content[marked.Preamble.Length..], warnings)
                ?? throw new UnreadableFileException($"按文件头标明的编码（{marked.WebName}）有许多字认不出", Remedy);
        if (Strict(Encoding.UTF8, content) is { } utf8)
            return utf8;
        if (Utf16WithoutMark(content) is { } utf16 && Strict(utf16, content) is { } wide)
            return wide;
        if (Strict(Gb18030, content) is { } national && UsesCommonCharacters(content))
            return national;
        if (Lenient(Encoding.UTF8, content, warnings) is { } damaged)
            return damaged;
        if (UsesCommonCharacters(content) && Lenient(Gb18030, content, warnings) is { } damagedNational)
            return damagedNational;
        throw new UnreadableFileException("文字编码认不出（不是 UTF-8、UTF-16 或 GB18030）", Remedy);
    }

    private static Encoding? MarkedEncoding(ReadOnlySpan<byte> content)
    {
        // UTF-32 little endian begins with the mark of UTF-16, so it is asked first.
        foreach (
            var encoding in (Encoding[])
                [Encoding.UTF8, Encoding.UTF32, new UTF32Encoding(bigEndian: true, true), Encoding.Unicode, Encoding.BigEndianUnicode]
        )
            if (content.StartsWith(encoding.Preamble))
                return encoding;
        return content.StartsWith((ReadOnlySpan<byte>)[0x84, 0x31, 0x95, 0x33]) ? Gb18030 : null;
    }

    /// <summary>UTF-16 text has its line feeds and spaces as 00 xx on one side only, and Chinese in 4E–9F on that side.</summary>
    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> content)
    {
        if (content.Length < 8)
            return null;
        int littleEndian = 0,
            bigEndian = 0,
            pairs = Math.Min(content.Length, 8192) / 2;
        for (var i = 0; i < pairs; i++)
        {
            if (IsHighByteOfText(content[2 * i + 1]))
                littleEndian++;
            if (IsHighByteOfText(content[2 * i]))
                bigEndian++;
        }
        var enough = pairs * 95 / 100;
        if (littleEndian >= enough && littleEndian > bigEndian + pairs / 4)
            return Encoding.Unicode;
        if (bigEndian >= enough && bigEndian > littleEndian + pairs / 4)
            return Encoding.BigEndianUnicode;
        return null;
    }

    private static bool IsHighByteOfText(byte b) => b is 0x00 or 0x20 or 0x30 or (>= 0x4E and <= 0x9F) or 0xFF;

    private static string? Strict(Encoding encoding, ReadOnlySpan<byte> content)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? Lenient(Encoding encoding, ReadOnlySpan<byte> content, List<string> warnings)
    {
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        var text = lenient.GetString(content);
        var broken = text.AsSpan().Count('\uFFFD');
        if (broken == 0)
            return text;
        if (broken > Math.Max(1, text.Length / OneBrokenIn))
            return null;
        warnings.Add($"有{broken}处文字已损坏，用“\uFFFD”代替，第一处在第{text.AsSpan(0, text.IndexOf('\uFFFD')).Count('\n') + 1}行");
        return text;
    }

    /// <summary>
    /// Nearly any byte pair is some character of GB18030, so success proves little. Real text takes nearly all its characters from
    /// the first level of GB 2312 (3,755 common ones, lead bytes B0–D7) and from its symbols (A1–A3); Big5 or binary does not.
    /// </summary>
    private static bool UsesCommonCharacters(ReadOnlySpan<byte> content)
    {
        int common = 0,
            all = 0;
        for (var i = 0; i + 1 < content.Length; i++)
        {
            if (content[i] < 0x80)
                continue;
            all++;
            if (content[i] is (>= 0xB0 and <= 0xD7) or (>= 0xA1 and <= 0xA3) && content[i + 1] >= 0xA1)
                common++;
            i++;
        }
        return all > 0 && common * 100L >= all * 85L;
    }

    private static string LineEnds(string text) => text.TrimStart('\uFEFF').ReplaceLineEndings("\n");

    private static Encoding CodePage(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(name);
    }
}
