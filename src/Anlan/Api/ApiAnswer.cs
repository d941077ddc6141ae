using System.Net.Mime;
using System.Text.Json;
using Anlan.Common;

namespace Anlan.Api;

/// <summary>The answer to a request that was refused: problem details (RFC 9457).</summary>
/// <param name="Type">The code as a URN.</param>
/// <param name="Title">The first refusal's Chinese sentence.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Stable code of the first refusal.</param>
/// <param name="Errors">All refusals.</param>
public sealed record ApiProblem(string Type, string Title, int Status, string Code, IReadOnlyList<ApiError> Errors);

/// <summary>One refusal.</summary>
/// <param name="Code">Stable code, the same the pages show.</param>
/// <param name="Detail">Chinese sentence: what is wrong and what to do.</param>
/// <param name="Field">The field it is about, if one.</param>
/// <param name="Basis">Legal or document basis, if one.</param>
public sealed record ApiError(string Code, string Detail, string? Field, string? Basis);

/// <summary>What a write made or changed.</summary>
public sealed record WrittenResource(Guid Id);

/// <summary>Turns outcomes into HTTP answers; refusals as problem details with the same codes the pages show.</summary>
public static class ApiAnswer
{
    /// <summary>The answer to an act that was not done.</summary>
    public static IResult Of(Outcome outcome) =>
        outcome switch
        {
            Outcome.Refused refused => Refused(StatusCodes.Status422UnprocessableEntity, [.. refused.Refusals]),
            Outcome.Stale => Refused(StatusCodes.Status409Conflict, ApiRefusals.Stale),
            Outcome.Forbidden => Refused(StatusCodes.Status403Forbidden, ApiRefusals.Denied),
            _ => NotFound(),
        };

    public static IResult NotFound() => Refused(StatusCodes.Status404NotFound, ApiRefusals.Missing);

    /// <summary>The content, or 404 where there is none.</summary>
    public static IResult OrNotFound<T>(T? content)
        where T : class => content is null ? NotFound() : Results.Json(content);

    public static IResult Refused(int status, params Refusal[] refusals) =>
        Results.Json(
            new ApiProblem(
                $"urn:anlan:refusal:{refusals[0].Code}",
                refusals[0].Message,
                status,
                refusals[0].Code,
                [.. refusals.Select(r => new ApiError(r.Code, r.Message, Named(r.Field), r.Basis))]
            ),
            contentType: MediaTypeNames.Application.ProblemJson,
            statusCode: status
        );

    /// <summary>Gives an answer that is a bare status its sentence.</summary>
    public static Task ExplainAsync(HttpContext http) =>
        Refused(http.Response.StatusCode, ApiRefusals.Of(http.Response.StatusCode)).ExecuteAsync(http);

    /// <summary>The same refusals about a field that has another name here than in the form of the page.</summary>
    public static Outcome Naming(this Outcome outcome, string field, string here) =>
        outcome is Outcome.Refused refused ? refused.Refusals.Select(r => r.Field == field ? r.At(here) : r).ToList() : outcome;

    private static string? Named(string? field) => field is null ? null : JsonNamingPolicy.SnakeCaseLower.ConvertName(field);
}
