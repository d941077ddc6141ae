using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Organisations;

/// <summary>
/// Keeps the places of organisations in step with the tree and the successions. Reads all of them, a few thousand rows for a large city, and changes those
/// that are no longer true: an administrator changes the tree a few times a year, and everybody reads the places at every request.
/// </summary>
internal static class PlaceKeeping
{
    /// <summary>Part of every act that adds or moves organisations or says that one succeeds another: adds to what the act is about to save.</summary>
    /// <param name="clock">For the ids of new rows.</param>
    /// <param name="from">First day on which moved organisations stand where they now do.</param>
    public static async Task KeepPlacesAsync(this AppDb db, TimeProvider clock, DateOnly from, CancellationToken ct)
    {
        var stored = await db.AllPlaces().ToListAsync(ct);
        await db.Successions().LoadAsync(ct);
        var own = stored.Where(p => p.IsOwn).OrderBy(p => p.From).GroupBy(p => p.OrganisationId).ToDictionary(g => g.Key, Periods);
        foreach (var body in db.Known<Organisation>())
            own[body.Id] = Moved(own.GetValueOrDefault(body.Id, []), body.Path, from);
        var wanted = Rows(own, [.. db.Known<Succession>()]).ToDictionary(r => r.Key, r => r.To);
        foreach (var place in stored)
            if (wanted.Remove(new(place.OrganisationId, place.HolderId, place.Path, place.From), out var to))
                place.Last(to);
            else
                db.Remove(place);
        foreach (var (key, to) in wanted)
        {
            var place = new OrganisationPlace
            {
                Id = Ids.New(clock),
                OrganisationId = key.OrganisationId,
                HolderId = key.HolderId,
                Path = key.Path,
                From = key.From,
            };
            place.Last(to);
            db.Add(place);
        }
    }

    /// <summary>Stored rows that were read, and those the act is about to add.</summary>
    private static IEnumerable<T> Known<T>(this AppDb db)
        where T : class => db.ChangeTracker.Entries<T>().Where(e => e.State != EntityState.Deleted).Select(e => e.Entity);

    private static List<Period> Periods(IEnumerable<OrganisationPlace> places) => [.. places.Select(p => new Period(p.Path, p.From, p.To))];

    /// <summary>The places of an organisation that stands at a path from a day on; the first one it ever had counts for all days before.</summary>
    private static List<Period> Moved(List<Period> periods, string path, DateOnly from)
    {
        if (periods.Count == 0)
            return [new Period(path, null, null)];
        if (periods[^1].Path == path)
            return periods;
        var earlier = periods.FindAll(p => p.From is null || p.From < from);
        return earlier[^1].Path == path
            ? [.. earlier[..^1], earlier[^1] with { To = null }]
            : [.. earlier[..^1], earlier[^1] with { To = from.AddDays(-1) }, new Period(path, from, null)];
    }

    private static IEnumerable<(Key Key, DateOnly? To)> Rows(Dictionary<Guid, List<Period>> own, IReadOnlyList<Succession> successions)
    {
        foreach (var (body, periods) in own)
        foreach (var period in periods)
            yield return (new Key(body, body, period.Path, period.From), period.To);
        var links = successions.ToLookup(s => s.PredecessorId);
        foreach (var body in links.Select(l => l.Key))
        foreach (var (heir, since) in Heirs(body, links))
        foreach (var period in own[heir].Where(p => p.To is null || p.To >= since))
            yield return (new Key(body, heir, period.Path, period.From > since ? period.From : since), period.To);
    }

    /// <summary>Organisations to which the business of one came, however often it was handed on, and the first day each had it; none for since ever.</summary>
    private static IEnumerable<(Guid Heir, DateOnly? Since)> Heirs(Guid body, ILookup<Guid, Succession> links)
    {
        var since = new Dictionary<Guid, DateOnly>();
        var waiting = new Stack<(Guid Body, DateOnly Day)>([(body, DateOnly.MinValue)]);
        while (waiting.TryPop(out var at))
            foreach (var link in links[at.Body].Where(l => l.SuccessorId != body))
            {
                var day = link.On > at.Day ? link.On : at.Day;
                if (since.TryGetValue(link.SuccessorId, out var known) && known <= day)
                    continue;
                since[link.SuccessorId] = day;
                waiting.Push((link.SuccessorId, day));
            }
        return since.Select(s => (s.Key, s.Value == DateOnly.MinValue ? null : (DateOnly?)s.Value));
    }

    private sealed record Period(string Path, DateOnly? From, DateOnly? To);

    private sealed record Key(Guid OrganisationId, Guid HolderId, string Path, DateOnly? From);
}
