using Anlan.Modules.Access.Own;
using Anlan.Modules.Notices.Feed;
using Anlan.Modules.Notices.Read;
using Anlan.Shell;

namespace Anlan.Modules.Notices;

/// <summary>通知: messages in the product and the calendar feed.</summary>
public sealed class NoticesModule : Module
{
    public override string Term => "通知";

    public override IReadOnlyList<BarPart> Bar => [new(40, typeof(Bell))];

    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<Announce>();
        services.AddScoped<MakeFeed>();
        services.AddSingleton(new OwnAccountLink(30, NoticesPaths.Feeds, "订阅到日历", "在手机或电脑的日历里看在办期限"));
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
        ReadNotices.Map(routes);
        FeedEndpoints.Map(routes);
    }
}
