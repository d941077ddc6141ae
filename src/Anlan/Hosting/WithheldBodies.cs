using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;

namespace Anlan.Hosting;

/// <summary>
/// Drops what a page still renders after it has decided to redirect (the framework would send the whole page as the body of the 302), and
/// after it has found that its object is not there for this caller; also what the framework says in English of a form no page has.
/// </summary>
internal sealed class WithheldBodies(RequestDelegate next)
{
    private static readonly object Mark = new();

    /// <summary>From now on nothing of this page is sent; the status decides what is sent instead.</summary>
    public static void Withhold(HttpContext context) => context.Items[Mark] = Mark;

    public static bool IsWithheld(HttpContext context) => context.Items.ContainsKey(Mark);

    public async Task InvokeAsync(HttpContext context)
    {
        var body = context.Response.Body;
        await using var guarded = new GuardedStream(body, context.Response);
        context.Response.Body = guarded;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
            // Without a content type the status page is rendered in its place, by a second run of this pipeline.
            if ((context.Items.Remove(Mark) || IsUnknownForm(context)) && !context.Response.HasStarted)
                (context.Response.ContentType, context.Response.ContentLength) = (null, null);
        }
    }

    /// <summary>Our pages refuse with 422; a page that answers 400 was sent a form it does not have.</summary>
    private static bool IsUnknownForm(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status400BadRequest
        && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
        && context.Features.Get<IStatusCodeReExecuteFeature>() is null;

    private sealed class GuardedStream(Stream inner, HttpResponse response) : Stream
    {
        private bool Drops =>
            response.StatusCode is >= 300 and < 400 || IsWithheld(response.HttpContext) || IsUnknownForm(response.HttpContext);

        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count)
        {
            if (!Drops)
                inner.Write(buffer, offset, count);
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            Drops ? ValueTask.CompletedTask : inner.WriteAsync(buffer, cancellationToken);

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
