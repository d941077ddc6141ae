using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Registry.EndOrganisation;

/// <summary>Ends an organisation that nobody takes over (撤销机构); organisations below it must be ended or moved first.</summary>
public sealed class EndOrganisation(AppDb db, CaseLog log)
{
    /// <summary>Organisations below that the refusal names.</summary>
    private const int Named = 5;

    public sealed class Form
    {
        /// <summary>Last day it exists.</summary>
        public string? To { get; set; }
        public string? Basis { get; set; }
    }

    public async Task<Outcome> RunAsync(Guid id, Form form, CancellationToken ct)
    {
        if (await db.Organisations().SingleOrDefaultAsync(o => o.Id == id, ct) is not { } body)
            return Outcome.NotFound;
        var reader = new FormReader();
        var to = reader.Date(form.To, nameof(Form.To), "最后一天");
        var basis = reader.Text(form.Basis, nameof(Form.Basis), "依据", 400);
        if (!reader.Ok)
            return reader.Refusals;
        if (await FaultAsync(body, to, ct) is { } fault)
            return fault;
        if (body.End(to) is { } refusal)
            return refusal;
        log.Add(new OrganisationEnded(id, to), basis);
        return await db.SaveActAsync(ct, id);
    }

    private async Task<Refusal?> FaultAsync(Organisation body, DateOnly to, CancellationToken ct)
    {
        if (body.ParentId is null)
            return new Refusal("organisation.city", "市是机构的根，不能撤销，请选它的下级机构。");
        if (body.To is { } ended)
            return new Refusal("organisation.ended", $"{body.Name}已经在{Today.Written(ended)}撤销，不用再办。");
        var below = await db.Organisations()
            .Where(o => o.ParentId == body.Id && (o.To == null || o.To > to))
            .OrderBy(o => o.SortKey)
            .Select(o => o.Name)
            .ToListAsync(ct);
        return below.Count == 0
            ? null
            : new Refusal(
                "organisation.has-children",
                $"它下面还有{below.Count}个机构在用：{string.Join('、', below.Take(Named))}{(below.Count > Named ? "等" : "")}。请先撤销或划转它们；业务由别的机构接手的，请用“更名、合并、拆分”。",
                nameof(Form.To)
            );
    }
}
