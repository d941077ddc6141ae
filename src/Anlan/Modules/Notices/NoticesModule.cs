using Anlan.Modules.Notices.Feed;
using Anlan.Modules.Notices.Read;

namespace Anlan.Modules.Notices;

/// <summary>通知: messages in the product and the calendar feed.</summary>
public static class NoticesModule
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<Announce>();
        services.AddScoped<MakeFeed>();
    }

    public static void MapEndpoints(IEndpointRouteBuilder routes)
    {
        ReadNotices.Map(routes);
        FeedEndpoints.Map(routes);
    }
}
