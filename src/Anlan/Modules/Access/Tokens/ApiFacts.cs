using Anlan.Data;

namespace Anlan.Modules.Access.Tokens;

public sealed record ApiTokenMade(Guid AccountId, Guid TokenId, bool MayWrite, DateOnly ValidTo) : Fact(nameof(Account), AccountId)
{
    public override string Title => "建立接口令牌";
}

public sealed record ApiTokenRevoked(Guid AccountId, Guid TokenId) : Fact(nameof(Account), AccountId)
{
    public override string Title => "撤销接口令牌";
}
