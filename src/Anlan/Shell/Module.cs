using System.CommandLine;
using Anlan.Modules.Access;

namespace Anlan.Shell;

/// <summary>
/// What a module gives to the house (模块), all in one place: <c>XxxModule</c> in the module's folder says it, <c>Modules.cs</c> lists the modules,
/// and everything the house shows, asks and answers is made from that list. The house itself knows no module by name. Whatever a module
/// does not give it leaves out.
/// </summary>
public abstract class Module
{
    /// <summary>Its folder: <c>Rectification</c>.</summary>
    public string Name => GetType().Name[..^nameof(Module).Length];

    /// <summary>What people call it: 整改.</summary>
    public abstract string Term { get; }

    /// <summary>What it asks of its callers, with the roles that hold it.</summary>
    public virtual IReadOnlyList<Permission> Permissions => [];

    /// <summary>Its entries of the rail.</summary>
    public virtual IReadOnlyList<NavigationEntry> Navigation => [];

    /// <summary>What it shows in the top bar of every page.</summary>
    public virtual IReadOnlyList<BarPart> Bar => [];

    /// <summary>A <see cref="TodaySource"/>: what of it waits for a person.</summary>
    public virtual Type? Today => null;

    /// <summary>A <see cref="SearchSource"/>: what of it is found by words.</summary>
    public virtual Type? Search => null;

    /// <summary>An <see cref="OverviewSource"/>: its numbers on the overview.</summary>
    public virtual Type? Overview => null;

    /// <summary>A <see cref="DeadlineSource"/>: its last days in people's calendars.</summary>
    public virtual Type? Deadlines => null;

    /// <summary>A <see cref="RecomputeDeadlines"/>: counts its last days anew by another calendar.</summary>
    public virtual Type? Recount => null;

    /// <summary>A <see cref="Shell.FirstRows"/>: what it brings into a store before the first request.</summary>
    public virtual Type? FirstRows => null;

    /// <summary>Its commands of the command line.</summary>
    public virtual IReadOnlyList<Command> Commands => [];

    /// <summary>Registers its acts and queries, and what it gives to the modules below it.</summary>
    public virtual void AddServices(IServiceCollection services) { }

    /// <summary>Maps what is no page: buttons, downloads.</summary>
    public virtual void MapEndpoints(IEndpointRouteBuilder routes) { }

    /// <summary>Maps its resources of the API.</summary>
    public virtual void MapApi(IEndpointRouteBuilder api) { }
}

/// <summary>How a module comes into the house.</summary>
internal static class ModuleServices
{
    public static void AddModule(this IServiceCollection services, Module module)
    {
        services.AddSingleton(module);
        module.AddServices(services);
        services.AddSource<TodaySource>(module.Today);
        services.AddSource<SearchSource>(module.Search);
        services.AddSource<OverviewSource>(module.Overview);
        services.AddSource<DeadlineSource>(module.Deadlines);
        services.AddSource<RecomputeDeadlines>(module.Recount);
        services.AddSource<FirstRows>(module.FirstRows);
    }

    private static void AddSource<T>(this IServiceCollection services, Type? source)
    {
        if (source is not null)
            services.AddScoped(typeof(T), source);
    }
}
