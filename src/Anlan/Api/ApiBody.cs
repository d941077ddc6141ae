using System.Diagnostics.CodeAnalysis;
using System.Net.Mime;
using System.Reflection;
using System.Text.Json;
using Anlan.Common;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Anlan.Api;

/// <summary>What a writing request brought: its content, or why that cannot be read.</summary>
public abstract class ApiBody<T>
    where T : class
{
    /// <summary>The content; nothing when it could not be read.</summary>
    public T? Value { get; protected init; }

    /// <summary>The content as one text, for telling a repetition from another request.</summary>
    public string Digest { get; protected init; } = "";

    /// <summary>The answer to content that cannot be read.</summary>
    public IResult? Fault { get; protected init; }
}

/// <summary>A JSON body. Read by us, not by the framework, whose answer to a wrong type names neither field nor remedy.</summary>
public sealed class JsonBody<T> : ApiBody<T>, IBindableFromHttpContext<JsonBody<T>>
    where T : class
{
    /// <summary>Bytes; the longest texts of the forms, written as escapes, stay below.</summary>
    private const int Largest = 256 * 1024;

    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "The framework calls it.")]
    public static async ValueTask<JsonBody<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (!context.Request.HasJsonContentType())
            return Refuse(
                StatusCodes.Status415UnsupportedMediaType,
                new Refusal("api.media", $"请求内容的格式不对，请用 {MediaTypeNames.Application.Json} 发送。")
            );
        var content = new byte[Largest + 1];
        var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        try
        {
            var length = await context.Request.Body.ReadAtLeastAsync(content, content.Length, false, context.RequestAborted);
            if (length > Largest)
                return Refuse(StatusCodes.Status413PayloadTooLarge, ApiRefusals.Large);
            var read = content.AsMemory(0, length);
            return JsonSerializer.Deserialize<T>(read.Span, options) is { } value
                ? new JsonBody<T> { Value = value, Digest = JsonSerializer.Serialize(value, options) }
                : Refuse(StatusCodes.Status400BadRequest, ApiRefusals.Unreadable(null));
        }
        catch (JsonException e)
        {
            return Refuse(StatusCodes.Status400BadRequest, ApiRefusals.Unreadable(e.Path));
        }
        catch (BadHttpRequestException e)
        {
            return Refuse(e.StatusCode, ApiRefusals.Of(e.StatusCode));
        }
    }

    private static JsonBody<T> Refuse(int status, Refusal refusal) => new() { Fault = ApiAnswer.Refused(status, refusal) };
}
