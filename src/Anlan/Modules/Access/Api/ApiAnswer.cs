using Anlan.Common;

namespace Anlan.Modules.Access.Api;

/// <summary>Turns outcomes into HTTP answers; refusals as problem details (RFC 9457) with the same codes the pages show.</summary>
public static class ApiAnswer
{
    public static IResult Of(Outcome outcome) =>
        outcome switch
        {
            Outcome.Done done => Results.Json(new { done.Id }, statusCode: StatusCodes.Status201Created),
            Outcome.Refused refused => Refused(StatusCodes.Status422UnprocessableEntity, [.. refused.Refusals]),
            Outcome.Stale => Refused(StatusCodes.Status409Conflict, new Refusal("stale", "别人刚刚改动了这条记录，请重新读取后再写。")),
            Outcome.Forbidden => Refused(
                StatusCodes.Status403Forbidden,
                new Refusal("denied", "令牌代表的账号不能办理这一步，请换用有这项任职的账号的令牌。")
            ),
            _ => Refused(StatusCodes.Status404NotFound, new Refusal("missing", "没有找到，或者不在令牌代表的管辖范围内，请核对编号。")),
        };

    public static IResult Refused(int status, params Refusal[] refusals) =>
        Results.Problem(
            statusCode: status,
            type: $"urn:anlan:refusal:{refusals[0].Code}",
            title: refusals[0].Message,
            extensions: new Dictionary<string, object?>
            {
                ["code"] = refusals[0].Code,
                ["errors"] = refusals.Select(r => new
                {
                    code = r.Code,
                    detail = r.Message,
                    field = r.Field,
                    basis = r.Basis,
                }),
            }
        );
}
