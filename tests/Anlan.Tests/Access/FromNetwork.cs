using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Anlan.Tests.Access;

/// <summary>Lets every request come from one address, as from one office.</summary>
internal sealed class FromNetwork(string address) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (http, go) =>
                {
                    http.Connection.RemoteIpAddress = IPAddress.Parse(address);
                    return go(http);
                }
            );
            next(app);
        };
}
