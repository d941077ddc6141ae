using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access.Tries;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Password;

/// <summary>Gives an account a new password within the act that is being saved; the rules are the same whoever chooses it.</summary>
public sealed class NewPassword(
    AppDb db,
    UserManager<Account> accounts,
    IPasswordHasher<Account> hasher,
    TryLimits limits,
    TimeProvider clock,
    Today today
)
{
    /// <summary>How many earlier passwords may not come back (等保三级 profile: five with the present one).</summary>
    private const int Remembered = 4;

    /// <summary>Puts a temporary password in the place of one that is lost: sessions, tokens, feeds and the second factor end, a lock is lifted, the next sign-in asks for an own one.</summary>
    /// <inheritdoc cref="SetAsync"/>
    public async Task<List<Refusal>> ReplaceAsync(Account account, string? password, string field, CancellationToken ct)
    {
        if (await SetAsync(account, password, field, ct) is { Count: > 0 } refusals)
            return refusals;
        account.MustChangePassword = true;
        account.LoseKeys(today.Now);
        db.RemoveRange(await limits.CountsOfAsync(account, ct));
        // Who has lost the phone as well comes in by the same two people.
        db.RemoveRange(await db.Authenticators().Where(a => a.AccountId == account.Id).ToListAsync(ct));
        db.RemoveRange(await db.SessionsOf().Where(s => s.AccountId == account.Id).ToListAsync(ct));
        return [];
    }

    /// <summary>Sets a password that keeps the rules.</summary>
    /// <param name="account">Whose it is.</param>
    /// <param name="password">As typed.</param>
    /// <param name="field">Form property the refusals belong to.</param>
    /// <param name="ct">Ends the work.</param>
    /// <returns>Refusals; empty when the password is set.</returns>
    public async Task<List<Refusal>> SetAsync(Account account, string? password, string field, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(password))
            return [new Refusal("password.empty", "请输入新密码。", field)];
        var refusals = new List<Refusal>();
        foreach (var rule in accounts.PasswordValidators)
            refusals.AddRange(
                (await rule.ValidateAsync(accounts, account, password)).Errors.Select(e => new Refusal(
                    "account." + e.Code,
                    e.Description,
                    field
                ))
            );
        if (refusals.Count > 0)
            return refusals;
        var former = await db.FormerPasswordsOf(account.Id)
            .OrderByDescending(p => p.At)
            .ThenByDescending(p => p.Id)
            .Take(Remembered)
            .Select(p => p.Hash)
            .ToListAsync(ct);
        if (account.PasswordHash is { } present)
            former.Add(present);
        if (former.Exists(hash => hasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed))
            return [new Refusal("password.used-before", $"新密码不能和最近{Remembered + 1}次用过的相同，请换一个。", field)];
        if (account.PasswordHash is { } old)
            db.Add(
                new FormerPassword
                {
                    Id = Ids.New(clock),
                    AccountId = account.Id,
                    Hash = old,
                    At = today.Now,
                }
            );
        account.SetPassword(hasher.HashPassword(account, password), today.Now);
        return [];
    }
}
