using Anlan.Common;

namespace Anlan.Modules.Access.AccessLog;

public sealed partial class AccessLogPage(StoreSettings settings)
{
    private IReadOnlyList<FileInfo> Files { get; } = AccessLogFiles.Of(settings);
}
