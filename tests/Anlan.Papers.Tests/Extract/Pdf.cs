using System.Globalization;
using System.Text;

namespace Anlan.Papers.Tests.Extract;

/// <summary>Writes small PDFs in ASCII, so that tests can say exactly what is in them.</summary>
internal static class Pdf
{
    public static byte[] Blank(int pages) => Of(Enumerable.Repeat("", pages).ToArray());

    /// <summary>One page a text; its lines run down from the upper margin.</summary>
    public static byte[] Of(params string[] pages)
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        };
        var kids = new List<string>();
        foreach (var page in pages)
        {
            var content = new StringBuilder("BT /F1 16 Tf 28 TL 80 800 Td ");
            foreach (var line in page.Split('\n'))
                content.Append(CultureInfo.InvariantCulture, $"({line}) Tj T* ");
            content.Append("ET");
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
            objects.Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {objects.Count} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
            );
            kids.Add($"{objects.Count} 0 R");
        }
        objects[1] = $"<< /Type /Pages /Count {kids.Count} /Kids [{string.Join(' ', kids)}] >>";
        return Raw(objects);
    }

    /// <summary>A file of these objects; the first is the catalogue.</summary>
    public static byte[] Raw(IReadOnlyList<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
