namespace Anlan.Modules.Supervision.Reports;

/// <summary>What the pages of reports need.</summary>
internal static class ReportParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<ReportViews>();
        services.AddScoped<SubmitReport.SubmitReport>();
    }

    public static void Map(IEndpointRouteBuilder routes) => ReportPaper.Map(routes);
}
