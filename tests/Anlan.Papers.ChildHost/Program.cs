using System.Text;
using Anlan.Papers.ChildHost;
using Anlan.Papers.Reading;
using Anlan.Papers.Reading.Extract;
using Anlan.Papers.Reading.Sandbox;

// The child process of the reading tests. Without arguments it is the real thing; "misbehave" lets a file ask for a disaster,
// standing in for parser faults that no known file reproduces.
return args is ["misbehave"] ? await ReadingChild.RunAsync(ReadOrMisbehave) : await ReadingChild.RunAsync();

static ExtractedText ReadOrMisbehave(byte[] content, ExtractLimits limits)
{
    var wish = Encoding.ASCII.GetString(content.AsSpan(0, Math.Min(content.Length, 2000)));
    var disaster = wish.IndexOf("disaster:", StringComparison.Ordinal);
    if (disaster >= 0)
        return Disasters.Happen(wish[(disaster + "disaster:".Length)..].Split('\n')[0].Trim());
    return ContentExtractor.Read(content, limits);
}
