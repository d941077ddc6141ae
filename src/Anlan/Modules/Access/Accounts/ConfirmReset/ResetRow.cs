namespace Anlan.Modules.Access.Accounts.ConfirmReset;

/// <summary>A request to reset a password as pages show it.</summary>
public sealed record ResetRow
{
    public required Guid Id { get; init; }

    /// <summary>The account whose password is to be reset.</summary>
    public required string UserName { get; init; }

    public required string DisplayName { get; init; }

    public required string RequestedBy { get; init; }

    public required DateTime RequestedAt { get; init; }

    public required string Reason { get; init; }
}
