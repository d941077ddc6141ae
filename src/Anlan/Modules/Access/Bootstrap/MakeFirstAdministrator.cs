using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Organisations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Bootstrap;

/// <summary>
/// Makes the first two administrators' accounts with the one-time token: a system administrator (accounts) and a security
/// administrator (rights), because neither alone can let anybody in.
/// </summary>
public sealed class MakeFirstAdministrator(
    AppDb db,
    CaseLog log,
    BootstrapToken bootstrap,
    UserManager<Account> accounts,
    TimeProvider clock,
    Today today
)
{
    public sealed class Form
    {
        public string? Token { get; set; }
        public string? SystemUserName { get; set; }
        public string? SystemDisplayName { get; set; }
        public string? SystemPassword { get; set; }
        public string? SecurityUserName { get; set; }
        public string? SecurityDisplayName { get; set; }
        public string? SecurityPassword { get; set; }
    }

    public async Task<Outcome> RunAsync(Form form, CancellationToken ct)
    {
        if (!await bootstrap.FitsAsync(form.Token, ct))
            return new Refusal(
                "bootstrap.token",
                "口令不对，或者已经用过。请核对程序首次启动时显示的口令；重新启动会显示新口令。",
                nameof(Form.Token)
            );
        var refusals = new List<Refusal>();
        await AddAsync(form.SystemUserName, form.SystemDisplayName, form.SystemPassword, Role.SystemAdministrator, "System", refusals, ct);
        await AddAsync(
            form.SecurityUserName,
            form.SecurityDisplayName,
            form.SecurityPassword,
            Role.SecurityAdministrator,
            "Security",
            refusals,
            ct
        );
        if (string.Equals(form.SystemUserName?.Trim(), form.SecurityUserName?.Trim(), StringComparison.OrdinalIgnoreCase))
            refusals.Add(
                new Refusal("bootstrap.same-name", "两个管理员要由两个人分别担任，请填写不同的用户名。", nameof(Form.SecurityUserName))
            );
        if (refusals.Count > 0)
        {
            db.ChangeTracker.Clear();
            return refusals;
        }
        // Taken out with what it makes: of several who use it at the same moment the first one finds it.
        db.RemoveRange(await db.BootstrapRows().ToListAsync(ct));
        return await db.SaveActAsync(ct);
    }

    private async Task AddAsync(
        string? userName,
        string? name,
        string? password,
        Role role,
        string prefix,
        List<Refusal> refusals,
        CancellationToken ct
    )
    {
        if (string.IsNullOrWhiteSpace(userName) || string.IsNullOrWhiteSpace(name) || string.IsNullOrEmpty(password))
        {
            refusals.Add(new Refusal("bootstrap.empty", $"请填写{role.Term()}的用户名、姓名和密码。", prefix + "UserName"));
            return;
        }
        var account = new Account
        {
            Id = Ids.New(clock),
            UserName = userName.Trim(),
            DisplayName = name.Trim(),
            CreatedAt = today.Now,
        };
        var made = await accounts.CreateAsync(account, password);
        if (!made.Succeeded)
        {
            refusals.AddRange(
                made.Errors.Select(e => new Refusal(
                    "account." + e.Code,
                    e.Description,
                    prefix + (e.Code.StartsWith("Password", StringComparison.Ordinal) ? "Password" : "UserName")
                ))
            );
            return;
        }
        var root = await db.Organisations().Where(o => o.ParentId == null).OrderBy(o => o.Code).Select(o => o.Id).FirstAsync(ct);
        var posting = new Posting
        {
            Id = Ids.New(clock),
            AccountId = account.Id,
            Role = role,
            OrganisationId = root,
            From = today.Date,
        };
        db.Add(posting);
        log.Add(new AccountMade(account.Id, account.UserName));
        log.Add(new PostingMade(account.Id, posting.Id, role, root));
    }
}
