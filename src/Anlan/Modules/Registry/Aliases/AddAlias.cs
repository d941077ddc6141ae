using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Registry.Aliases;

/// <summary>Adds a name that papers use for an organisation (增加别名).</summary>
public sealed class AddAlias(AppDb db, CaseLog log, TimeProvider clock)
{
    public sealed class Form
    {
        public string? Key { get; set; }
        public string? Name { get; set; }
    }

    public async Task<Outcome> RunAsync(Guid bodyId, Form form, CancellationToken ct)
    {
        if (await db.Organisations().Include(o => o.Aliases).SingleOrDefaultAsync(o => o.Id == bodyId, ct) is not { } body)
            return Outcome.NotFound;
        var id = Ids.FromForm(form.Key, clock);
        if (body.Aliases.Exists(a => a.Id == id))
            return await db.StoredBeforeAsync(id, ct);
        var reader = new FormReader();
        var name = reader.Text(form.Name, nameof(Form.Name), "别名", NameClash.Longest);
        if (!reader.Ok)
            return reader.Refusals;
        if (name == body.Name)
            return new Refusal("alias.own-name", "这就是它的全称，不用再加。", nameof(Form.Name));
        var known = body.Aliases.Find(a => a.Name == name);
        if (known is { To: null })
            return new Refusal("alias.known", $"“{name}”已经登记过，不用再加。", nameof(Form.Name));
        if (await NameClash.ClashAsync(db, body.ParentId, [name], body.From, body.To, [bodyId], nameof(Form.Name), ct) is { } clash)
            return clash;
        if (known is not null)
            known.To = null;
        else
            db.Add(
                new OrganisationAlias
                {
                    Id = id,
                    OrganisationId = bodyId,
                    Name = name,
                }
            );
        log.Add(new AliasAdded(bodyId, name));
        return await db.SaveActAsync(ct, id);
    }
}
