using System.Globalization;
using System.Net.Mime;
using System.Reflection;
using System.Security.Cryptography;
using Anlan.Common;

namespace Anlan.Api;

/// <summary>A file with what was said of it.</summary>
/// <param name="File">None when nothing was sent; the act says so in its own words.</param>
/// <param name="Fields">Fields of the form, or of the query string when the file is the whole body.</param>
public sealed record SentFile(IFormFile? File, IReadOnlyDictionary<string, string> Fields)
{
    public string? Field(string name) => Fields.GetValueOrDefault(name);
}

/// <summary>
/// A file, sent either as <c>multipart/form-data</c> or as the whole body with its name in the query string. How large it may be is the act's to
/// say; what is larger than any file of ours is not read to the end.
/// </summary>
public sealed class FileBody : ApiBody<SentFile>, IBindableFromHttpContext<FileBody>
{
    /// <summary>Bytes: the largest file of any act and what stands around it.</summary>
    public const int Largest = 21 * 1024 * 1024;

    /// <summary>Query parameter with the name of a file that is the whole body.</summary>
    public const string NameParameter = "name";

    public static async ValueTask<FileBody?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var request = context.Request;
        var isForm = request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;
        if (!isForm && (request.HasFormContentType || request.HasJsonContentType()))
            return Refuse(
                StatusCodes.Status415UnsupportedMediaType,
                new Refusal(
                    "api.media",
                    $"请求内容的格式不对，请用 {MediaTypeNames.Multipart.FormData} 或 {MediaTypeNames.Application.Octet} 发送文件。"
                )
            );
        try
        {
            return isForm ? await FormAsync(request, context.RequestAborted) : await WholeAsync(request, context.RequestAborted);
        }
        catch (BadHttpRequestException e)
        {
            return Refuse(e.StatusCode, ApiRefusals.Of(e.StatusCode));
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return Refuse(StatusCodes.Status400BadRequest, ApiRefusals.Unreadable(null));
        }
    }

    private static async Task<FileBody> FormAsync(HttpRequest request, CancellationToken ct)
    {
        var form = await request.ReadFormAsync(ct);
        if (form.Files.Count > 1)
            return Refuse(StatusCodes.Status400BadRequest, new Refusal("api.one-file", "一次只能传一个文件，请分几次请求。"));
        return await OfAsync(form.Files.Count == 1 ? form.Files[0] : null, form.ToDictionary(f => f.Key, f => f.Value.ToString()), ct);
    }

    private static async Task<FileBody> WholeAsync(HttpRequest request, CancellationToken ct)
    {
        // Kept on the disk beyond a few kilobytes: many at once must not fill the memory.
        request.EnableBuffering();
        var part = new byte[81_920];
        var length = 0L;
        for (int read; (read = await request.Body.ReadAsync(part, ct)) > 0; )
            if ((length += read) > Largest)
                return Refuse(StatusCodes.Status413PayloadTooLarge, ApiRefusals.Large);
        var fields = request.Query.ToDictionary(q => q.Key, q => q.Value.ToString());
        var name = fields.GetValueOrDefault(NameParameter, "");
        return await OfAsync(length + name.Length == 0 ? null : new FormFile(request.Body, 0, length, "file", name), fields, ct);
    }

    private static async Task<FileBody> OfAsync(IFormFile? file, Dictionary<string, string> fields, CancellationToken ct)
    {
        var said = fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}");
        var hash = "";
        if (file is not null)
        {
            await using var content = file.OpenReadStream();
            hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
        }
        return new FileBody
        {
            Value = new SentFile(file, fields),
            Digest = string.Create(CultureInfo.InvariantCulture, $"{hash}\n{file?.FileName}\n{string.Join('\n', said)}"),
        };
    }

    private static FileBody Refuse(int status, Refusal refusal) => new() { Fault = ApiAnswer.Refused(status, refusal) };
}
