using Anlan.Common;
using Anlan.Rules.Laws;

namespace Anlan.Modules.Documents.Reading;

/// <summary>法规库 that travels with the program (<c>data/laws</c>), for checking what letters cite.</summary>
internal static class ShippedLaws
{
    public static IReadOnlyList<Law> Read() => LawTable.Read(File.ReadAllText(ProgramFolder.PathOf("data", "laws", "laws.csv"))).OrThrow();
}
