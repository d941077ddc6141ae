using System.Text;

namespace Anlan.Papers.Reading.Extract;

/// <summary>OLE compound files are never parsed; the names of their streams only decide which advice the refusal gives.</summary>
internal static class CompoundFile
{
    public static UnreadableFileException Refusal(ReadOnlySpan<byte> content)
    {
        if (Holds(content, "EncryptedPackage"))
            return new UnreadableFileException("文档加了密码", "请去掉密码后再上传");
        if (Holds(content, "WordDocument"))
            return new UnreadableFileException("这是旧版 .doc 格式", "请用 Word 或 WPS 另存为 .docx 再上传");
        if (Holds(content, "Workbook"))
            return new UnreadableFileException("这是电子表格，不是公文", "请上传 .docx、.pdf、.txt 或 .md 格式的公文");
        return new UnreadableFileException("格式认不出（旧版 Office 或 WPS 文件）", "请用 Word 或 WPS 另存为 .docx 再上传");
    }

    private static bool Holds(ReadOnlySpan<byte> content, string streamName) => content.IndexOf(Encoding.Unicode.GetBytes(streamName)) >= 0;
}
