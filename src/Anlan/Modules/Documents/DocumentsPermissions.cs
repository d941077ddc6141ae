using Anlan.Modules.Access;

namespace Anlan.Modules.Documents;

/// <summary>Rights over the papers that came in.</summary>
public static class DocumentsPermissions
{
    public const string ReadLetters = "documents.read-letters";

    public const string CheckStore = "documents.check-store";

    internal static IReadOnlyList<Permission> All { get; } =
    [new(ReadLetters, "查阅来文", Roles.Business), new(CheckStore, "核对数据完整性", [Role.SystemAdministrator])];
}
