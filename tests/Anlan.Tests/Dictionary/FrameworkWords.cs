namespace Anlan.Tests.Dictionary;

/// <summary>Chinese words for tables and columns whose types the framework brings, where no attribute can stand.</summary>
internal static class FrameworkWords
{
    private static readonly Dictionary<string, string> Tables = new(StringComparer.Ordinal)
    {
        ["DataProtectionKey"] = "Cookie与表单密钥",
        ["IdentityUserClaim`1"] = "账号声明",
        ["IdentityUserLogin`1"] = "外部登录",
        ["IdentityUserToken`1"] = "账号令牌",
    };

    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["Account.AccessFailedCount"] = "连续失败次数",
        ["Account.ConcurrencyStamp"] = "并发标记",
        ["Account.Email"] = "电子邮箱",
        ["Account.EmailConfirmed"] = "邮箱已核实",
        ["Account.LockoutEnabled"] = "可锁定",
        ["Account.LockoutEnd"] = "锁定至",
        ["Account.NormalizedEmail"] = "规范邮箱",
        ["Account.NormalizedUserName"] = "规范账号名",
        ["Account.PasswordHash"] = "密码散列",
        ["Account.PhoneNumber"] = "电话号码",
        ["Account.PhoneNumberConfirmed"] = "电话已核实",
        ["Account.SecurityStamp"] = "安全标记",
        ["Account.TwoFactorEnabled"] = "已启用双因素",
        ["Account.UserName"] = "账号名",
        ["IdentityUserClaim`1.ClaimType"] = "声明类型",
        ["IdentityUserClaim`1.ClaimValue"] = "声明内容",
        ["IdentityUserLogin`1.LoginProvider"] = "登录来源",
        ["IdentityUserLogin`1.ProviderKey"] = "来源账号",
        ["IdentityUserLogin`1.ProviderDisplayName"] = "来源名称",
        ["IdentityUserToken`1.LoginProvider"] = "登录来源",
        ["IdentityUserToken`1.Name"] = "名称",
        ["IdentityUserToken`1.Value"] = "内容",
        ["DataProtectionKey.FriendlyName"] = "名称",
        ["DataProtectionKey.Xml"] = "密钥内容",
    };

    public static string? Table(string type) => Tables.GetValueOrDefault(type);

    public static string? Column(string type, string property) => Columns.GetValueOrDefault(type + "." + property);
}
