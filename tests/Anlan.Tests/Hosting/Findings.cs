namespace Anlan.Tests.Hosting;

/// <summary>What a search over the whole program found, told in full: the test library would show the first few only.</summary>
internal static class Findings
{
    public static void None(IEnumerable<string> findings)
    {
        var all = findings.ToList();
        if (all.Count > 0)
            Assert.Fail($"{all.Count} found:\n{string.Join('\n', all)}");
    }
}
