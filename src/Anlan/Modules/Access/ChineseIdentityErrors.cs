using Microsoft.AspNetCore.Identity;

namespace Anlan.Modules.Access;

/// <summary>Identity's refusals in Chinese: what is wrong and what to do.</summary>
internal sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Make(nameof(DefaultError), "账号没有保存成功，请重试。");

    public override IdentityError DuplicateUserName(string userName) =>
        Make(nameof(DuplicateUserName), $"用户名“{userName}”已经有人使用，请换一个。");

    public override IdentityError InvalidUserName(string? userName) =>
        Make(nameof(InvalidUserName), "用户名只能用英文字母、数字和 . - _，请更改。");

    public override IdentityError PasswordMismatch() => Make(nameof(PasswordMismatch), "原密码不对，请重新输入。");

    public override IdentityError PasswordTooShort(int length) => Make(nameof(PasswordTooShort), $"密码至少{length}位，请加长。");

    public override IdentityError PasswordRequiresDigit() => Make(nameof(PasswordRequiresDigit), "密码里要有数字。");

    public override IdentityError PasswordRequiresLower() => Make(nameof(PasswordRequiresLower), "密码里要有小写字母。");

    public override IdentityError PasswordRequiresUpper() => Make(nameof(PasswordRequiresUpper), "密码里要有大写字母。");

    public override IdentityError PasswordRequiresNonAlphanumeric() =>
        Make(nameof(PasswordRequiresNonAlphanumeric), "密码里要有符号，例如 - 或 @。");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Make(nameof(PasswordRequiresUniqueChars), $"密码里至少要有{uniqueChars}个不同的字符。");

    private static IdentityError Make(string code, string text) => new() { Code = code, Description = text };
}
