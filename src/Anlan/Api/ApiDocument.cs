using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Anlan.Modules.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Anlan.Api;

/// <summary>The description of the interface (<c>/api/openapi.json</c>), made from the endpoints: permission, content, answers, errors, examples.</summary>
internal sealed class ApiDocument(IOptions<JsonOptions> json) : IOpenApiDocumentTransformer, IOpenApiOperationTransformer
{
    private const string Bearer = "bearer";

    /// <summary>Name of the extension that holds the permission an endpoint asks for.</summary>
    public const string PermissionExtension = "x-permission";

    private readonly JsonSerializerOptions options = json.Value.SerializerOptions;

    /// <summary>The writer of the document knows no null.</summary>
    private readonly JsonSerializerOptions withoutNull = new(json.Value.SerializerOptions)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = endpoint => ("/" + endpoint.RelativePath).StartsWith(ApiGroup.Root, StringComparison.Ordinal);
        options.AddDocumentTransformer<ApiDocument>();
        options.AddOperationTransformer<ApiDocument>();
    }

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "安澜接口",
            Version = "1",
            Description =
                "供市里其他系统使用：看到的和能办的，与令牌所代表的人在网页上一样，不予办理的原因和编码也一样。"
                + $"写请求要带 {IdempotentWrite.Header} 头；出错时答复是 RFC 9457 的问题详情，title 是中文原因，code 不变。",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = Bearer,
                Description = "接口令牌，在“我的账号 › 接口令牌”建立。",
            },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
        return Task.CompletedTask;
    }

    public async Task TransformAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var about = context.Description.ActionDescriptor.EndpointMetadata;
        var isWrite = context.Description.HttpMethod is not "GET";
        if (about.OfType<IAuthorizeData>().Select(a => a.Policy).FirstOrDefault(p => p is not null) is { } policy)
        {
            operation.Extensions ??= new Dictionary<string, IOpenApiExtension>();
            operation.Extensions[PermissionExtension] = new JsonNodeExtension(JsonValue.Create(policy));
            operation.Description =
                $"需要权限：{context.ApplicationServices.GetRequiredService<PermissionTable>().Term(policy)}。{operation.Description}";
        }
        operation.Parameters ??= [];
        foreach (var parameter in about.OfType<ApiParameter>())
            operation.Parameters.Add(Parameter(parameter.Name, ParameterLocation.Query, parameter.Description, parameter.Example));
        if (isWrite)
        {
            var key = Parameter(
                IdempotentWrite.Header,
                ParameterLocation.Header,
                "每次新的写入用新的值，重发用原来的值。",
                "2026-11-23-0001"
            );
            (key.Required, ((OpenApiSchema)key.Schema!).MaxLength) = (true, IdempotentWrite.LongestKey);
            operation.Parameters.Add(key);
        }
        if (about.OfType<ApiContent>().SingleOrDefault() is { } content)
            operation.RequestBody = await BodyAsync(content, context, cancellationToken);
        foreach (var type in context.Description.SupportedResponseTypes)
            if (operation.Responses?[type.StatusCode.ToString(System.Globalization.CultureInfo.InvariantCulture)].Content is { } answers)
                foreach (var answer in answers.Where(a => a.Key == MediaTypeNames.Application.Json))
                    answer.Value.Example = ApiExample.Of(type.Type!, options);
        await AddErrorsAsync(operation, isWrite, context, cancellationToken);
    }

    private async Task<OpenApiRequestBody> BodyAsync(ApiContent content, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var example = JsonSerializer.SerializeToNode(content.Example, withoutNull);
        var bytes = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        var body = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType>() };
        if (content.Type != typeof(SentFile))
        {
            var schema = await context.GetOrCreateSchemaAsync(content.Type, null, ct);
            body.Content[MediaTypeNames.Application.Json] = new OpenApiMediaType { Schema = schema, Example = example };
            return body;
        }
        var form = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string> { "file" },
            Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = bytes },
        };
        foreach (var (name, value) in example!.AsObject())
            form.Properties[name] = new OpenApiSchema { Type = JsonSchemaType.String, Examples = [value!.DeepClone()] };
        body.Content[MediaTypeNames.Multipart.FormData] = new OpenApiMediaType { Schema = form };
        body.Content[MediaTypeNames.Application.Octet] = new OpenApiMediaType { Schema = bytes };
        body.Description = $"表单，或者整个请求就是文件：这时文件名放在查询参数 {FileBody.NameParameter} 里，其他各项也放在查询参数里。";
        return body;
    }

    private static async Task AddErrorsAsync(
        OpenApiOperation operation,
        bool isWrite,
        OpenApiOperationTransformerContext context,
        CancellationToken ct
    )
    {
        var schema = await context.GetOrCreateSchemaAsync(typeof(ApiProblem), null, ct);
        (string Status, string Meaning)[] always =
        [
            ("401", "没有令牌，或者令牌无效"),
            ("403", "令牌不能办理"),
            ("404", "没有，或者不在管辖范围内"),
        ];
        (string Status, string Meaning)[] errors = isWrite
            ? [("400", "请求读不懂"), .. always, ("409", "别人刚改动过，或者幂等键已用于别的内容"), ("422", "按规则不予办理")]
            : [("400", "参数读不懂"), .. always];
        operation.Responses ??= [];
        foreach (var (status, meaning) in errors)
            operation.Responses[status] = new OpenApiResponse
            {
                Description = meaning,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [MediaTypeNames.Application.ProblemJson] = new OpenApiMediaType { Schema = schema },
                },
            };
    }

    private static OpenApiParameter Parameter(string name, ParameterLocation place, string description, string example) =>
        new()
        {
            Name = name,
            In = place,
            Description = description,
            Example = JsonValue.Create(example),
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };
}
