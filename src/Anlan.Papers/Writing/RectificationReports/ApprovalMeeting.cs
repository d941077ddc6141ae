namespace Anlan.Papers.Writing.RectificationReports;

/// <summary>The meeting (区委常委会, 党组会) that studied the report before it was signed.</summary>
public sealed record ApprovalMeeting(string Name, DateOnly HeldOn);
