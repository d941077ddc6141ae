using System.Collections.Concurrent;
using System.Net;
using Anlan.Data;
using Anlan.Hosting;
using Anlan.Modules.Access.Demonstration;
using Anlan.Tests.Supervision;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Anlan.Tests.Hosting;

/// <summary>
/// The whole program on a store of its own, with the demonstration office in it and a clock that stands still until moved.
/// Test classes are abstract and run twice: a class <c>…OnSqlite</c> and a class <c>…OnPostgres</c>. Starting the program takes longer than most
/// classes, so a program that is done with waits for the next class, which gets it with a store fresh from the template.
/// </summary>
public abstract class TestStore : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    private static readonly ConcurrentDictionary<Type, ConcurrentBag<ReadyProgram>> Waiting = [];

    private static readonly Uri Address = new("https://localhost");

    /// <summary>Until a session of the template ends for want of use.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(25);

    private static readonly ConcurrentDictionary<(Type Store, string UserName), CookieCollection> SignedIn = [];

    private ReadyProgram? ready;

    static TestStore() =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            foreach (var program in Waiting.Values.SelectMany(programs => programs))
                Directory.Delete(program.Folder, recursive: true);
        };

    public FakeTimeProvider Clock { get; } = new(Start);

    public string Folder => Ready.Folder;

    public WebApplicationFactory<Program> App => Ready.App;

    /// <summary>Settings that name the store, for starting the program on it once more.</summary>
    public IReadOnlyDictionary<string, string> Settings => Ready.Settings;

    private ReadyProgram Ready => ready ?? throw new InvalidOperationException("The store is not ready yet.");

    /// <summary>A visitor without cookies.</summary>
    public Visitor Anybody() => Behind(new CookieJar());

    private Visitor Behind(CookieJar jar) => new(App.CreateDefaultClient(Address, jar));

    /// <summary>
    /// A visitor signed in as a person of the demonstration office (data/demo/accounts.csv), in the session the template has of each while that
    /// lasts: signing in is most of what many tests would do.
    /// </summary>
    public async Task<Visitor> SignedInAsync(string userName)
    {
        if (SignedIn.TryGetValue((GetType(), userName), out var cookies) && Clock.GetUtcNow() - Start < Lasts)
        {
            var jar = new CookieJar();
            jar.Cookies.Add(cookies);
            return await Behind(jar).GetAsync("/");
        }
        return await SignedInAnewAsync(userName);
    }

    /// <summary>The same through the sign-in page, in a session of the own: for what is about sessions.</summary>
    public async Task<Visitor> SignedInAnewAsync(string userName)
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
        if (Listens || !Waiting.GetOrAdd(GetType(), _ => []).TryTake(out ready))
        {
            var folder = Directory.CreateTempSubdirectory("anlan-test-").FullName;
            var settings = SettingsOf(folder);
            await RestoreAsync(settings);
            ready = Make(folder, settings, Listens ? [new("Urls", "http://127.0.0.1:0")] : []);
        }
        else
            await RestoreAsync(ready.Settings);
        ready.Clock.Now = Clock;
        if (!Listens)
            return;
        App.UseKestrel(0);
        App.StartServer();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (ready is null)
            return;
        await LeaveAsync();
        foreach (var left in Directory.EnumerateFileSystemEntries(Folder))
            if (Directory.Exists(left))
                Directory.Delete(left, recursive: true);
            else
                File.Delete(left);
        if (!Listens)
        {
            Waiting[GetType()].Add(ready);
            return;
        }
        await ready.App.DisposeAsync();
        Directory.Delete(Folder);
    }

    /// <summary>Whether the program listens on a port of its own, for a browser, instead of being called in memory.</summary>
    protected virtual bool Listens => false;

    /// <summary>Settings that name a store, which need not be there yet.</summary>
    protected abstract IReadOnlyDictionary<string, string> SettingsOf(string folder);

    /// <summary>Makes the store that settings name a fresh copy of a prepared one.</summary>
    protected abstract Task RestoreAsync(IReadOnlyDictionary<string, string> settings);

    /// <summary>Lets go of the store.</summary>
    protected abstract Task LeaveAsync();

    /// <summary>Starts the program once on a fresh store so that later ones can be copied from it.</summary>
    protected static async Task PrepareAsync<T>(string folder, IReadOnlyDictionary<string, string> settings)
    {
        var program = Make(folder, settings, []);
        program.Clock.Now = new FakeTimeProvider(Start);
        await using var once = program.App;
        await using var scope = once.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StoreStart>().RunAsync(CancellationToken.None);
        // The key of cookies and forms belongs to the store: all that are copied from it know the same one.
        scope.ServiceProvider.GetRequiredService<IDataProtectionProvider>().CreateProtector("template").Protect("");
        foreach (var person in DemonstrationAccount.ReadAll())
        {
            var jar = new CookieJar();
            await SignInAsync(new Visitor(once.CreateDefaultClient(Address, jar)), person.UserName);
            SignedIn[(typeof(T), person.UserName)] = jar.Cookies.GetCookies(new Uri(Address, "/sign-in"));
        }
    }

    private static ReadyProgram Make(
        string folder,
        IReadOnlyDictionary<string, string> settings,
        IReadOnlyList<KeyValuePair<string, string>> further
    )
    {
        var clock = new StoreClock();
        var app = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Anlan:Demonstration", "true");
            host.UseSetting("Logging:LogLevel:Default", "Critical");
            host.UseSetting("Logging:LogLevel:Microsoft", "Critical");
            host.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Critical");
            host.UseSetting("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Critical");
            host.UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Critical");
            foreach (var (key, value) in settings.Concat(further))
                host.UseSetting(key, value);
            host.ConfigureTestServices(services =>
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
                services.AddScoped<SupervisionScenarios>();
                // People of the tests sign in all the time; what the product's own number of rounds costs is not their question.
                services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000);
            });
        });
        return new ReadyProgram(folder, settings, app, clock);
    }

    /// <summary>A program that was started on a store.</summary>
    private sealed record ReadyProgram(
        string Folder,
        IReadOnlyDictionary<string, string> Settings,
        WebApplicationFactory<Program> App,
        StoreClock Clock
    );

    /// <summary>The clock of a program, which outlives the clocks of the classes that use it.</summary>
    private sealed class StoreClock : TimeProvider
    {
        public FakeTimeProvider Now { get; set; } = new(Start);

        public override TimeZoneInfo LocalTimeZone => Now.LocalTimeZone;

        public override long TimestampFrequency => Now.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => Now.GetUtcNow();

        public override long GetTimestamp() => Now.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            Now.CreateTimer(callback, state, dueTime, period);
    }
}
