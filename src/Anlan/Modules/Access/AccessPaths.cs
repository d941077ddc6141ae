namespace Anlan.Modules.Access;

/// <summary>Addresses of accounts, postings, sessions, tokens and the audit pages.</summary>
internal static class AccessPaths
{
    public const string SignIn = "/sign-in";

    /// <summary>The step after the password, for who has a second factor.</summary>
    public const string SecondStep = SignIn + "/code";

    public const string SignOut = "/sign-out";

    public const string Password = "/password";

    /// <summary>One's own account.</summary>
    public const string Own = "/account";

    public const string SecondFactor = Own + "/second-factor";

    public const string Sessions = Own + "/sessions";

    public const string Tokens = Own + "/tokens";

    public const string Accounts = "/accounts";

    public const string NewAccount = Accounts + "/new";

    public const string Resets = "/resets";

    public const string Postings = "/postings";

    public const string Audit = "/audit";

    public const string AuditWorkbook = Audit + ".xlsx";

    public const string AuditText = Audit + ".csv";

    public const string AccessLog = "/access-log";

    public static string AccessLogFile(string name) => $"{AccessLog}/{Uri.EscapeDataString(name)}";

    /// <summary>Resource of the API: whom the token stands for.</summary>
    public const string Me = "/me";

    public static string SignInCode(string? returnUrl) =>
        returnUrl is { Length: > 0 } ? $"{SecondStep}?returnUrl={Uri.EscapeDataString(returnUrl)}" : SecondStep;

    public static string SignInAs(string userName) => $"{SignIn}?as={userName}";

    public static string EndSession(Guid id) => $"{Sessions}/{id}/end";

    public static string RevokeToken(Guid id) => $"{Tokens}/{id}/revoke";

    public static string Account(Guid id) => $"{Accounts}/{id}";

    /// <summary>A page of, or an act on, an account.</summary>
    public static string Account(Guid id, string act) => $"{Account(id)}/{act}";

    public static string Reset(Guid id) => $"{Resets}/{id}";

    public static string PostingsOf(Guid accountId) => $"{Postings}/{accountId}";

    public static string EndPosting(Guid accountId, Guid id) => $"{PostingsOf(accountId)}/{id}/end";

    public static string AuditEntry(Guid id) => $"{Audit}/{id}";

    /// <summary>Everything that was done to an object.</summary>
    public static string AuditOf(Guid objectId) => $"{Audit}?object={objectId}";
}
