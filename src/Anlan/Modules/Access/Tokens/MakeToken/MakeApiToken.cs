using System.Globalization;
using System.Security.Cryptography;
using Anlan.Common;
using Anlan.Data;

namespace Anlan.Modules.Access.Tokens.MakeToken;

/// <summary>Makes an API token for one's own account (建立接口令牌).</summary>
public sealed class MakeApiToken(AppDb db, CaseLog log, CurrentCaller caller, TimeProvider clock, Today today)
{
    public const int LongestDays = 366;

    public sealed class Form
    {
        public string? Purpose { get; set; }
        public string? MayWrite { get; set; }

        /// <summary>Last day it works.</summary>
        public string? ValidTo { get; set; }
    }

    /// <summary>The token made last, for showing once.</summary>
    public string? Made { get; private set; }

    public async Task<Outcome> RunAsync(Form form, CancellationToken ct)
    {
        var refusals = new List<Refusal>();
        if (form.Purpose?.Trim() is not { Length: > 0 and <= 100 } purpose)
        {
            refusals.Add(new Refusal("token.purpose", "请写明令牌给哪个系统用、做什么，100字以内。", nameof(Form.Purpose)));
            purpose = "";
        }
        var latest = today.Date.AddDays(LongestDays);
        if (
            !DateOnly.TryParseExact(form.ValidTo, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var validTo)
            || validTo < today.Date
            || validTo > latest
        )
            refusals.Add(
                new Refusal(
                    "token.valid-to",
                    $"有效期请填{Today.Written(today.Date)}到{Today.Written(latest)}之间的日期。",
                    nameof(Form.ValidTo)
                )
            );
        if (refusals.Count > 0)
            return refusals;
        var token = "anlan_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        var row = new ApiToken
        {
            Id = Ids.New(clock),
            AccountId = caller.Value.AccountId,
            Purpose = purpose,
            MayWrite = form.MayWrite == "true",
            TokenHash = SessionTickets.Hash(token),
            MadeAt = today.Now,
            ValidTo = validTo,
        };
        db.Add(row);
        log.Add(new ApiTokenMade(caller.Value.AccountId, row.Id, row.MayWrite, validTo));
        var outcome = await db.SaveActAsync(ct, row.Id);
        Made = outcome is Outcome.Done ? token : null;
        return outcome;
    }
}
