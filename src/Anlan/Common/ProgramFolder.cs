namespace Anlan.Common;

/// <summary>Data files that travel with the program: <c>data/</c>, <c>packs/</c>, <c>samples/</c>.</summary>
internal static class ProgramFolder
{
    public static string PathOf(params string[] parts) => Path.Combine([AppContext.BaseDirectory, .. parts]);
}
