using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification.AddEvidence;
using Anlan.Modules.Rectification.AssignTask;
using Anlan.Modules.Rectification.Clock;
using Anlan.Modules.Rectification.List;
using Anlan.Modules.Rectification.Overview;
using Anlan.Modules.Rectification.Show;
using Anlan.Modules.Registry;
using Anlan.Shell;

namespace Anlan.Modules.Rectification;

/// <summary>整改: the one life of everything that must be put right, whatever its source.</summary>
public sealed class RectificationModule : Module
{
    public override string Term => "整改";

    public override IReadOnlyList<Permission> Permissions => RectificationPermissions.All;

    public override IReadOnlyList<NavigationEntry> Navigation =>
        [new(40, RectificationPaths.List, "问题清单", RectificationPermissions.Read, "list")];

    public override Type? Today => typeof(ItemsToday);

    public override Type? Search => typeof(ItemSearch);

    public override Type? Deadlines => typeof(ItemDeadlines);

    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<ClockLights>();
        services.AddScoped<Clocks>();
        services.AddScoped<ItemSources>();
        services.AddScoped<ItemCases>();
        services.AddScoped<ItemRows>();
        services.AddScoped<ItemUnits>();
        services.AddScoped<ItemViews>();
        services.AddScoped<ClockSums>();
        services.AddScoped<Api.ChangedItems>();
        services.AddScoped<ItemNumbersQuery>();
        services.AddSingleton(new OrganisationLinks("问题", SeesItems, ItemLists));
        services.AddScoped<ActTime>();
        services.AddScoped<ItemTools>();
        AddAct<AddProgress.AddProgress, AddProgress.AddProgress.Form>(services);
        AddAct<AddEvidence.AddEvidence, AddEvidence.AddEvidence.Form>(services);
        AddAct<AssignTask.AssignTask, AssignTask.AssignTask.Form>(services);
        AddAct<FinishTask.FinishTask, FinishTask.FinishTask.Form>(services);
        AddAct<HandOver.HandOver, HandOver.HandOver.Form>(services);
        AddAct<Recall.Recall, Recall.Recall.Form>(services);
        AddAct<SetIndustry.SetIndustry, SetIndustry.SetIndustry.Form>(services);
        AddAct<ExplainDelay.ExplainDelay, ExplainDelay.ExplainDelay.Form>(services);
        AddAct<RequestVerification.RequestVerification, RequestVerification.RequestVerification.Form>(services);
        AddAct<DecideVerification.DecideVerification, DecideVerification.DecideVerification.Form>(services);
        AddAct<CloseItem.CloseItem, CloseItem.CloseItem.Form>(services);
        AddAct<RequestExtension.RequestExtension, RequestExtension.RequestExtension.Form>(services);
        AddAct<DecideExtension.DecideExtension, DecideExtension.DecideExtension.Form>(services);
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
        ItemExport.Map(routes);
        EvidenceDownload.Map(routes);
    }

    public override void MapApi(IEndpointRouteBuilder api) => Api.ItemApi.Map(api);

    /// <summary>Whether the list can show this caller anything of the organisation.</summary>
    private static bool SeesItems(Caller caller, Organisation of) =>
        caller.Under(RectificationPermissions.Read).Any(p => p.Covers(of.Id) || p.Role == Role.SupervisionTeam);

    private static IReadOnlyList<(string Path, string Text)> ItemLists(Organisation of) =>
        [
            (new ItemFilter { Unit = of.Code }.Link(), "本机构和下级承担的问题"),
            (new ItemFilter { Lead = of.Code }.Link(), "本机构牵头的问题"),
        ];

    /// <summary>An act, for its page by its form and for other systems by its name.</summary>
    private static void AddAct<TAct, TForm>(IServiceCollection services)
        where TAct : ItemAct<TForm>
        where TForm : class, new()
    {
        services.AddScoped<TAct>();
        services.AddScoped<ItemAct<TForm>>(provider => provider.GetRequiredService<TAct>());
    }
}
