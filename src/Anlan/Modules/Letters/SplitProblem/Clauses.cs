namespace Anlan.Modules.Letters.SplitProblem;

/// <summary>Pieces of a statement between which it may be cut: after sentences, half sentences and commas, outside brackets and quotation marks.</summary>
internal static class Clauses
{
    private const string Ends = "。；！？，：";
    private const string Opening = "（《“〔【";
    private const string Closing = "）》”〕】";

    /// <summary>Starts of the pieces behind the first one.</summary>
    public static IReadOnlyList<int> Cuts(string statement)
    {
        var cuts = new List<int>();
        var depth = 0;
        for (var i = 0; i < statement.Length - 1; i++)
        {
            if (Opening.Contains(statement[i], StringComparison.Ordinal))
                depth++;
            else if (Closing.Contains(statement[i], StringComparison.Ordinal))
                depth = Math.Max(0, depth - 1);
            else if (depth == 0 && Ends.Contains(statement[i], StringComparison.Ordinal))
                cuts.Add(i + 1);
        }
        return cuts;
    }
}
