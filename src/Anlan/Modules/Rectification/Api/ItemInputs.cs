using Anlan.Api;

namespace Anlan.Modules.Rectification.Api;

/// <summary>What was done on a problem, and when.</summary>
/// <param name="HappenedOn">ISO 8601 date, not in the future.</param>
internal sealed record ProgressInput(string? Text, string? HappenedOn);

/// <summary>A piece of the work for a unit.</summary>
/// <param name="UnitCode">Code of a unit of the problem, or of one below the caller's own.</param>
/// <param name="DueOn">ISO 8601 date.</param>
internal sealed record TaskInput(string? UnitCode, string? Text, string? DueOn);

/// <summary>A task was done.</summary>
/// <param name="DoneOn">ISO 8601 date, not in the future.</param>
/// <param name="Note">What was done.</param>
internal sealed record TaskDoneInput(string? DoneOn, string? Note);

/// <summary>Why a problem is not done yet and what comes next.</summary>
internal sealed record ExplanationInput(string? Text);

/// <summary>A problem is reported done.</summary>
/// <param name="Version">Version of the problem as read.</param>
/// <param name="Summary">What was done.</param>
/// <param name="NoEvidenceReason">Needed where no evidence was handed in.</param>
internal sealed record VerificationInput(int? Version, string? Summary, string? NoEvidenceReason = null) : ISeenVersion;

/// <summary>An answer to what waits for one.</summary>
/// <param name="Version">Version of the problem, or of the plan, as read.</param>
/// <param name="Result"><c>accept</c> or <c>return</c>; for an extension <c>grant</c> or <c>refuse</c>.</param>
/// <param name="Reason">How it was checked, or what is missing.</param>
internal sealed record DecisionInput(int? Version, string? Result, string? Reason) : ISeenVersion;

/// <summary>A problem is closed.</summary>
/// <param name="Version">Version of the problem as read.</param>
internal sealed record CloseInput(int? Version, string? Note = null) : ISeenVersion;

/// <summary>An item goes to another unit.</summary>
/// <param name="Version">Version of the item as read.</param>
/// <param name="UnitCode">Code of the unit that leads from now on.</param>
internal sealed record HandOverInput(int? Version, string? UnitCode, string? Reason) : ISeenVersion;

/// <summary>A request that nobody has answered yet is taken back.</summary>
/// <param name="Version">Version of the item as read.</param>
internal sealed record RecallInput(int? Version, string? Reason) : ISeenVersion;

/// <summary>More time is asked for.</summary>
/// <param name="Version">Version of the problem as read.</param>
/// <param name="NewDueOn">ISO 8601 date.</param>
/// <param name="InterimControl">How the danger is held in check until then.</param>
internal sealed record ExtensionInput(int? Version, string? NewDueOn, string? Reason, string? InterimControl) : ISeenVersion;
