using Anlan.Data;
using Anlan.Hosting;
using Anlan.Modules.Access.Demonstration;
using Anlan.Tests.Supervision;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Anlan.Tests.Hosting;

/// <summary>
/// The whole program on a store of its own, with the demonstration office in it and a clock that stands still until moved.
/// Test classes are abstract and run twice: a class <c>…OnSqlite</c> and a class <c>…OnPostgres</c>.
/// </summary>
public abstract class TestStore : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    private WebApplicationFactory<Program>? app;

    public FakeTimeProvider Clock { get; } = new(Start);

    public string Folder { get; } = Directory.CreateTempSubdirectory("anlan-test-").FullName;

    public WebApplicationFactory<Program> App => app ?? throw new InvalidOperationException("The store is not ready yet.");

    /// <summary>Settings that name the store, for starting the program on it once more.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; private set; } = new Dictionary<string, string>();

    /// <summary>A visitor without cookies.</summary>
    public Visitor Anybody() => new(App.CreateDefaultClient(new Uri("https://localhost"), new CookieJar()));

    /// <summary>A visitor signed in as a person of the demonstration office (data/demo/accounts.csv).</summary>
    public async Task<Visitor> SignedInAsync(string userName)
    {
        var visitor = Anybody();
        await SignInAsync(visitor, userName);
        return visitor;
    }

    /// <summary>Signs a visitor in through the sign-in page.</summary>
    public static async Task SignInAsync(Visitor visitor, string userName)
    {
        await visitor.GetAsync("/sign-in");
        await visitor.SubmitAsync(
            "form[action='/sign-in']",
            ("Input.UserName", userName),
            ("Input.Password", DemonstrationAccount.Password)
        );
        Assert.Equal("/", visitor.Path);
    }

    /// <summary>Runs code with services of its own, as a request would have.</summary>
    public async Task<T> WithAsync<T>(Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider);
    }

    /// <inheritdoc cref="WithAsync{T}"/>
    public Task<T> WithDbAsync<T>(Func<AppDb, Task<T>> use) => WithAsync(services => use(services.GetRequiredService<AppDb>()));

    public virtual async ValueTask InitializeAsync()
    {
        Settings = await SettingsAsync(Folder);
        var settings = new Dictionary<string, string>(Settings);
        if (Listens)
            settings["Urls"] = "http://127.0.0.1:0";
        app = Make(settings);
        if (Listens)
        {
            app.UseKestrel(0);
            app.StartServer();
        }
        await WithAsync(async services =>
        {
            await services.GetRequiredService<StoreStart>().RunAsync(CancellationToken.None);
            return 0;
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        await DropAsync();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Whether the program listens on a port of its own, for a browser, instead of being called in memory.</summary>
    protected virtual bool Listens => false;

    /// <summary>Makes a store (a copy of a prepared one) and returns the settings that name it.</summary>
    protected abstract Task<IReadOnlyDictionary<string, string>> SettingsAsync(string folder);

    protected virtual Task DropAsync() => Task.CompletedTask;

    /// <summary>Starts the program once on a fresh store so that later ones can be copied from it.</summary>
    protected static async Task PrepareAsync(IReadOnlyDictionary<string, string> settings)
    {
        await using var once = Make(settings, new FakeTimeProvider(Start));
        await using var scope = once.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StoreStart>().RunAsync(CancellationToken.None);
    }

    private WebApplicationFactory<Program> Make(IReadOnlyDictionary<string, string> settings) => Make(settings, Clock);

    private static WebApplicationFactory<Program> Make(IReadOnlyDictionary<string, string> settings, TimeProvider clock) =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Anlan:Demonstration", "true");
            host.UseSetting("Logging:LogLevel:Default", "Critical");
            host.UseSetting("Logging:LogLevel:Microsoft", "Critical");
            host.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Critical");
            host.UseSetting("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Critical");
            host.UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Critical");
            foreach (var (key, value) in settings)
                host.UseSetting(key, value);
            host.ConfigureTestServices(services =>
            {
                services.Replace(ServiceDescriptor.Singleton(clock));
                services.AddScoped<SupervisionScenarios>();
                // People of the tests sign in all the time; what the product's own number of rounds costs is not their question.
                services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000);
            });
        });
}
