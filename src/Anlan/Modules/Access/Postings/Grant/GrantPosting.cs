using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Postings.Grant;

/// <summary>
/// Grants a posting (授予任职). Nobody grants to himself, and the three administrators exclude each other and every business role
/// for every day on which two postings would both be in force (GB/T 22239-2019 第三级 8.1.5).
/// </summary>
public sealed class GrantPosting(AppDb db, CaseLog log, CurrentCaller caller, TimeProvider clock, Today today)
{
    public sealed class Form
    {
        public string? Key { get; set; }
        public string? Role { get; set; }

        /// <summary>Name, alias or code of the organisation.</summary>
        public string? Organisation { get; set; }

        /// <summary>GB/T 4754 section letter or division number; empty for every industry.</summary>
        public string? Industry { get; set; }
        public string? From { get; set; }
        public string? To { get; set; }
    }

    public async Task<Outcome> RunAsync(Guid accountId, Form form, CancellationToken ct)
    {
        if (await db.AllAccounts().Include(a => a.Postings).SingleOrDefaultAsync(a => a.Id == accountId, ct) is not { } account)
            return Outcome.NotFound;
        var id = Ids.FromForm(form.Key, clock);
        if (account.Postings.Exists(p => p.Id == id))
            return await db.StoredBeforeAsync(id, ct);
        if (accountId == caller.Value.AccountId)
            return new Refusal("posting.own", "不能给自己授予任职，请由另一名安全管理员办理。");
        var read = new FormReader();
        var refusals = read.Refusals;
        if (!Enum.TryParse<Role>(form.Role, out var role) || !Granted.Contains(role))
            refusals.Add(new Refusal("posting.role", "请选择角色。", nameof(Form.Role)));
        var industry = Industries.Known(form.Industry);
        if (industry is null && !string.IsNullOrWhiteSpace(form.Industry))
            refusals.Add(
                new Refusal("posting.industry", "请从列表中选择行业，不限行业就选“不限”。", nameof(Form.Industry), "GB/T 4754-2017")
            );
        var from = read.OptionalDate(form.From, nameof(Form.From), "开始日期") ?? today.Date;
        var to = read.OptionalDate(form.To, nameof(Form.To), "结束日期");
        if (to < from)
            refusals.Add(new Refusal("posting.ends-before-start", "结束日期不能早于开始日期，请更正。", nameof(Form.To)));
        var organisation = await FindAsync(form.Organisation, from, refusals, ct);
        if (refusals.Count > 0)
            return refusals;
        if (account.Postings.Find(p => Overlaps(p, from, to) && !Roles.MayCoexist(p.Role, role)) is { } other)
            return new Refusal(
                "posting.excludes",
                $"这个账号已任“{other.Role.Term()}”，不能同时任“{role.Term()}”：系统、安全、审计管理员互相排斥，也不能兼业务任职。请先结束原任职。",
                nameof(Form.Role),
                "GB/T 22239-2019 第三级 8.1.5"
            );
        // Another posting granted at the same moment might exclude this one.
        account.Overtake();
        var posting = new Posting
        {
            Id = id,
            AccountId = accountId,
            Role = role,
            OrganisationId = organisation!.Value,
            IndustryCode = industry,
            From = from,
        };
        if (to is { } last && posting.End(last) is { } refusal)
            return refusal;
        db.Add(posting);
        log.Add(new PostingMade(accountId, id, role, posting.OrganisationId) { IndustryCode = industry });
        return await db.SaveActAsync(ct, id);
    }

    /// <summary>Roles of people of organisations; those of enterprises are posted where enterprises are kept.</summary>
    internal static IReadOnlyList<Role> Granted { get; } = [.. Enum.GetValues<Role>().Except([Role.Enterprise])];

    private static bool Overlaps(Posting posting, DateOnly from, DateOnly? to) =>
        (posting.To is null || posting.To >= from) && (to is null || posting.From <= to);

    private async Task<Guid?> FindAsync(string? text, DateOnly day, List<Refusal> refusals, CancellationToken ct)
    {
        if (text?.Trim() is not { Length: > 0 } name)
        {
            refusals.Add(new Refusal("posting.organisation", "请填写机构的名称或代码。", nameof(Form.Organisation)));
            return null;
        }
        var found = await db.Organisations()
            .Where(o => o.Code == name || o.Name == name || o.Aliases.Any(a => a.Name == name))
            .Where(o => (o.From == null || o.From <= day) && (o.To == null || o.To >= day))
            .OrderBy(o => o.Code)
            .Take(6)
            .Select(o => new
            {
                o.Id,
                o.Code,
                o.Name,
            })
            .ToListAsync(ct);
        // A code or a full name wins over somebody else's short form.
        var exact = found.Where(o => o.Code == name || o.Name == name).ToList();
        if (exact.Count == 1)
            found = exact;
        if (found.Count == 1)
            return found[0].Id;
        refusals.Add(
            new Refusal(
                "posting.organisation",
                found.Count == 0
                    ? $"没有找到机构“{name}”，请写全称、常用简称或代码。"
                    : $"“{name}”不止一个机构：{string.Join('、', found.Select(o => $"{o.Name}（{o.Code}）"))}。请写代码。",
                nameof(Form.Organisation)
            )
        );
        return null;
    }
}
