namespace Anlan.Modules.Documents.Integrity;

/// <summary>What the last check found. Files are named by their hashes alone: what they are called is business of those who handed them in.</summary>
public sealed partial class IntegrityPage(IntegrityReport report)
{
    private IntegrityReport Report => report;
}
