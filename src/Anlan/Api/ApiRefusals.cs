using Anlan.Common;

namespace Anlan.Api;

/// <summary>What the API says of requests that no act has seen.</summary>
internal static class ApiRefusals
{
    public static Refusal Large { get; } = new("api.large", "请求内容太大，请压缩文件或精简文字后再发送。");

    /// <summary>A body that cannot be read.</summary>
    /// <param name="path">Where, as the JSON reader says it: <c>$.happened_on</c>.</param>
    public static Refusal Unreadable(string? path)
    {
        var place = path?.TrimStart('$', '.') ?? "";
        return place.Length == 0
            ? new Refusal("api.unreadable", "请求内容读不懂，请按接口说明的结构发送。")
            : new Refusal("api.unreadable", $"请求内容的“{place}”写法不对，或者接口没有这一项，请按接口说明改正。", place);
    }

    /// <summary>A write that does not say which version it is about.</summary>
    public static Refusal NoVersion { get; } =
        new("api.version", "请求里没有写读取时的版本，请先读取最新内容，再把其中的版本一起发来。", "Version");

    /// <summary>What a bare status means.</summary>
    public static Refusal Of(int status) =>
        status switch
        {
            StatusCodes.Status401Unauthorized => new Refusal(
                "api.token",
                "没有带接口令牌，或者令牌不认识、已撤销、已过期，请换用有效的令牌。"
            ),
            StatusCodes.Status403Forbidden => Denied,
            StatusCodes.Status404NotFound => Missing,
            StatusCodes.Status405MethodNotAllowed => new Refusal("api.method", "这个地址不支持这种请求方法，请按接口说明改正。"),
            StatusCodes.Status413PayloadTooLarge => Large,
            StatusCodes.Status415UnsupportedMediaType => new Refusal("api.media", "请求内容的格式不对，请按接口说明改正。"),
            StatusCodes.Status429TooManyRequests => new Refusal(
                "api.too-many",
                "请求太频繁，请按答复头里的等待秒数停一停再发，并放慢速度。"
            ),
            StatusCodes.Status503ServiceUnavailable => new Refusal(
                "api.unavailable",
                "数据库暂时连不上，请按答复头里的等待秒数停一停，再用同一个幂等键重发。"
            ),
            StatusCodes.Status507InsufficientStorage => new Refusal(
                "api.disk-full",
                "服务器的磁盘满了，没有保存，请告知系统管理员，腾出空间后用同一个幂等键重发。"
            ),
            >= StatusCodes.Status500InternalServerError => new Refusal(
                "api.defect",
                "程序出错，已经记录，请稍后用同一个幂等键重发；仍然出错的，请告知系统管理员。"
            ),
            _ => Unreadable(null),
        };

    public static Refusal Stale { get; } = new("stale", "别人刚刚改动了这条记录，请重新读取后再写。");

    public static Refusal Denied { get; } = new("denied", "令牌代表的账号不能办理这一步，请换用有这项任职的账号的令牌。");

    public static Refusal Missing { get; } = new("missing", "没有找到，或者不在令牌代表的管辖范围内，请核对编号。");
}
