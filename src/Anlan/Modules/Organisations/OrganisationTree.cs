namespace Anlan.Modules.Organisations;

/// <summary>Keeps the paths of a subtree right when its top has a new place.</summary>
internal static class OrganisationTree
{
    /// <summary>Gives every organisation below <paramref name="top"/> its path anew.</summary>
    /// <param name="bodies">All organisations that may lie below it.</param>
    public static void Rebase(Organisation top, IEnumerable<Organisation> bodies)
    {
        var children = bodies.Where(o => o.ParentId is not null).ToLookup(o => o.ParentId!.Value);
        var waiting = new Queue<Organisation>([top]);
        while (waiting.TryDequeue(out var parent))
            foreach (var child in children[parent.Id])
            {
                child.PlaceUnder(parent);
                waiting.Enqueue(child);
            }
    }
}
