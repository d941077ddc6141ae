using Anlan.Modules.Access;

namespace Anlan.Shell;

/// <summary>Gives the running deadlines a module keeps for a caller.</summary>
public abstract class DeadlineSource
{
    public abstract Task<IReadOnlyList<FeedEntry>> ReadAsync(Caller caller, CancellationToken ct);
}

/// <summary>One running deadline of the caller, as a calendar shows it.</summary>
/// <param name="Id">Stays the same when the day moves, so that the calendar moves the entry instead of adding one.</param>
/// <param name="Title">What is due: 整改期限：问题3 …</param>
/// <param name="Path">Local path of the page to act on.</param>
public sealed record FeedEntry(Guid Id, DateOnly DueOn, string Title, string Text, string Path);
