using System.Globalization;
using Anlan.Common;
using Anlan.Data;

namespace Anlan.Modules.Access.Audit;

/// <summary>What the auditor asked for; whatever cannot be read is left out of the condition and never an error.</summary>
public sealed record AuditFilter(string? From, string? To, string? Actor, string? Act, string? Object)
{
    public static AuditFilter Read(IQueryCollection query) =>
        new(query["from"], query["to"], query["actor"], query["act"], query["object"]);

    public string Query =>
        QueryString
            .Create(
                new Dictionary<string, string?>
                {
                    ["from"] = From,
                    ["to"] = To,
                    ["actor"] = Actor,
                    ["act"] = Act,
                    ["object"] = Object,
                }.Where(p => !string.IsNullOrWhiteSpace(p.Value))
            )
            .ToString();

    /// <summary>Newest first.</summary>
    public IQueryable<AuditEvent> Apply(IQueryable<AuditEvent> events)
    {
        if (Day(From) is { } first)
        {
            var start = Today.StartOf(first);
            events = events.Where(e => e.RecordedAt >= start);
        }
        if (Day(To) is { } last)
        {
            var end = Today.StartOf(last.AddDays(1));
            events = events.Where(e => e.RecordedAt < end);
        }
        if (Actor?.Trim() is { Length: > 0 } actor)
            events = events.Where(e => e.Actor.Contains(actor));
        if (Act?.Trim() is { Length: > 0 } act)
            events = events.Where(e => e.PlainTitle.Contains(act) || e.Act == act);
        if (Object?.Trim() is { Length: > 0 } kind)
            events = Guid.TryParse(kind, out var id)
                ? events.Where(e => e.ObjectId == id || e.CaseId == id)
                : events.Where(e => e.ObjectType == kind);
        return events.OrderByDescending(e => e.RecordedAt).ThenByDescending(e => e.Id);
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is > 1900 and < 9000
            ? day
            : null;
}
