namespace Anlan.Hosting;

/// <summary>
/// Refuses whatever changes something and was sent by a page of another site, as the browser itself says. The form token alone would do; this is
/// the second lock (OWASP ASVS 5.0, 3.5). Programs and old browsers say nothing of the sort and pass to the first one.
/// </summary>
internal sealed class ForeignForms(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var reads = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        if (reads || context.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none")
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
