using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access.Tries;
using Microsoft.AspNetCore.Identity;

namespace Anlan.Modules.Access.SignIn;

/// <summary>Lets in who has shown all that is asked for: the session begins when the act that tells of it is saved.</summary>
public sealed class Admit(SignInManager<Account> signIn, AppDb db, CaseLog log, KnownDevice device, StoreSettings settings, Today today)
{
    /// <returns>Stale when the account moved meanwhile.</returns>
    public async Task<Outcome> RunAsync(Account account)
    {
        // The accounts of a demonstration are published: they need no secret password.
        account.MustChangePassword |= !settings.Demonstration && account.PasswordIsOld(today.Now);
        account.LastSignedInAt = today.Now;
        log.Actor = new Actor(account.Id, account.DisplayName, null);
        log.Add(new SignedIn(account.Id));
        var outcome = await db.SaveActAsync(CancellationToken.None);
        if (outcome is Outcome.Done)
        {
            device.Remember(account.UserName!);
            await signIn.SignInAsync(account, isPersistent: false);
        }
        return outcome;
    }
}
