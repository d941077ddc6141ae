namespace Anlan.Common;

/// <summary>Ids are made by us, not by the database, so that a retried write carries the same id and is stored once.</summary>
public static class Ids
{
    /// <summary>A new id; ids made later sort later (to the millisecond).</summary>
    public static Guid New(TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>The key a form carried, or a new id when it carried none or something that is no id of ours.</summary>
    public static Guid FromForm(string? key, TimeProvider clock) => KeyOf(key) ?? New(clock);

    /// <summary>The key a form carried; nothing when it carried none or something that is no id of ours.</summary>
    public static Guid? KeyOf(string? key) => Guid.TryParse(key, out var id) && IsOurs(id) ? id : null;

    /// <summary>Whether it is of version 7: ids of other kinds would scatter over the index instead of following one another.</summary>
    private static bool IsOurs(Guid id) => id is { Version: 7, Variant: >= 8 and <= 11 };
}
