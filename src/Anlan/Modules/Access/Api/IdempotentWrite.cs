using System.Security.Cryptography;
using System.Text;
using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Api;

/// <summary>
/// Runs a write under the caller's <c>Idempotency-Key</c>. The id of what is made follows from account and key, and the key is stored in the
/// same transaction as the act: a request sent twice, even after a lost answer, stores once and is answered the same.
/// </summary>
public sealed class IdempotentWrite(AppDb db, CurrentCaller caller, Today today)
{
    private const string Header = "Idempotency-Key";
    private const int LongestKey = 100;

    /// <summary>Runs the act.</summary>
    /// <param name="http">The request; its body must already be bound to <paramref name="body"/>.</param>
    /// <param name="body">The request's content in a canonical form, for telling a repetition from another request.</param>
    /// <param name="act">Gets the id to give to what it makes.</param>
    public async Task<IResult> RunAsync(HttpContext http, string body, Func<Guid, Task<Outcome>> act)
    {
        var key = http.Request.Headers[Header].ToString().Trim();
        if (key.Length is 0 or > LongestKey)
            return ApiAnswer.Refused(
                StatusCodes.Status400BadRequest,
                new Refusal("api.key", $"写请求要带 {Header} 头（1到{LongestKey}个字符，每次新的写入用新的值，重发用原来的值）。")
            );
        var account = caller.Value.AccountId;
        var hash = Hex($"{http.Request.Method} {http.Request.Path}\n{body}");
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{account:N}/{key}")).AsSpan(0, 16));
        if (await FindAsync(account, key, http.RequestAborted) is { } before)
            return before.RequestHash == hash ? ApiAnswer.Of(Outcome.Stored(id)) : Reused();
        db.Add(
            new StoredAnswer
            {
                AccountId = account,
                Key = key,
                RequestHash = hash,
                Status = StatusCodes.Status201Created,
                Body = id.ToString(),
                At = today.Now,
            }
        );
        var outcome = await act(id);
        // Two equal keys at the same moment: one of them stored its request, and it may be the other one.
        if (outcome is Outcome.Done && (await FindAsync(account, key, http.RequestAborted))?.RequestHash != hash)
            return Reused();
        return ApiAnswer.Of(outcome);
    }

    private Task<StoredAnswer?> FindAsync(Guid account, string key, CancellationToken ct) =>
        db.StoredAnswersOf(account).AsNoTracking().SingleOrDefaultAsync(a => a.Key == key, ct);

    private static IResult Reused() =>
        ApiAnswer.Refused(
            StatusCodes.Status409Conflict,
            new Refusal("api.key-reused", $"这个 {Header} 已经用于另一个内容不同的请求，请换一个新的值。")
        );

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
