using Anlan.Modules.Access;
using Anlan.Shell;

namespace Anlan.Modules.Calendar;

/// <summary>工作日历: the working-day calendar and its yearly upload.</summary>
public sealed class CalendarModule : Module
{
    public override string Term => "工作日历";

    public override IReadOnlyList<Permission> Permissions => CalendarPermissions.All;

    public override IReadOnlyList<NavigationEntry> Navigation =>
        [new(110, CalendarPaths.Year, "工作日历", AccessPermissions.SignedIn, "calendar")];

    public override Type? FirstRows => typeof(ShippedYears);

    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<WorkingDays>();
        services.AddScoped<HolidayYears>();
        services.AddScoped<LoadNotice.LoadNotice>();
    }
}
