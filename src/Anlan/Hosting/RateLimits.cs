using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Anlan.Api;
using Anlan.Common;
using Anlan.Modules.Access;
using Anlan.Modules.Access.Tries;
using Anlan.Shell;

namespace Anlan.Hosting;

/// <summary>
/// How much a stranger or another system may ask for. Refused requests cost nothing but this look: they reach neither the store nor a password
/// hash. Settings <c>Anlan:Limits:SignInsPerMinute</c> (a network, default 600), <c>Anlan:Limits:ApiPerMinute</c> (a token, default 6000),
/// <c>Anlan:Limits:Waiting</c> (forms that wait for a processor, default 128); 0 is no limit.
/// </summary>
internal sealed class RateLimits
{
    private const string Prefix = "Anlan:Limits:";

    private readonly int signIns;
    private readonly int api;
    private readonly int waiting;

    public RateLimits(IConfiguration configuration)
    {
        signIns = Read(configuration, "SignInsPerMinute", 600);
        api = Read(configuration, "ApiPerMinute", 6000);
        waiting = Read(configuration, "Waiting", 128);
    }

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var limits = new RateLimits(configuration);
        services.AddRateLimiter(options =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(limits.OfSender),
                PartitionedRateLimiter.Create<HttpContext, string>(limits.OfProcessor)
            );
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (refused, _) =>
            {
                var seconds = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Ceiling(after.TotalSeconds) : 5;
                refused.HttpContext.Response.Headers.RetryAfter = Math.Max(1, seconds).ToString("0", CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
    }

    /// <summary>Costly forms by network, the API by token; everything else has no limit.</summary>
    private RateLimitPartition<string> OfSender(HttpContext http)
    {
        if (signIns > 0 && IsCostly(http) && http.Connection.RemoteIpAddress is { } address)
            return Bucket("sign-in:" + NetworkOf(address), signIns);
        if (api > 0 && ApiGroup.Covers(http.Request.Path) && http.Request.Headers.Authorization is [{ Length: > 0 } token])
            return Bucket("api:" + SessionTickets.Hash(token), api);
        return RateLimitPartition.GetNoLimiter("");
    }

    /// <summary>Half of the processors test passwords, so that pages have the other half.</summary>
    private RateLimitPartition<string> OfProcessor(HttpContext http) =>
        waiting > 0 && IsCostly(http)
            ? RateLimitPartition.GetConcurrencyLimiter(
                "costly",
                _ => new ConcurrencyLimiterOptions { PermitLimit = Math.Max(1, Environment.ProcessorCount / 2), QueueLimit = waiting }
            )
            : RateLimitPartition.GetNoLimiter("");

    private static bool IsCostly(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<CostlyAttribute>() is not null;

    private static string NetworkOf(IPAddress address) => TrySource.OfNetwork(address).Key;

    private static RateLimitPartition<string> Bucket(string key, int perMinute) =>
        RateLimitPartition.GetTokenBucketLimiter(
            key,
            _ => new TokenBucketRateLimiterOptions
            {
                // A third of a minute at once: people of one office come at the same moment.
                TokenLimit = Math.Max(1, perMinute / 3),
                TokensPerPeriod = Math.Max(1, perMinute / 60),
                ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, 60.0 / perMinute)),
                QueueLimit = 0,
            }
        );

    private static int Read(IConfiguration configuration, string name, int usual) =>
        Setting.Number(configuration, Prefix + name, usual, "每分钟的次数，0 表示不限");
}
