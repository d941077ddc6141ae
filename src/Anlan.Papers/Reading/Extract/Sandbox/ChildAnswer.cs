using System.Text;

namespace Anlan.Papers.Reading.Extract;

/// <summary>What the child found: a text, or reason and remedy of a refusal (the file's name stays with the parent).</summary>
internal sealed record ChildAnswer(ExtractedText? Text, string Reason, string Remedy)
{
    private const int MostWarnings = 1000;

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Text is not null);
        if (Text is null)
        {
            writer.Write(Reason);
            writer.Write(Remedy);
        }
        else
        {
            writer.Write(Text.Text);
            writer.Write(Math.Min(Text.Warnings.Count, MostWarnings));
            foreach (var warning in Text.Warnings.Take(MostWarnings))
                writer.Write(warning);
        }
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Null when the bytes are no answer: the child may be in the hands of the file it reads.</summary>
    public static ChildAnswer? FromBytes(byte[] bytes, ExtractLimits limits)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
            if (!reader.ReadBoolean())
                return new ChildAnswer(null, reader.ReadString(), reader.ReadString());
            var text = reader.ReadString();
            var warnings = new string[Math.Clamp(reader.ReadInt32(), 0, MostWarnings)];
            for (var i = 0; i < warnings.Length; i++)
                warnings[i] = reader.ReadString();
            return text.Length <= limits.Characters + limits.Characters / 10
                ? new ChildAnswer(new ExtractedText(text, warnings), "", "")
                : null;
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
