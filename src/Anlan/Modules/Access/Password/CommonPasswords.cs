using Anlan.Common;
using Microsoft.AspNetCore.Identity;

namespace Anlan.Modules.Access.Password;

/// <summary>Refuses passwords that are tried first: well-known ones with digits or signs behind them, and the account's own name.</summary>
internal sealed class CommonPasswords : IPasswordValidator<Account>
{
    /// <summary>A shorter name may stand in a good password by chance.</summary>
    private const int ShortestName = 4;

    private static readonly HashSet<string> Known =
    [
        .. File.ReadLines(ProgramFolder.PathOf("data", "access", "common-passwords.txt"))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Trim().ToLowerInvariant()),
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var text = (password ?? "").ToLowerInvariant();
        var name = user.UserName?.ToLowerInvariant() ?? "";
        var core = text.TrimEnd([.. "0123456789!@#$%^&*._-+=?~"]);
        string? why =
            Known.Contains(text) || Known.Contains(core) ? "这个密码太常见，容易被猜到，请换一个。"
            : text.Distinct().Count() <= 4 ? "密码里重复的字符太多，请换一个。"
            : name.Length >= ShortestName && text.Contains(name, StringComparison.Ordinal) ? "密码里不能有用户名，请换一个。"
            : null;
        return Task.FromResult(
            why is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "PasswordCommon", Description = why })
        );
    }
}
