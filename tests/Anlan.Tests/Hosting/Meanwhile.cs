using Anlan.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Hosting;

/// <summary>Something that happens once, just before the next save of a program: between what an act has read and what it stores.</summary>
public sealed class Meanwhile : SaveChangesInterceptor
{
    private Func<Task>? happens;

    /// <summary>Has a program notice what is to happen.</summary>
    public static void Add(IServiceCollection services)
    {
        var meanwhile = new Meanwhile();
        services.AddSingleton(meanwhile);
        services.ConfigureDbContext<SqliteAppDb>(o => o.AddInterceptors(meanwhile));
        services.ConfigureDbContext<PostgresAppDb>(o => o.AddInterceptors(meanwhile));
    }

    public void Does(Func<Task> what) => happens = what;

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (Interlocked.Exchange(ref happens, null) is { } what)
            await what();
        return result;
    }
}
