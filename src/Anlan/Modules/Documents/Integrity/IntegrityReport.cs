using System.Collections.Concurrent;
using Anlan.Papers.Reading.Sandbox;

namespace Anlan.Modules.Documents.Integrity;

/// <summary>What the last check of the store found, and what was met since. Each node knows its own; the check finds it again after a start.</summary>
public sealed class IntegrityReport
{
    private readonly ConcurrentDictionary<string, FileState> bad = new(StringComparer.Ordinal);

    /// <summary>End of the last whole check, UTC; none yet after a start.</summary>
    public DateTime? CheckedAt { get; private set; }

    /// <summary>Files looked at by it.</summary>
    public int Files { get; private set; }

    /// <summary>What the database says is wrong with itself, or null.</summary>
    public string? StoreFault { get; private set; }

    /// <summary>Files that are not as they came, by hash.</summary>
    public IReadOnlyList<KeyValuePair<string, FileState>> Bad => [.. bad.OrderBy(b => b.Key, StringComparer.Ordinal)];

    /// <summary>Notes the state of one file; one that was put back is forgotten.</summary>
    public void Note(string hash, FileState state)
    {
        if (state == FileState.Whole)
            bad.TryRemove(hash, out _);
        else
            bad[hash] = state;
    }

    /// <summary>What the papers of strangers are read behind; null when no process for it starts.</summary>
    public Confinement? Confinement { get; private set; }

    public void Finish(int files, string? storeFault, Confinement? confinement, DateTime at) =>
        (Files, StoreFault, Confinement, CheckedAt) = (files, storeFault, confinement, at);
}
