using Anlan.Shell;

namespace Anlan.Hosting;

/// <summary>Refuses requests that call the program by a name it does not have: links and redirects would lead to whoever owns that name.</summary>
internal sealed class KnownHosts(RequestDelegate next, PublicAddress address)
{
    public Task InvokeAsync(HttpContext context) =>
        address.Allows(context.Request.Host) || context.Request.Path.StartsWithSegments(Health.Path)
            ? next(context)
            : StaticPage.WriteAsync(
                context,
                StatusCodes.Status400BadRequest,
                "不认识这个网址",
                "请用单位公布的网址打开安澜。",
                "系统管理员：请在设置 Anlan:Address 里写明这个网址（如 https://anlan.example.gov.cn），再重新启动。"
            );
}
