using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Registry.AddOrganisation;

/// <summary>Adds an organisation under another one from a day (新增机构).</summary>
public sealed class AddOrganisation(AppDb db, CaseLog log, TimeProvider clock)
{
    public sealed class Form
    {
        public string? Key { get; set; }

        /// <summary>Name, alias or code of the organisation above.</summary>
        public string? Parent { get; set; }
        public string? Kind { get; set; }
        public string? Name { get; set; }
        public string? Code { get; set; }

        /// <summary>Other names, one a line.</summary>
        public string? Aliases { get; set; }
        public string? From { get; set; }

        /// <summary><c>true</c> when it issues papers in the name of its party group.</summary>
        public string? PartyGroup { get; set; }
        public string? Note { get; set; }
        public string? Basis { get; set; }
    }

    public async Task<Outcome> RunAsync(Form form, CancellationToken ct)
    {
        var id = Ids.FromForm(form.Key, clock);
        if (await db.Organisations().AnyAsync(o => o.Id == id, ct))
            return await db.StoredBeforeAsync(id, ct);
        var reader = new FormReader();
        var name = reader.Text(form.Name, nameof(Form.Name), "名称", NameClash.Longest);
        var code = reader.Text(form.Code, nameof(Form.Code), "代码", 60).ToUpperInvariant();
        var from = reader.Date(form.From, nameof(Form.From), "设立日期");
        var basis = reader.Text(form.Basis, nameof(Form.Basis), "依据", 400);
        var note = reader.Optional(form.Note, nameof(Form.Note), "备注", 400);
        var aliases = NameClash.Split(form.Aliases).Where(a => a != name).ToList();
        if (aliases.Exists(a => a.Length > NameClash.Longest))
            reader.Refusals.Add(
                new Refusal("organisation.alias-long", $"别名最多{NameClash.Longest}个字，每行写一个。", nameof(Form.Aliases))
            );
        var kind = Kinds.FirstOrDefault(k => k.ToString() == form.Kind, OrganisationKind.City);
        if (kind == OrganisationKind.City)
            reader.Refusals.Add(new Refusal("organisation.kind", "请选择机构类型。", nameof(Form.Kind)));
        else if (code.Length > 0 && OrganisationCode.Fault(code, kind) is { } fault)
            reader.Refusals.Add(new Refusal("organisation.code", fault, nameof(Form.Code)));
        var parent = await ParentAsync(form.Parent, from, reader, ct);
        if (!reader.Ok)
            return reader.Refusals;
        if (await CodeFaultAsync(code, kind, ct) is { } taken)
            return taken;
        if (await NameClash.ClashAsync(db, parent!.Id, [name, .. aliases], from, null, [], nameof(Form.Name), ct) is { } clash)
            return clash;
        var body = new Organisation
        {
            Id = id,
            Code = code,
            Name = name,
            SortKey = code,
            Kind = kind,
            Path = "",
            From = from,
            Note = note,
            ActsThroughPartyGroup = form.PartyGroup == "true",
            DistrictCode =
                kind == OrganisationKind.District ? code
                : parent.Kind == OrganisationKind.District ? parent.Code
                : parent.DistrictCode,
        };
        body.PlaceUnder(parent);
        foreach (var alias in aliases)
            body.Aliases.Add(
                new OrganisationAlias
                {
                    Id = Ids.New(clock),
                    OrganisationId = id,
                    Name = alias,
                }
            );
        db.Add(body);
        await db.KeepPlacesAsync(clock, from, ct);
        log.Add(new OrganisationAdded(id, name, code, parent.Name, from), basis);
        return await db.SaveActAsync(ct, id);
    }

    /// <summary>Kinds a person may add: the city comes with the pack.</summary>
    internal static IReadOnlyList<OrganisationKind> Kinds { get; } =
    [.. Enum.GetValues<OrganisationKind>().Except([OrganisationKind.City])];

    private async Task<Organisation?> ParentAsync(string? text, DateOnly from, FormReader reader, CancellationToken ct)
    {
        var catalogue = await OrganisationCatalogue.ReadAsync(db, ct);
        var (entry, refusal) = catalogue.Choose(text, from == default ? null : from, "上级机构", nameof(Form.Parent));
        if (refusal is not null)
            reader.Refusals.Add(refusal);
        return entry is null ? null : await db.Organisations().SingleAsync(o => o.Id == entry.Id, ct);
    }

    private async Task<Refusal?> CodeFaultAsync(string code, OrganisationKind kind, CancellationToken ct)
    {
        if (await db.Organisations().Where(o => o.Code == code).Select(o => o.Name).SingleOrDefaultAsync(ct) is { } owner)
            return new Refusal(
                "organisation.code-taken",
                $"代码 {code} 已经是“{owner}”的，撤销了的机构也保留代码。请换一个。",
                nameof(Form.Code)
            );
        var region = code[..6];
        if (
            kind != OrganisationKind.District
            && !await db.Organisations()
                .AnyAsync(o => o.Code == region && (o.Kind == OrganisationKind.City || o.Kind == OrganisationKind.District), ct)
        )
            return new Refusal("organisation.code-region", $"代码的前6位 {region} 不是库里的市或区，请核对。", nameof(Form.Code));
        return null;
    }
}
