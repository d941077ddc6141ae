using Anlan.Tests.Hosting;

namespace Anlan.Browser.Tests.Hosting;

/// <summary>The program on a SQLite store of its own, listening on a free port.</summary>
public class BrowserStore : SqliteStore
{
    protected override bool Listens => true;

    /// <summary>Where the program answers.</summary>
    public Uri Address => App.ClientOptions.BaseAddress;
}
