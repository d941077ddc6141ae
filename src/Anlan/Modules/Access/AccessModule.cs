using Anlan.Api;
using Anlan.Data;
using Anlan.Modules.Access.AccessLog;
using Anlan.Modules.Access.Accounts.Act;
using Anlan.Modules.Access.Accounts.ConfirmReset;
using Anlan.Modules.Access.Accounts.Create;
using Anlan.Modules.Access.Audit;
using Anlan.Modules.Access.Bootstrap;
using Anlan.Modules.Access.Own;
using Anlan.Modules.Access.OwnFactor;
using Anlan.Modules.Access.Password;
using Anlan.Modules.Access.Postings.End;
using Anlan.Modules.Access.Postings.Grant;
using Anlan.Modules.Access.SecondFactor;
using Anlan.Modules.Access.SecondStep;
using Anlan.Modules.Access.Sessions;
using Anlan.Modules.Access.SignIn;
using Anlan.Modules.Access.SignOut;
using Anlan.Modules.Access.Tokens;
using Anlan.Modules.Access.Tokens.MakeToken;
using Anlan.Modules.Access.Tokens.RevokeToken;
using Anlan.Modules.Access.Tries;
using Anlan.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Anlan.Modules.Access;

/// <summary>账号与审计: accounts, postings, sessions, permissions, the audit pages.</summary>
public sealed class AccessModule : Module
{
    /// <summary>OWASP's and our own measurement: 210,000 rounds of PBKDF2-SHA512, about 150 ms a sign-in.</summary>
    private const int PasswordRounds = 210_000;

    private const string Scheme = "anlan";

    public override string Term => "账号与审计";

    public override IReadOnlyList<Permission> Permissions => AccessPermissions.All;

    public override IReadOnlyList<NavigationEntry> Navigation =>
        [
            new(70, AccessPaths.Accounts, "账号", AccessPermissions.ManageAccounts, "people"),
            new(80, AccessPaths.Postings, "任职", AccessPermissions.ManagePostings, "key"),
            new(90, AccessPaths.Resets, "重置申请", AccessPermissions.ConfirmResets, "key"),
            new(100, AccessPaths.Audit, "审计", AccessPermissions.ReadAudit, "audit"),
        ];

    public override IReadOnlyList<BarPart> Bar => [new(20, typeof(OwnScope)), new(50, typeof(SignOutButton))];

    public override Type? FirstRows => typeof(FirstAccounts);

    public override void AddServices(IServiceCollection services)
    {
        AddIdentity(services);
        AddAuthentication(services);
        AddAuthorization(services);
        AddActs(services);
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("anlan").PersistKeysToDbContext<AppDb>();
        services
            .AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = false;
                options.Password.RequiredLength = 12;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 6;
            })
            .AddUserStore<AccountStore>()
            .AddErrorDescriber<ChineseIdentityErrors>()
            .AddPasswordValidator<CommonPasswords>()
            .AddSignInManager();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = PasswordRounds);
        services.AddSingleton<ITicketStore, SessionTickets>();
    }

    private static void AddAuthentication(IServiceCollection services)
    {
        services
            .AddAuthentication(Scheme)
            // The API knows only bearer tokens, pages only the cookie: a browser can never be tricked into an API write.
            .AddPolicyScheme(
                Scheme,
                null,
                o =>
                    o.ForwardDefaultSelector = http =>
                        ApiGroup.Covers(http.Request.Path) ? ApiTokenHandler.Scheme : IdentityConstants.ApplicationScheme
            )
            .AddScheme<AuthenticationSchemeOptions, ApiTokenHandler>(ApiTokenHandler.Scheme, null)
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                options =>
                {
                    options.Cookie.Name = "anlan";
                    options.Cookie.HttpOnly = true;
                    options.Cookie.SameSite = SameSiteMode.Lax;
                    options.LoginPath = AccessPaths.SignIn;
                    options.ReturnUrlParameter = "returnUrl";
                    options.ExpireTimeSpan = SessionTickets.Longest;
                    options.SlidingExpiration = false;
                    // A status, not a redirect: the refusal page is shown at the address that was asked for.
                    options.Events.OnRedirectToAccessDenied = context =>
                    {
                        context.Response.StatusCode = StatusCodes.Status403Forbidden;
                        return Task.CompletedTask;
                    };
                }
            );
        services
            .AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<ITicketStore>((o, store) => o.SessionStore = store);
    }

    private static void AddAuthorization(IServiceCollection services)
    {
        services.AddScoped<CurrentCaller>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddSingleton(provider => new PermissionTable(provider.GetServices<Module>().SelectMany(m => m.Permissions)));
        services
            .AddOptions<AuthorizationOptions>()
            .Configure<PermissionTable>(
                (options, permissions) =>
                {
                    foreach (var code in permissions.All.Select(p => p.Code))
                        options.AddPolicy(code, p => p.AddRequirements(new PermissionRequirement(code)));
                }
            );
        // Deny by default: an endpoint that names no permission is closed to everybody. What is no route of ours
        // (a path without any endpoint, a method it does not have) answers for itself.
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(
                new AuthorizationPolicyBuilder()
                    .RequireAssertion(c => c.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint)
                    .Build()
            );
    }

    private static void AddActs(IServiceCollection services)
    {
        services.AddScoped<TrySignIn>();
        services.AddScoped<TryLimits>();
        services.AddSingleton<RefusedTries>();
        services.AddHostedService(provider => provider.GetRequiredService<RefusedTries>());
        services.AddScoped<KnownDevice>();
        services.AddScoped<Admit>();
        services.AddScoped<TryCode>();
        services.AddSingleton<TimedSeal>();
        services.AddScoped<StepTicket>();
        services.AddScoped<FactorCodes>();
        services.AddScoped<SetUpFactor>();
        services.AddScoped<CurrentSession>();
        services.AddScoped<NewPassword>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<CreateAccount>();
        services.AddScoped<RequestReset>();
        services.AddScoped<DecideReset>();
        services.AddScoped<AccountEndpoints>();
        services.AddScoped<GrantPosting>();
        services.AddScoped<MakeApiToken>();
        services.AddScoped<BootstrapToken>();
        services.AddScoped<MakeFirstAdministrator>();
        services.AddSingleton(new OwnAccountLink(10, AccessPaths.Password, "修改密码", "至少12位，90天内要改一次"));
        services.AddSingleton(
            new OwnAccountLink(15, AccessPaths.SecondFactor, "动态口令", "登录时再输入手机上的6位数字，密码泄露了也登录不了")
        );
        services.AddSingleton(new OwnAccountLink(20, AccessPaths.Sessions, "登录设备", "看本人在哪些设备上登录着，退出不认识的"));
        services.AddSingleton(new OwnAccountLink(40, AccessPaths.Tokens, "接口令牌", "让别的系统代你读取督察和问题"));
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
        SignOutEndpoint.Map(routes);
        RevokeApiToken.Map(routes);
        EndSession.Map(routes);
        AccountEndpoints.Map(routes);
        EndPosting.Map(routes);
        AuditExport.Map(routes);
        AccessLogFiles.Map(routes);
    }

    public override void MapApi(IEndpointRouteBuilder api) => AccessApi.Map(api);
}
