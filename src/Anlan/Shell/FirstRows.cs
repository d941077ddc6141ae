using Anlan.Common;

namespace Anlan.Shell;

/// <summary>
/// What a module brings into a store between the start of the program and its first request: shipped data, the first way in, in a demonstration
/// the invented office. Modules do so in their order; what is there already stays.
/// </summary>
public abstract class FirstRows
{
    /// <returns>Done also when everything is there already.</returns>
    public abstract Task<Outcome> BringAsync(CancellationToken ct);
}
