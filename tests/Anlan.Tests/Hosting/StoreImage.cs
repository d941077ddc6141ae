namespace Anlan.Tests.Hosting;

/// <summary>A store at one moment, kept in memory: what a class begins with.</summary>
/// <param name="Rows">What the database holds: the file, or the rows of each table that has some.</param>
/// <param name="Files">The files beside it, by their path in the folder.</param>
/// <param name="Now">What the clock said.</param>
/// <param name="World">Who made it; nothing for the demonstration office as it comes.</param>
public sealed record StoreImage(
    IReadOnlyDictionary<string, byte[]> Rows,
    IReadOnlyDictionary<string, byte[]> Files,
    DateTimeOffset Now,
    World? World
);

/// <summary>What is done in a store before classes begin: once a run on each database, and every class gets a copy.</summary>
public abstract class World
{
    public abstract Task MakeAsync(TestStore store);
}
