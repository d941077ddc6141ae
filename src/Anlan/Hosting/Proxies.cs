using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Anlan.Hosting;

/// <summary>
/// The reverse proxies whose word is taken for the client's address and for HTTPS. Setting <c>Anlan:Proxies</c>: addresses or networks,
/// <c>10.0.0.5;10.1.0.0/16</c>; none by default, and whoever else sends such headers is not believed.
/// </summary>
internal static class Proxies
{
    public static void AddProxies(this IServiceCollection services, IConfiguration configuration) =>
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            options.ForwardedHeaders = ForwardedHeaders.None;
            foreach (
                var text in (configuration["Anlan:Proxies"] ?? "").Split(
                    ';',
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
            )
            {
                options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
                if (IPAddress.TryParse(text, out var address))
                    options.KnownProxies.Add(address);
                else if (System.Net.IPNetwork.TryParse(text, out var network))
                    options.KnownIPNetworks.Add(network);
                else
                    throw new InvalidDataException(
                        $"设置 Anlan:Proxies 里的“{text}”不是地址，也不是网段，请写成 10.0.0.5 或 10.1.0.0/16 的样式。"
                    );
            }
        });
}
