namespace Anlan.Data;

/// <summary>
/// Lets one save at a time through on SQLite, whose own back-off between competing writers is unfair (single saves waited
/// for seconds when measured). On PostgreSQL everybody enters at once.
/// </summary>
public sealed class SingleWriter(bool oneAtATime) : IDisposable
{
    private readonly SemaphoreSlim? gate = oneAtATime ? new SemaphoreSlim(1, 1) : null;

    public async Task<IDisposable> EnterAsync(CancellationToken ct)
    {
        if (gate is null)
            return Turn.Free;
        await gate.WaitAsync(ct);
        return new Turn(gate);
    }

    public void Dispose() => gate?.Dispose();

    private sealed class Turn(SemaphoreSlim? gate) : IDisposable
    {
        public static readonly Turn Free = new(null);

        public void Dispose() => gate?.Release();
    }
}
