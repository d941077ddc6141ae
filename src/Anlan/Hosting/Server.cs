using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Anlan.Api;
using Anlan.Common;
using Anlan.Modules.Access;
using Anlan.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.WebEncoders;

namespace Anlan.Hosting;

/// <summary>Builds the web program: services, the order of the pipeline, endpoints.</summary>
internal static class Server
{
    public static WebApplication Build(string[] args)
    {
        // One culture for everybody: dates and messages are Chinese whatever the machine is set to.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = PublishedFolder });
        var settings = StoreSettings.From(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Today>();
        builder.Services.AddStore(settings);
        builder.Services.AddSingleton<StoreLock>();
        builder.Services.AddScoped<StoreStart>();
        AddWeb(builder);
        builder.Services.AddAccessLog(settings);
        builder.Services.AddProxies(builder.Configuration);
        builder.Services.AddSingleton(new PublicAddress(builder.Configuration));
        RateLimits.Add(builder.Services, builder.Configuration);
        foreach (var module in ModuleList.All)
            builder.Services.AddModule(module);
        builder.Services.AddKeyProtection(builder.Configuration);
        var app = builder.Build();
        UsePipeline(app);
        app.MapStaticAssets().AllowAnonymous();
        Health.Map(app);
        app.MapOpenApi("/api/openapi.json").AllowAnonymous();
        MapModules(app);
        return app;
    }

    private static void MapModules(WebApplication app)
    {
        var modules = app.Services.GetServices<Module>().ToList();
        app.MapRazorComponents<App>().AddAdditionalAssemblies([.. App.OthersOf(modules)]);
        var api = app.MapApi();
        foreach (var module in modules)
        {
            module.MapEndpoints(app);
            module.MapApi(api);
        }
    }

    /// <summary>
    /// Settings and static files of a published program stand beside it, wherever it is started from. During development the build finds them.
    /// </summary>
    private static string? PublishedFolder =>
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;

    private static void AddWeb(WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
        builder.Services.AddRazorComponents();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddCascadingAuthenticationState();
        // Chinese text as itself, not as eight-byte character references.
        builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "anlan.form";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.AddResponseCompression(o => o.EnableForHttps = true);
        // A request that cannot be bound is the sender's fault, during development too.
        builder.Services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = false);
        builder.Services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            o.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
            // A misspelt field is told, not passed over.
            o.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            o.SerializerOptions.AllowDuplicateProperties = false;
            o.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            o.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        });
        builder.Services.AddOpenApi("v1", ApiDocument.Configure);
        builder.Services.AddScoped<IdempotentWrite>();
        builder.Services.AddScoped<Flash>();
        builder.Services.AddScoped<Answer>();
        builder.Services.AddSingleton<Navigation>();
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<KnownHosts>();
        app.UseWhen(
            context => !ApiGroup.Covers(context.Request.Path),
            pages => pages.UseExceptionHandler("/status/500", createScopeForErrors: true)
        );
        // The API's errors are problem details, also those that no endpoint made.
        app.UseWhen(
            context => ApiGroup.Covers(context.Request.Path),
            api =>
            {
                api.UseExceptionHandler(errors => errors.Run(ApiAnswer.ExplainAsync));
                api.UseStatusCodePages(context => ApiAnswer.ExplainAsync(context.HttpContext));
            }
        );
        app.UseWhen(
            context => !ApiGroup.Covers(context.Request.Path),
            pages => pages.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true)
        );
        app.UseMiddleware<Outages>();
        app.Use(StatusPagesAreRead);
        app.UseMiddleware<ForeignForms>();
        app.Use(NulIsRefused);
        app.UseResponseCompression();
        app.UseMiddleware<WithheldBodies>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAccessLog();
        app.UseMiddleware<CallerMiddleware>();
        app.UseAuthorization();
        app.UseAntiforgery();
        // The framework only records that a token was wrong; without this, an endpoint that reads no form would run all the same.
        app.Use(
            async (context, next) =>
            {
                if (context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
                {
                    context.Response.StatusCode = StatusCodes.Status400BadRequest;
                    return;
                }
                await next(context);
            }
        );
        app.UseMiddleware<KeyedForms>();
    }

    /// <summary>
    /// The page that says what went wrong is read, not posted to: it must not be handed the form that was refused, whose token may be the very
    /// thing that is wrong.
    /// </summary>
    private static Task StatusPagesAreRead(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
            context.Features.Set<IAntiforgeryValidationFeature>(null);
        }
        return next(context);
    }

    /// <summary>No database text holds a NUL; in a query string nobody means one.</summary>
    private static Task NulIsRefused(HttpContext context, RequestDelegate next)
    {
        if (context.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) != true)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
