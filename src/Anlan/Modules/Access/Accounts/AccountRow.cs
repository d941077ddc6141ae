namespace Anlan.Modules.Access.Accounts;

/// <summary>An account as lists show it.</summary>
public sealed record AccountRow(
    Guid Id,
    string UserName,
    string DisplayName,
    bool Disabled,
    DateTime CreatedAt,
    DateTime? LastSignedInAt,
    DateTime? OpenedAt,
    IReadOnlyList<AccountPosting> Postings
)
{
    /// <inheritdoc cref="Account.IsDormant(DateTime)"/>
    public bool IsDormant(DateTime now) => Account.IsDormant(CreatedAt, LastSignedInAt, OpenedAt, now);

    /// <summary>State in words: 在用, 已停用, 已自动关闭.</summary>
    public string StateText(DateTime now) =>
        Disabled ? "已停用"
        : IsDormant(now) ? "已自动关闭"
        : "在用";
}

/// <summary>A posting with the name of its organisation or enterprise.</summary>
public sealed record AccountPosting(Guid Id, Role Role, string OrganisationName, string? IndustryCode, DateOnly From, DateOnly? To);
