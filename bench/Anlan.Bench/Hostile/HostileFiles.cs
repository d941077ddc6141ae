using System.IO.Compression;
using System.Text;
using Anlan.Bench.Letters;

namespace Anlan.Bench.Hostile;

/// <summary>Three hundred files of somebody who wants the server to suffer. The same seed gives the same files.</summary>
internal static class HostileFiles
{
    private const string Head =
        "关于对青岩区的督察反馈意见\n市督察组于2026年6月5日至30日对青岩区开展督察。\n二、主要问题\n（一）责任不落实\n";

    private static readonly string[] Repeated =
    [
        "1.青岩区商务局未对甲公司、乙公司开展检查，未落实培训制度；\n",
        "青岩区商务局、民政局、教委、水务局未落实责任，",
        "检查1200家企业，发现问题300个，占比25%，同比增长3.5%，其中A类100个、B类200个，",
        "2024年、2025年、2026年分别发生事故3起、4起、5起，",
        "《安全生产法》（主席令第88号）未落实。",
        "（以下简称“市安委办”）",
        "柳溪镇、白石镇、",
        "甲公司、乙公司、",
        "1家、2家、3家、",
        "| 1 | 甲公司 | 未培训 |\n",
        "序号\t企业\t问题\n1\t甲公司\t未培训\n",
        "（一）问题\n",
        "一、\n",
        "如，",
        "未",
        "、",
        "《",
        "“",
        "（",
        "1",
        "\n",
        " \t",
        "站",
        "\u202e",
        "\ud83d\ude00",
    ];

    public static IEnumerable<(string Name, byte[] Content)> All()
    {
        foreach (var (at, piece) in Repeated.Index())
        foreach (var bytes in (int[])[150_000, 550_000, 4_700_000, 19_000_000])
            yield return ($"重复{at}-{bytes}.txt", Text(piece, bytes));
        foreach (var (at, piece) in Repeated.Index())
            yield return ($"重复{at}.docx", LetterMaker.Docx(Encoding.UTF8.GetString(Text(piece, 500_000))));
        foreach (var (name, content) in Packages())
            yield return (name, content);
        foreach (var seed in Enumerable.Range(1, 30))
            yield return (
                $"乱{seed}.bin",
                Noise(
                    seed,
                    200_000,
                    seed % 3 == 0 ? "%PDF-1.7\n"u8
                        : seed % 3 == 1 ? "PK\u0003\u0004"u8
                        : default
                )
            );
        var letter = LetterMaker.Docx(new LetterMaker(1).Text(120));
        foreach (var seed in Enumerable.Range(1, 140))
            yield return ($"损坏{seed}.docx", Damaged(letter, seed));
        foreach (var objects in (int[])[1_000, 100_000])
            yield return ($"对象{objects}.pdf", Pdf(objects));
        foreach (var depth in (int[])[100, 10_000, 200_000])
            yield return ($"嵌套{depth}.pdf", Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n" + new string('[', depth) + "\nendobj\n%%EOF"));
    }

    private static byte[] Text(string piece, int bytes)
    {
        var text = new StringBuilder(Head);
        var each = Encoding.UTF8.GetByteCount(piece);
        for (var written = 0; written < bytes; written += each)
            text.Append(piece);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<(string Name, byte[] Content)> Packages()
    {
        var zeros = new string(' ', 30_000_000);
        yield return ("炸弹.docx", Zip(("word/document.xml", zeros)));
        yield return ("炸弹图片.docx", Zip([("word/document.xml", "<w:document/>"), .. Parts(20, "word/media/", zeros)]));
        yield return ("部件5000.docx", Zip([.. Parts(5_000, "x/", "")]));
        yield return ("部件200000.docx", Zip([.. Parts(200_000, "x/", "")]));
        yield return ("部件200000.xlsx", Zip([("xl/workbook.xml", ""), .. Parts(200_000, "xl/", "")]));
        yield return ("深.docx", Zip(("word/document.xml", string.Concat(Enumerable.Repeat("<w:p>", 300_000)))));
        yield return (
            "笑.docx",
            Zip(
                (
                    "word/document.xml",
                    "<!DOCTYPE a [<!ENTITY a \"哈\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><w:document>&b;</w:document>"
                )
            )
        );
        yield return ("宏.docx", Zip(("word/vbaProject.bin", "x"), ("word/document.xml", "<w:document/>")));
    }

    private static IEnumerable<(string, string)> Parts(int count, string folder, string content) =>
        Enumerable.Range(0, count).Select(i => ($"{folder}{i}", content));

    private static byte[] Zip(params IEnumerable<(string Path, string Content)> parts)
    {
        const string Types =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" "
            + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
        const string Relations =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" "
            + "Target=\"word/document.xml\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/>"
            + "</Relationships>";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, content) in ((string, string)[])[("[Content_Types].xml", Types), ("_rels/.rels", Relations), .. parts])
            {
                using var entry = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        return stream.ToArray();
    }

    private static byte[] Noise(int seed, int bytes, ReadOnlySpan<byte> beginning)
    {
        var noise = new byte[bytes];
        new Random(seed).NextBytes(noise);
        beginning.CopyTo(noise);
        return noise;
    }

    private static byte[] Damaged(byte[] file, int seed)
    {
        var random = new Random(seed);
        var damaged = (byte[])file.Clone();
        for (var i = 0; i < 1 + seed % 40; i++)
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        return seed % 5 == 0 ? damaged[..random.Next(damaged.Length)] : damaged;
    }

    private static byte[] Pdf(int objects)
    {
        var pdf = new StringBuilder("%PDF-1.7\n");
        for (var i = 1; i <= objects; i++)
            pdf.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{i} 0 obj\n<< /Type /Page /Parent {i % objects + 1} 0 R >>\nendobj\n"
            );
        return Encoding.ASCII.GetBytes(pdf.Append("trailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n").ToString());
    }
}
