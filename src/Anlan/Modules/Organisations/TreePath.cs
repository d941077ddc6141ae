namespace Anlan.Modules.Organisations;

/// <summary>A row that stands at a path of the tree: codes from the root down, each followed by <c>/</c>.</summary>
public interface IStands
{
    string Path { get; }
}

/// <summary>What lies at or below a path. Paths end with '/', and '0' comes next: a subtree is a range of the index, where LIKE would read all of it.</summary>
internal static class TreePath
{
    public static IQueryable<T> Under<T>(this IQueryable<T> rows, string path)
        where T : IStands
    {
        var end = path[..^1] + '0';
        return rows.Where(r => r.Path.CompareTo(path) >= 0 && r.Path.CompareTo(end) < 0);
    }

    /// <param name="rows">All rows.</param>
    /// <param name="path">The one path, still to be looked up; nothing lies below none.</param>
    public static IQueryable<T> Under<T>(this IQueryable<T> rows, IQueryable<string> path)
        where T : IStands =>
        rows.Where(r => r.Path.CompareTo(path.First()) >= 0 && r.Path.CompareTo(path.Select(p => p.TrimEnd('/') + "0").First()) < 0);
}
