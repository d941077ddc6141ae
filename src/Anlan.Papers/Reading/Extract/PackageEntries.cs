namespace Anlan.Papers.Reading.Extract;

/// <summary>
/// Counts the entries of a zip package in its raw bytes: the archive class builds one object for each of them before it can be asked, and a
/// file of 20 MB has room for hundreds of thousands.
/// </summary>
public static class PackageEntries
{
    /// <summary>Every entry has one in the directory of the package (APPNOTE 6.3.10, 4.3.12).</summary>
    private static ReadOnlySpan<byte> Header => [(byte)'P', (byte)'K', 1, 2];

    /// <summary>Whether a package has more entries than are taken; stops as soon as that is known.</summary>
    /// <param name="package">Read from its beginning to where the answer is known.</param>
    /// <param name="most">Entries taken.</param>
    public static bool Exceed(Stream package, int most)
    {
        package.Position = 0;
        var buffer = new byte[64 * 1024];
        var kept = 0;
        var count = 0;
        for (int read; (read = package.Read(buffer, kept, buffer.Length - kept)) > 0; )
        {
            var known = buffer.AsSpan(0, kept + read);
            count += known.Count(Header);
            if (count > most)
                return true;
            // A header may lie across two reads; one that lies in the first is not counted again.
            kept = Math.Min(Header.Length - 1, known.Length);
            known[^kept..].CopyTo(buffer);
        }
        return false;
    }
}
