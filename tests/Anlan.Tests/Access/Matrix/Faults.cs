using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Anlan.Tests.Access.Matrix;

/// <summary>Keeps the last exception a request ended in, so that a broken cell says why.</summary>
internal sealed class Faults : IExceptionHandler
{
    public string? Last { get; set; }

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        Last = $"{exception.GetType().Name}: {exception.Message.Split('\n')[0]}";
        return ValueTask.FromResult(false);
    }
}
