using Anlan.Common;
using Anlan.Data;
using Anlan.Papers.Reading.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Organisations;

/// <summary>
/// All organisations with their names, for pages where people choose one: what a typed name means, which ones are like it, what an id is called.
/// </summary>
public sealed class OrganisationCatalogue
{
    internal const string List = "organisations";

    /// <summary>Organisations named in a refusal.</summary>
    private const int Named = 4;

    /// <summary>Most characters of a name: no organisation's is longer, and looking for likenesses of more takes long.</summary>
    private const int LongestName = 200;

    private readonly Dictionary<Guid, Entry> byId;
    private readonly ILookup<string, (Entry Entry, DateOnly? To)> byName;
    private readonly IReadOnlyList<Entry> all;

    private OrganisationCatalogue(IReadOnlyList<Entry> entries, IReadOnlyDictionary<(Guid Id, string Name), DateOnly?> aliasEnds)
    {
        all = entries;
        byId = entries.ToDictionary(e => e.Id);
        byName = entries
            .SelectMany(e => e.Names.Select(n => (Name: n, Entry: e, To: aliasEnds.GetValueOrDefault((e.Id, n)))))
            .ToLookup(p => p.Name, p => (p.Entry, p.To), StringComparer.Ordinal);
        ForReading = [.. entries.OrderBy(e => e.Code, StringComparer.Ordinal).Select(EntryForReading)];
    }

    /// <summary>An organisation as people choose it.</summary>
    /// <param name="Names">Full name first, then aliases.</param>
    public sealed record Entry(
        Guid Id,
        string Code,
        IReadOnlyList<string> Names,
        OrganisationKind Kind,
        string Path,
        DateOnly? From,
        DateOnly? To
    )
    {
        public string Name => Names[0];
    }

    /// <summary>All organisations that ever were, as the store has them.</summary>
    public static Task<OrganisationCatalogue> ReadAsync(AppDb db, CancellationToken ct) =>
        db.KeptAsync(List, () => ReadAllAsync(db, ct), ct);

    private static async Task<OrganisationCatalogue> ReadAllAsync(AppDb db, CancellationToken ct)
    {
        var rows = await db.Organisations()
            .AsNoTracking()
            .Include(o => o.Aliases)
            .OrderBy(o => o.SortKey)
            .ThenBy(o => o.Code)
            .ToListAsync(ct);
        return new(
            [
                .. rows.Select(o => new Entry(
                    o.Id,
                    o.Code,
                    [o.Name, .. o.Aliases.Select(a => a.Name).Where(a => a != o.Name).Order(StringComparer.Ordinal)],
                    o.Kind,
                    o.Path,
                    o.From,
                    o.To
                )),
            ],
            rows.SelectMany(o => o.Aliases).Where(a => a.To is not null).ToDictionary(a => (a.OrganisationId, a.Name), a => a.To)
        );
    }

    /// <summary>The name of an organisation; nothing for an id that is none.</summary>
    public string? NameOf(Guid? id) => id is { } known && byId.TryGetValue(known, out var entry) ? entry.Name : null;

    public Entry? Find(Guid id) => byId.GetValueOrDefault(id);

    public Entry? ByCode(string code) => all.FirstOrDefault(e => e.Code == code);

    /// <summary>As the letter reader wants them, by code.</summary>
    public IReadOnlyList<OrganisationEntry> ForReading { get; }

    /// <summary>Organisations a typed name can mean, the nearest only: those under the given organisations before others.</summary>
    /// <param name="name">As typed or printed; white space does not count.</param>
    /// <param name="near">Paths of the organisations the paper is about.</param>
    /// <param name="day">Day the organisation must exist on; none takes all.</param>
    public IReadOnlyList<Entry> Meant(string name, IReadOnlyList<string> near, DateOnly? day)
    {
        var found = byName[Folded(name)]
            .Where(n => Exists(n.Entry, day) && (day is null || n.To is null || day <= n.To))
            .Select(n => n.Entry)
            .Distinct()
            .ToList();
        var under = found.Where(e => near.Any(path => e.Path.StartsWith(path, StringComparison.Ordinal))).ToList();
        return under.Count > 0 ? under : found;
    }

    /// <summary>Why a text is not even looked up.</summary>
    public static Refusal? TooLong(string name, string label, string field) =>
        name.Length > LongestName
            ? new Refusal("form.too-long", $"{label}有{name.Length}个字，最多{LongestName}个字，请精简。", field)
            : null;

