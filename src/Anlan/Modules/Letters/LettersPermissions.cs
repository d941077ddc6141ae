using Anlan.Modules.Access;

namespace Anlan.Modules.Letters;

/// <summary>Rights over letters that are read in.</summary>
public static class LettersPermissions
{
    public const string Import = "letters.import";

    internal static IReadOnlyList<Permission> All { get; } = [new(Import, "导入反馈意见", Roles.Business)];
}
