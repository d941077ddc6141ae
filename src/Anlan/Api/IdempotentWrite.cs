using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Api;

/// <summary>
/// Runs a write under the caller's <c>Idempotency-Key</c>. The answer is kept in the same transaction as the act: a request sent twice, even
/// after a lost answer or at the same moment, is done once and answered the same. A refused request keeps nothing and may be sent again.
/// </summary>
public sealed class IdempotentWrite(AppDb db, CurrentCaller caller, TimeProvider clock, Today today)
{
    public const string Header = "Idempotency-Key";

    public const int LongestKey = 100;

    /// <summary>Runs the act.</summary>
    /// <param name="http">The request.</param>
    /// <param name="body">What it brought.</param>
    /// <param name="act">Gets the id to give to what it makes, and the content.</param>
    /// <param name="about">What the act changes; none when it makes something new.</param>
    /// <param name="show">Reads what was made or changed for the answer; without it the answer is the id.</param>
    public async Task<IResult> RunAsync<T>(
        HttpContext http,
        ApiBody<T> body,
        Func<Guid, T, Task<Outcome>> act,
        Guid? about = null,
        Func<Guid, Task<object?>>? show = null
    )
        where T : class
    {
        if (body.Value is not { } input)
            return body.Fault!;
        var key = http.Request.Headers[Header].ToString().Trim();
        if (key.Length is 0 or > LongestKey)
            return ApiAnswer.Refused(
                StatusCodes.Status400BadRequest,
                new Refusal("api.key", $"写请求要带 {Header} 头（1到{LongestKey}个字符，每次新的写入用新的值，重发用原来的值）。")
            );
        var account = caller.Value.AccountId;
        var hash = Hex($"{http.Request.Method} {http.Request.Path}\n{body.Digest}");
        var kept = await FindAsync(account, key, http.RequestAborted);
        if (kept is null)
        {
            db.SaveWithAct(made => new StoredAnswer
            {
                AccountId = account,
                Key = key,
                RequestHash = hash,
                Status = about is null ? StatusCodes.Status201Created : StatusCodes.Status200OK,
                Body = (made ?? about)?.ToString() ?? "",
                At = today.Now,
            });
            // Of two equal requests at the same moment each makes a thing of its own, but the answer under the key is kept once: the act of
            // the other is not stored, and it gets the answer of the first.
            var outcome = await act(Ids.New(clock), input);
            kept = await FindAsync(account, key, http.RequestAborted);
            if (kept is null && outcome is Outcome.Done done)
            {
                // Everything was as asked already: nothing was saved, but the key is used.
                outcome = await db.SaveActAsync(http.RequestAborted, done.Id);
                kept = await FindAsync(account, key, http.RequestAborted);
            }
            if (kept is null)
                return ApiAnswer.Of(outcome);
        }
        if (kept.RequestHash != hash)
            return ApiAnswer.Refused(
                StatusCodes.Status409Conflict,
                new Refusal("api.key-reused", $"这个 {Header} 已经用于另一个内容不同的请求，请换一个新的值。")
            );
        var id = Guid.Parse(kept.Body);
        return Results.Json(show is null ? new WrittenResource(id) : await show(id), statusCode: kept.Status);
    }

    /// <summary>Runs an act that must not meet another version than the sender has read.</summary>
    /// <param name="http">The request.</param>
    /// <param name="body">What it brought.</param>
    /// <param name="act">Gets the id to give to what it makes, the version read as forms carry it, and the content.</param>
    /// <param name="about">What the act changes; none when it makes something new.</param>
    public Task<IResult> RunSeenAsync<T>(HttpContext http, ApiBody<T> body, Func<Guid, string, T, Task<Outcome>> act, Guid? about = null)
        where T : class, ISeenVersion =>
        RunAsync(
            http,
            body,
            async (id, input) =>
                input.Version is { } seen ? await act(id, seen.ToString(CultureInfo.InvariantCulture), input) : ApiRefusals.NoVersion,
            about
        );

    private Task<StoredAnswer?> FindAsync(Guid account, string key, CancellationToken ct) =>
        db.StoredAnswersOf(account).AsNoTracking().SingleOrDefaultAsync(a => a.Key == key, ct);

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>What is sent to change something, with the version it was read in.</summary>
public interface ISeenVersion
{
    int? Version { get; }
}
