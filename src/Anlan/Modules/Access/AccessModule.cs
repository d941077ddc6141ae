using Anlan.Data;
using Anlan.Modules.Access.Accounts.Act;
using Anlan.Modules.Access.Accounts.ConfirmReset;
using Anlan.Modules.Access.Accounts.Create;
using Anlan.Modules.Access.Accounts.ResetPassword;
using Anlan.Modules.Access.Api;
using Anlan.Modules.Access.Api.MakeToken;
using Anlan.Modules.Access.Api.RevokeToken;
using Anlan.Modules.Access.Audit;
using Anlan.Modules.Access.Bootstrap;
using Anlan.Modules.Access.Password;
using Anlan.Modules.Access.Postings.End;
using Anlan.Modules.Access.Postings.Grant;
using Anlan.Modules.Access.Sessions;
using Anlan.Modules.Access.SignIn;
using Anlan.Modules.Access.SignOut;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Anlan.Modules.Access;

/// <summary>账号与审计: accounts, postings, sessions, permissions, the audit pages.</summary>
public static class AccessModule
{
    /// <summary>OWASP's and our own measurement: 210,000 rounds of PBKDF2-SHA512, about 150 ms a sign-in.</summary>
    private const int PasswordRounds = 210_000;

    private const string Scheme = "anlan";

    public static void AddServices(IServiceCollection services, PermissionTable permissions)
    {
        services.AddDataProtection().SetApplicationName("anlan").PersistKeysToDbContext<AppDb>();
        services
            .AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = false;
                options.Password.RequiredLength = 12;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 6;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddUserStore<AccountStore>()
            .AddErrorDescriber<ChineseIdentityErrors>()
            .AddPasswordValidator<CommonPasswords>()
            .AddSignInManager();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = PasswordRounds);
        services.AddSingleton<ITicketStore, SessionTickets>();
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
                    options.LoginPath = "/sign-in";
                    options.AccessDeniedPath = "/denied";
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
        services.AddScoped<CurrentCaller>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        var authorization = services.AddAuthorizationBuilder();
        foreach (var permission in permissions.All)
            authorization.AddPolicy(permission.Code, p => p.AddRequirements(new PermissionRequirement(permission.Code)));
        // Deny by default: an endpoint that names no permission is closed to everybody. What is no route of ours
        // (a path without any endpoint, a method it does not have) answers for itself.
        authorization.SetFallbackPolicy(
            new AuthorizationPolicyBuilder()
                .RequireAssertion(c => c.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint)
                .Build()
        );
        services.AddScoped<TrySignIn>();
        services.AddScoped<TryLimits>();
        services.AddScoped<KnownDevice>();
        services.AddScoped<CurrentSession>();
        services.AddScoped<NewPassword>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<CreateAccount>();
        services.AddScoped<ResetPassword>();
        services.AddScoped<RequestReset>();
        services.AddScoped<DecideReset>();
        services.AddScoped<AccountEndpoints>();
        services.AddScoped<GrantPosting>();
        services.AddScoped<MakeApiToken>();
        services.AddScoped<IdempotentWrite>();
        services.AddScoped<BootstrapToken>();
        services.AddScoped<MakeFirstAdministrator>();
    }

    public static void MapEndpoints(IEndpointRouteBuilder routes)
    {
        SignOutEndpoint.Map(routes);
        RevokeApiToken.Map(routes);
        EndSession.Map(routes);
        AccountEndpoints.Map(routes);
        EndPosting.Map(routes);
        AuditExport.Map(routes);
    }
}
