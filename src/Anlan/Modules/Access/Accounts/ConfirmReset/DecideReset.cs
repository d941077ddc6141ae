using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access.Password;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Accounts.ConfirmReset;

/// <summary>Grants or refuses the reset of a password (核准重置); who grants chooses the temporary password.</summary>
public sealed class DecideReset(AppDb db, CaseLog log, CurrentCaller caller, NewPassword newPassword, Today today)
{
    public sealed class Form
    {
        public string? Result { get; set; }
        public string? Password { get; set; }
    }

    /// <summary>Values of <see cref="Form.Result"/>.</summary>
    public const string Grant = "grant";

    public const string Refuse = "refuse";

    public async Task<Outcome> RunAsync(Guid id, Form form, CancellationToken ct)
    {
        if (await db.ResetRequests().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } request)
            return Outcome.NotFound;
        if (form.Result is not (Grant or Refuse))
            return new Refusal("reset.result", "请选择核准或不同意。", nameof(Form.Result));
        if (request.Decide(form.Result == Grant, caller.Value.AccountId, today.Now) is { } refusal)
            return refusal;
        if (form.Result == Refuse)
        {
            log.Add(new ResetRefused(request.AccountId, id));
            return await db.SaveActAsync(ct, id);
        }
        var account = await db.AllAccounts().SingleAsync(a => a.Id == request.AccountId, ct);
        if (await newPassword.ReplaceAsync(account, form.Password, nameof(Form.Password), ct) is { Count: > 0 } refusals)
        {
            db.ChangeTracker.Clear();
            return refusals;
        }
        log.Add(new PasswordReset(account.Id), request.Reason);
        return await db.SaveActAsync(ct, id);
    }
}
