using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Anlan.Tests.Hosting;

namespace Anlan.Tests.Api;

/// <summary>Another system with a token of a person: sends JSON and files, reads JSON.</summary>
internal sealed class ApiVisitor(HttpClient client)
{
    /// <summary>An answer with its content.</summary>
    public sealed record Answer(HttpStatusCode Status, JsonElement Json, string? MediaType)
    {
        public Guid Id => Json.GetProperty("id").GetGuid();

        public string? Code => Json.TryGetProperty("code", out var code) ? code.GetString() : null;

        public string Title => Json.GetProperty("title").GetString()!;

        public IReadOnlyList<string?> Fields =>
            [.. Json.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("field").GetString())];
    }

    public HttpClient Client => client;

    /// <summary>Signs a person in and makes a token on the person's page.</summary>
    public static async Task<ApiVisitor> OfAsync(TestStore store, string userName, bool write = true)
    {
        var owner = await store.SignedInAsync(userName);
        await owner.GetAsync("/account/tokens");
        (string, string)[] values = write ? [("Input.Purpose", "测试"), ("Input.MayWrite", "true")] : [("Input.Purpose", "测试")];
        await owner.SubmitAsync("form[action='/account/tokens']", values);
        var client = store.App.CreateDefaultClient(new Uri("https://localhost"));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            owner.Page.QuerySelector("code[data-copy]")!.TextContent
        );
        return new ApiVisitor(client);
    }

    /// <summary>Reads what must be there.</summary>
    public async Task<JsonElement> GetAsync(string path)
    {
        var answer = await TryGetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Json;
    }

    public async Task<Answer> TryGetAsync(string path)
    {
        using var answer = await client.GetAsync(Full(path));
        return await ReadAsync(answer);
    }

    public Task<Answer> PostAsync(string path, object content, string? key = null) =>
        SendAsync(HttpMethod.Post, path, JsonContent.Create(content), key);

    public Task<Answer> PutAsync(string path, object content, string? key = null) =>
        SendAsync(HttpMethod.Put, path, JsonContent.Create(content), key);

    /// <summary>Sends JSON as it stands.</summary>
    public Task<Answer> PostRawAsync(string path, string json) =>
        SendAsync(HttpMethod.Post, path, new StringContent(json, Encoding.UTF8, "application/json"), null);

    public Task<Answer> PostFileAsync(
        string path,
        string name,
        byte[] content,
        string? key = null,
        params (string Name, string Value)[] fields
    )
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        foreach (var (field, value) in fields)
            form.Add(new StringContent(value), field);
        return SendAsync(HttpMethod.Post, path, form, key);
    }

    /// <param name="key">Idempotency key; a new one when none is given, none is sent when it is empty.</param>
    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent content, string? key)
    {
        using var request = new HttpRequestMessage(method, Full(path)) { Content = content };
        if (key != "")
            request.Headers.Add("Idempotency-Key", key ?? Guid.CreateVersion7().ToString());
        using var answer = await client.SendAsync(request);
        return await ReadAsync(answer);
    }

    private static string Full(string path) => path.StartsWith("/api", StringComparison.Ordinal) ? path : "/api/v1" + path;

    private static async Task<Answer> ReadAsync(HttpResponseMessage answer)
    {
        var type = answer.Content.Headers.ContentType?.MediaType;
        var isJson = type is "application/json" or "application/problem+json";
        var json = isJson ? JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement : default;
        return new Answer(answer.StatusCode, json, type);
    }
}
