using Anlan.Data;
using Anlan.Modules.Access;

namespace Anlan.Modules.Notices.Feed;

public sealed record FeedTokenMade(Guid AccountId, Guid TokenId) : Fact(nameof(Account), AccountId)
{
    public override string Title => "建立日历订阅";
}

public sealed record FeedTokenRevoked(Guid AccountId, Guid TokenId) : Fact(nameof(Account), AccountId)
{
    public override string Title => "停用日历订阅";
}
