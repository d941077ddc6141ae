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
/// classes, so a program that is done with waits for the next class, which gets it with a store put back to the image it begins with.
/// </summary>
public abstract class TestStore : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    private static readonly ConcurrentDictionary<Type, ConcurrentBag<ReadyProgram>> Waiting = [];

    private static readonly ConcurrentDictionary<(Type Store, Type? World), Lazy<Task<StoreImage>>> Images = [];

    private static readonly Uri Address = new("https://localhost");

    /// <summary>Until a session of the image ends for want of use.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(25);

    private static readonly ConcurrentDictionary<(Type Store, string UserName), CookieCollection> SignedIn = [];

    private readonly Dictionary<string, WebApplicationFactory<Program>> others = [];

    private ReadyProgram? ready;

    private StoreImage? image;

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

    protected StoreImage Image => image ?? throw new InvalidOperationException("The store is not ready yet.");

    private ReadyProgram Ready => ready ?? throw new InvalidOperationException("The store is not ready yet.");

    /// <summary>Settings of a store of the same kind that is not there yet, made if need be up to its first table.</summary>
    public async Task<IReadOnlyDictionary<string, string>> EmptyAsync()
    {
        var settings = SettingsOf(Directory.CreateDirectory(Path.Combine(Folder, $"empty-{Guid.NewGuid():N}")).FullName);
        await CreateEmptyAsync(settings);
        return settings;
    }

    /// <summary>A visitor without cookies.</summary>
    public Visitor Anybody() => Behind(new CookieJar());

    private Visitor Behind(CookieJar jar) =>
        new(
            Ready.Second is { } second
                ? App.CreateDefaultClient(Address, jar, new EveryOther(second.Server.CreateHandler()))
                : App.CreateDefaultClient(Address, jar)
        );

    /// <summary>
    /// A visitor signed in as a person of the demonstration office (data/demo/accounts.csv), in the session the image has of each while that
    /// lasts: signing in is most of what many tests would do.
    /// </summary>
    public async Task<Visitor> SignedInAsync(string userName)
    {
        if (SessionOf(userName) is { } session)
        {
            return await Behind(new CookieJar(session)).GetAsync("/");
        }
        return await SignedInAnewAsync(userName);
    }

    /// <summary>The session the image has of a person, while it lasts.</summary>
    public CookieCollection? SessionOf(string userName) =>
        Clock.GetUtcNow() - Start < Lasts ? SignedIn.GetValueOrDefault((Database, userName)) : null;

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

    /// <summary>The program once more on the same store with other services in it: started once for all tests of a class.</summary>
    /// <param name="name">What tells it from the others of the class.</param>
    /// <param name="change">What is other in it.</param>
    public WebApplicationFactory<Program> Other(string name, Action<IServiceCollection> change)
    {
        if (!others.TryGetValue(name, out var other))
            others.Add(name, other = App.WithWebHostBuilder(host => host.ConfigureTestServices(change)));
        return other;
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
        image = await Images.GetOrAdd((Database, World?.GetType()), _ => new(() => MakeImageAsync(World))).Value;
        if (Listens || !Waiting.GetOrAdd(Database, _ => []).TryTake(out ready))
        {
            var folder = Directory.CreateTempSubdirectory("anlan-test-").FullName;
            var settings = SettingsOf(folder);
            await CreateAsync(settings);
            await RestoreAsync(settings, image.Rows);
            ready = Make(folder, settings, Listens ? [new("Urls", "http://127.0.0.1:0")] : []);
        }
        else
            await RestoreAsync(ready.Settings, image.Rows);
        foreach (var (path, content) in image.Files)
        {
            var file = Path.Combine(Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, content);
        }
        Clock.SetUtcNow(image.Now);
        ready.Clock.Now = Clock;
        if (!Listens)
            return;
        App.UseKestrel(0);
        App.StartServer();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var other in others.Values)
            await other.DisposeAsync();
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
            Waiting[Database].Add(ready);
            return;
        }
        await ready.App.DisposeAsync();
        Directory.Delete(Folder);
    }

    /// <summary>Whether visitors meet two nodes of one store in turn.</summary>
    protected virtual bool TwoNodes => false;

    /// <summary>Whether the program listens on a port of its own, for a browser, instead of being called in memory.</summary>
    protected virtual bool Listens => false;

    /// <summary>What was done in the store before.</summary>
    protected virtual World? World => null;

    /// <summary>The kind of database; programs that wait are shared by all stores of a kind.</summary>
    protected abstract Type Database { get; }

    /// <summary>Another store on the same kind of database, in no world.</summary>
    protected abstract TestStore Plain();

    /// <summary>Settings that name a store, which need not be there yet.</summary>
    protected abstract IReadOnlyDictionary<string, string> SettingsOf(string folder);

    /// <summary>Makes the database that settings name.</summary>
    protected abstract Task CreateAsync(IReadOnlyDictionary<string, string> settings);

    /// <summary>Makes the database that settings name, without a table.</summary>
    protected abstract Task CreateEmptyAsync(IReadOnlyDictionary<string, string> settings);

    /// <summary>What the database holds.</summary>
    protected abstract Task<IReadOnlyDictionary<string, byte[]>> TakeAsync(IReadOnlyDictionary<string, string> settings);

    /// <summary>Has the database hold nothing else than that.</summary>
    protected abstract Task RestoreAsync(IReadOnlyDictionary<string, string> settings, IReadOnlyDictionary<string, byte[]> rows);

    /// <summary>Whether a file of the folder is the database itself.</summary>
    protected abstract bool IsDatabase(string file);

    /// <summary>Lets go of the store.</summary>
    protected abstract Task LeaveAsync();

    private async Task<StoreImage> MakeImageAsync(World? world)
    {
        if (world is null)
        {
            var folder = Directory.CreateTempSubdirectory("anlan-test-").FullName;
            var settings = SettingsOf(folder);
            await CreateAsync(settings);
            await PrepareAsync(Make(folder, settings, []));
            var made = await ImageAsync(settings, Start, null);
            Directory.Delete(folder, recursive: true);
            return made;
        }
        await using var store = Plain();
        await store.InitializeAsync();
        await world.MakeAsync(store);
        return await ImageAsync(store.Settings, store.Clock.GetUtcNow(), world);
    }

    private async Task<StoreImage> ImageAsync(IReadOnlyDictionary<string, string> settings, DateTimeOffset now, World? world)
    {
        var folder = settings["Anlan:Folder"];
        var files = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => !IsDatabase(f))
            .ToDictionary(f => Path.GetRelativePath(folder, f), File.ReadAllBytes);
        return new StoreImage(await TakeAsync(settings), files, now, world);
    }

    /// <summary>Starts the program once, so that its tables and first rows are there, and has everybody sign in.</summary>
    private async Task PrepareAsync(ReadyProgram program)
    {
        program.Clock.Now = new FakeTimeProvider(Start);
        await using var once = program.App;
        await using var scope = once.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StoreStart>().RunAsync(CancellationToken.None);
        // The key of cookies and forms belongs to the store: all that begin with the image know the same one.
        scope.ServiceProvider.GetRequiredService<IDataProtectionProvider>().CreateProtector("image").Protect("");
        foreach (var person in DemonstrationAccount.ReadAll())
        {
            var jar = new CookieJar();
            await SignInAsync(new Visitor(once.CreateDefaultClient(Address, jar)), person.UserName);
            SignedIn[(Database, person.UserName)] = jar.Cookies.GetCookies(new Uri(Address, "/sign-in"));
        }
    }

    private ReadyProgram Make(
        string folder,
        IReadOnlyDictionary<string, string> settings,
        IReadOnlyList<KeyValuePair<string, string>> further
    )
    {
        var clock = new StoreClock();
        return new ReadyProgram(
            folder,
            settings,
            Node(settings, further, clock),
            TwoNodes && !Listens ? Node(settings, further, clock) : null,
            clock
        );
    }

    private static WebApplicationFactory<Program> Node(
        IReadOnlyDictionary<string, string> settings,
        IReadOnlyList<KeyValuePair<string, string>> further,
        StoreClock clock
    ) =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Anlan:Demonstration", "true");
            host.UseSetting("Anlan:AccessLogDays", "0");
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

    /// <summary>A program that was started on a store, or two of them.</summary>
    private sealed record ReadyProgram(
        string Folder,
        IReadOnlyDictionary<string, string> Settings,
        WebApplicationFactory<Program> App,
        WebApplicationFactory<Program>? Second,
        StoreClock Clock
    );

    /// <summary>Every other request of a visitor goes to another node of the same store.</summary>
    private sealed class EveryOther(HttpMessageHandler second) : DelegatingHandler
    {
        private readonly HttpMessageInvoker other = new(second);

        private int requests;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Interlocked.Increment(ref requests) % 2 == 0
                ? other.SendAsync(request, cancellationToken)
                : base.SendAsync(request, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            other.Dispose();
            base.Dispose(disposing);
        }
    }

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
