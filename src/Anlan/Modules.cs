using Anlan.Modules.Access;
using Anlan.Modules.Access.Api;
using Anlan.Modules.Calendar;
using Anlan.Modules.Desk;
using Anlan.Modules.Documents;
using Anlan.Modules.Letters;
using Anlan.Modules.Notices;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Anlan.Modules.Registry;
using Anlan.Modules.Supervision;

namespace Anlan;

/// <summary>The modules, lowest first: a module knows only those above it in this list.</summary>
internal static class ModuleList
{
    public static void AddServices(IServiceCollection services)
    {
        var permissions = new PermissionTable([
            .. AccessPermissions.All,
            .. RegistryPermissions.All,
            .. CalendarPermissions.All,
            .. RectificationPermissions.All,
            .. SupervisionPermissions.All,
            .. LettersPermissions.All,
        ]);
        services.AddSingleton(permissions);
        OrganisationsModule.AddServices(services);
        AccessModule.AddServices(services, permissions);
        RegistryModule.AddServices(services);
        CalendarModule.AddServices(services);
        NoticesModule.AddServices(services);
        DocumentsModule.AddServices(services);
        RectificationModule.AddServices(services);
        SupervisionModule.AddServices(services);
        LettersModule.AddServices(services);
        DeskModule.AddServices(services);
    }

    public static void MapEndpoints(IEndpointRouteBuilder routes)
    {
        AccessModule.MapEndpoints(routes);
        RegistryModule.MapEndpoints(routes);
        NoticesModule.MapEndpoints(routes);
        RectificationModule.MapEndpoints(routes);
        SupervisionModule.MapEndpoints(routes);
        LettersModule.MapEndpoints(routes);
        var api = routes.MapApi();
        OrganisationApi.Map(api);
        RectificationModule.MapApi(api);
        SupervisionModule.MapApi(api);
        LettersModule.MapApi(api);
    }
}
