using Anlan.Modules.Access;
using Anlan.Rules.Deadlines;

namespace Anlan.Shell;

/// <summary>What of a module a person must do now: waiting for me, came back, overdue, due soon; nothing else. Sources are read one after another.</summary>
public abstract class TodaySource
{
    /// <summary>A group shows its most urgent ones and a link to the rest.</summary>
    public const int Shown = 8;

    /// <summary>The groups of a caller's work; those without work are not shown.</summary>
    public abstract Task<IReadOnlyList<WorkGroup>> ReadAsync(Caller caller, CancellationToken ct);
}

/// <summary>One kind of work on the home page.</summary>
/// <param name="Place">Lower ones stand further up.</param>
/// <param name="Link">The whole list, when there is a page of it.</param>
public sealed record WorkGroup(int Place, string Title, string What, int Count, string? Link, IReadOnlyList<WorkItem> Items)
{
    /// <summary>A group of which no other page has the whole list.</summary>
    public static WorkGroup Of(int place, string title, string what, IReadOnlyList<WorkItem> all) =>
        new(place, title, what, all.Count, null, [.. all.Take(TodaySource.Shown)]);
}

/// <summary>One thing to do.</summary>
public sealed record WorkItem(string Link, string Text, string Detail, ClockReading? Clock = null);