    /// <summary>The one organisation a typed code or name means, or a sentence that says why none.</summary>
    /// <param name="text">Code, full name or alias.</param>
    /// <param name="day">Day the organisation must exist on; none takes all.</param>
    /// <param name="label">Chinese label of the field.</param>
    /// <param name="field">Form property the sentence belongs to.</param>
    public (Entry? Entry, Refusal? Refusal) Choose(string? text, DateOnly? day, string label, string field)
    {
        if (text?.Trim() is not { Length: > 0 } name)
            return (null, new Refusal("form.missing", $"请填写{label}。", field));
        if (TooLong(name, label, field) is { } endless)
            return (null, endless);
        var found = ByCode(name) is { } coded && Exists(coded, day) ? [coded] : Meant(name, [], day);
        // A full name wins over somebody else's short form.
        if (found.Count > 1 && found.Where(e => e.Name == name).ToList() is [var full])
            found = [full];
        if (found is [var one])
            return (one, null);
        var like = (found.Count > 0 ? found : Like(name, [], day, Named)).Take(Named).Select(e => $"{e.Name}（{e.Code}）").ToList();
        var message =
            found.Count > 1
                ? $"叫“{name}”的机构有{found.Count}个：{string.Join('、', like)}{(found.Count > Named ? "等" : "")}。请写全称或代码。"
            : ByCode(name) is { } other ? $"{other.Name}在{(day is { } on ? Today.Written(on) : "这一天")}不存续，请核对日期。"
            : like.Count == 0 ? $"没有找到机构“{name}”，请写全称、常用简称或代码。"
            : $"没有找到机构“{name}”。相近的有：{string.Join('、', like)}。";
        return (null, new Refusal("organisation.unclear", message, field));
    }

    /// <summary>Organisations whose names share most with a name that means none, best first.</summary>
    public IReadOnlyList<Entry> Like(string name, IReadOnlyList<string> near, DateOnly? day, int most)
    {
        var folded = Folded(name);
        return folded.Length is 0 or > LongestName
            ? []
            :
            [
                .. all.Where(e => Exists(e, day))
                    .Select(e => (Entry: e, Score: Score(e, folded, near)))
                    .Where(s => s.Score >= 2)
                    .OrderByDescending(s => s.Score)
                    .ThenBy(s => s.Entry.Code, StringComparer.Ordinal)
                    .Take(most)
                    .Select(s => s.Entry),
            ];
    }

    /// <summary>Organisations worth offering while somebody types: those the paper is about, below them, and the city's own.</summary>
    public IReadOnlyList<Entry> Offered(IReadOnlyList<string> near, DateOnly? day)
    {
        var offered = all.Where(e => Exists(e, day) && near.Any(path => e.Path.StartsWith(path, StringComparison.Ordinal)));
        var city = all.Where(e => Exists(e, day) && e.Path.AsSpan().Count('/') <= 2);
        return [.. offered.Concat(city).Distinct()];
    }

    /// <summary>Paths of organisations by their ids.</summary>
    public IReadOnlyList<string> PathsOf(IEnumerable<Guid?> ids) =>
        [.. ids.OfType<Guid>().Select(Find).OfType<Entry>().Select(e => e.Path)];

    private static OrganisationEntry EntryForReading(Entry entry)
    {
        var above = entry.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)[..^1];
        return new(
            entry.Code,
            entry.Name,
            [.. entry.Names.Skip(1)],
            OrganisationNames.Word(entry.Kind),
            above.Length > 0 ? above[^1] : null,
            entry.From,
            entry.To
        );
    }

    private static double Score(Entry entry, string name, IReadOnlyList<string> near)
    {
        var best = entry.Names.Max(n => SharedEnd(n, name) + 0.2 * n.Intersect(name).Count());
        return best + (near.Any(path => entry.Path.StartsWith(path, StringComparison.Ordinal)) ? 1 : 0);
    }

    private static int SharedEnd(string one, string other)
    {
        var shared = 0;
        while (shared < one.Length && shared < other.Length && one[^(shared + 1)] == other[^(shared + 1)])
            shared++;
        return shared;
    }

    private static bool Exists(Entry entry, DateOnly? day) =>
        day is not { } on || ((entry.From is null || entry.From <= on) && (entry.To is null || on <= entry.To));

    /// <summary>A name as it is compared: without white space.</summary>
    internal static string Folded(string name) => string.Concat(name.Where(c => !char.IsWhiteSpace(c)));
}
