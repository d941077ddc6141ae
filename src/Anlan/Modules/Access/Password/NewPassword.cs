using Anlan.Common;
using Anlan.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Password;

/// <summary>Gives an account a new password within the act that is being saved; the rules are the same whoever chooses it.</summary>
public sealed class NewPassword(AppDb db, UserManager<Account> accounts, IPasswordHasher<Account> hasher, TimeProvider clock, Today today)
{
    /// <summary>How many earlier passwords may not come back (等保三级 profile: five with the present one).</summary>
    private const int Remembered = 4;

    /// <param name="field">Form property the refusals belong to.</param>
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
        account.PasswordHash = hasher.HashPassword(account, password);
        account.PasswordChangedAt = today.Now;
        return [];
    }
}
