using Anlan.Modules.Desk.Overview;
using Anlan.Modules.Desk.Worklist;

namespace Anlan.Modules.Desk;

/// <summary>工作台: today, search, overview.</summary>
public static class DeskModule
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<OverviewQuery>();
        services.AddScoped<WorklistQuery>();
    }
}
