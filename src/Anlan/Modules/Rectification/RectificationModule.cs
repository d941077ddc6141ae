using Anlan.Modules.Notices.Feed;
using Anlan.Modules.Rectification.AddEvidence;
using Anlan.Modules.Rectification.AssignTask;
using Anlan.Modules.Rectification.Clock;
using Anlan.Modules.Rectification.List;
using Anlan.Modules.Rectification.Show;

namespace Anlan.Modules.Rectification;

/// <summary>整改: the one life of everything that must be put right, whatever its source.</summary>
public static class RectificationModule
{
    public static void AddServices(IServiceCollection services)
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
        services.AddScoped<ItemDeadlines>();
        services.AddScoped<DeadlineSource>(provider => provider.GetRequiredService<ItemDeadlines>().RunAsync);
        services.AddScoped<ActTime>();
        services.AddScoped<ItemTools>();
        AddAct<AddProgress.AddProgress, AddProgress.AddProgress.Form>(services);
        AddAct<AddEvidence.AddEvidence, AddEvidence.AddEvidence.Form>(services);
        AddAct<AssignTask.AssignTask, AssignTask.AssignTask.Form>(services);
        AddAct<FinishTask.FinishTask, FinishTask.FinishTask.Form>(services);
        AddAct<HandOver.HandOver, HandOver.HandOver.Form>(services);
        AddAct<SetIndustry.SetIndustry, SetIndustry.SetIndustry.Form>(services);
        AddAct<ExplainDelay.ExplainDelay, ExplainDelay.ExplainDelay.Form>(services);
        AddAct<RequestVerification.RequestVerification, RequestVerification.RequestVerification.Form>(services);
        AddAct<DecideVerification.DecideVerification, DecideVerification.DecideVerification.Form>(services);
        AddAct<CloseItem.CloseItem, CloseItem.CloseItem.Form>(services);
        AddAct<RequestExtension.RequestExtension, RequestExtension.RequestExtension.Form>(services);
        AddAct<DecideExtension.DecideExtension, DecideExtension.DecideExtension.Form>(services);
    }

    public static void MapEndpoints(IEndpointRouteBuilder routes)
    {
        ItemExport.Map(routes);
        EvidenceDownload.Map(routes);
    }

    public static void MapApi(IEndpointRouteBuilder api) => Api.ItemApi.Map(api);

    /// <summary>An act, for its page by its form and for other systems by its name.</summary>
    private static void AddAct<TAct, TForm>(IServiceCollection services)
        where TAct : ItemAct<TForm>
        where TForm : class, new()
    {
        services.AddScoped<TAct>();
        services.AddScoped<ItemAct<TForm>>(provider => provider.GetRequiredService<TAct>());
    }
}
