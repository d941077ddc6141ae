using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Registry.MoveOrganisation;

/// <summary>Puts an organisation with all below it under another one (划转上级); jurisdiction follows at once.</summary>
public sealed class MoveOrganisation(AppDb db, CaseLog log, TimeProvider clock, Today today)
{
    public sealed class Form
    {
        /// <summary>Name, alias or code of the organisation that will be above.</summary>
        public string? Parent { get; set; }
        public string? Basis { get; set; }
    }

    public async Task<Outcome> RunAsync(Guid id, Form form, CancellationToken ct)
    {
        if (await db.Organisations().SingleOrDefaultAsync(o => o.Id == id, ct) is not { } body)
            return Outcome.NotFound;
        if (body.ParentId is null)
            return new Refusal("organisation.city", "市是机构的根，没有上级，请选它的下级机构。");
        var reader = new FormReader();
        var basis = reader.Text(form.Basis, nameof(Form.Basis), "依据", 400);
        var catalogue = await OrganisationCatalogue.ReadAsync(db, ct);
        var (entry, unclear) = catalogue.Choose(form.Parent, today.Date, "新的上级机构", nameof(Form.Parent));
        if (unclear is not null)
            reader.Refusals.Add(unclear);
        if (!reader.Ok)
            return reader.Refusals;
        var parent = await db.Organisations().SingleAsync(o => o.Id == entry!.Id, ct);
        if (parent.Id == body.ParentId)
            return new Refusal(
                "organisation.same-parent",
                $"{body.Name}的上级现在就是{parent.Name}，不用划转；要换别的上级请另选。",
                nameof(Form.Parent)
            );
        if (parent.Path.StartsWith(body.Path, StringComparison.Ordinal))
            return new Refusal(
                "organisation.cycle",
                $"{parent.Name}{(parent.Id == body.Id ? "就是它自己" : $"在{body.Name}下面")}，划过去上下级会绕成圈。请选别的机构。",
                nameof(Form.Parent)
            );
        var names = await db.Organisations()
            .Where(o => o.Id == id)
            .SelectMany(o => o.Aliases.Where(a => a.To == null))
            .Select(a => a.Name)
            .ToListAsync(ct);
        if (
            await NameClash.ClashAsync(db, parent.Id, [body.Name, .. names], body.From, body.To, [id], nameof(Form.Parent), ct) is { } clash
        )
            return clash;
        var before = catalogue.NameOf(body.ParentId)!;
        var below = await db.Organisations().Under(body.Path).Where(o => o.Id != id).ToListAsync(ct);
        body.PlaceUnder(parent);
        OrganisationTree.Rebase(body, below);
        await db.KeepPlacesAsync(clock, today.Date, ct);
        log.Add(new OrganisationMoved(id, before, parent.Name, below.Count), basis);
        return await db.SaveActAsync(ct, id);
    }
}
