namespace Anlan.Modules.Calendar;

/// <summary>工作日历: the working-day calendar and its yearly upload.</summary>
public static class CalendarModule
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<WorkingDays>();
        services.AddScoped<HolidayYears>();
        services.AddScoped<LoadNotice.LoadNotice>();
    }
}
