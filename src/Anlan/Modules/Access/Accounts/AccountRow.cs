namespace Anlan.Modules.Access.Accounts;

/// <summary>An account as lists show it.</summary>
public sealed record AccountRow(
    Guid Id,
    string UserName,
    string DisplayName,
    bool Disabled,
    DateTime CreatedAt,
    DateTime? LastSignedInAt,
    IReadOnlyList<AccountPosting> Postings
);

/// <summary>A posting with the name of its organisation.</summary>
public sealed record AccountPosting(Guid Id, Role Role, string OrganisationName, string? IndustryCode, DateOnly From, DateOnly? To);
