namespace Anlan.Modules.Documents.Integrity;

/// <summary>What the last check found. Files are named by their hashes alone: what they are called is business of those who handed them in.</summary>
public sealed partial class IntegrityPage(IntegrityReport report)
{
    private IntegrityReport Report => report;

    private string Reading =>
        report.Confinement switch
        {
            null => "没能启动，暂时读不了公文：请检查服务器内存和安装是否完整",
            { Name: { } tool } => $"与系统隔离（{tool}）",
            _ => "没有与系统隔离，只有内存、时间和文件大小的限制：请安装 bubblewrap，并允许用户命名空间",
        };
}
