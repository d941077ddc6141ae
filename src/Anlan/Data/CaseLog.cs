using System.Text.Encodings.Web;
using System.Text.Json;
using Anlan.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Anlan.Data;

/// <summary>
/// The case log (案卷日志) of one request: acts add facts, and the store writes them in the same transaction as the change.
/// A change without a fact is refused.
/// </summary>
public sealed class CaseLog(TimeProvider clock, Today today)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<(Fact Fact, string? Reason, DateTime? HappenedAt)> facts = [];

    /// <summary>Who acts; set once a request by the caller, otherwise the program itself.</summary>
    public Actor Actor { get; set; } = Actor.Program;

    public bool HasFacts => facts.Count > 0;

    /// <summary>The instant facts told now are recorded at.</summary>
    public DateTime Now => today.Now;

    /// <summary>Adds a fact to the act that is about to be saved.</summary>
    /// <param name="fact">What happened.</param>
    /// <param name="reason">The reason a person gave, if the act asks for one.</param>
    /// <param name="happenedAt">When it happened, if not now (field work entered later).</param>
    public void Add(Fact fact, string? reason = null, DateTime? happenedAt = null) => facts.Add((fact, reason, happenedAt));

    internal void WriteTo(DbContext db, IReadOnlyList<EntityEntry> changed)
    {
        var telling = changed.Where(e => !IsSilent(e)).ToList();
        if (facts.Count == 0)
        {
            if (telling.Count > 0)
                throw new InvalidOperationException($"A change of {telling[0].Metadata.ClrType.Name} without a fact in the case log.");
            return;
        }
        var now = today.Now;
        var changes = ChangeRecord.Of(telling);
        // The first fact carries the digests of the whole act; further facts of the same act point at their own objects.
        for (var i = 0; i < facts.Count; i++)
        {
            var (fact, reason, happenedAt) = facts[i];
            db.Add(
                new AuditEvent
                {
                    Id = Ids.New(clock),
                    HappenedAt = happenedAt ?? now,
                    RecordedAt = now,
                    AccountId = Actor.AccountId,
                    Actor = Actor.Name,
                    OrganisationId = Actor.OrganisationId,
                    Act = fact.GetType().Name,
                    Title = fact.Title,
                    PlainTitle = fact.PlainTitle,
                    ObjectType = fact.ObjectType,
                    ObjectId = fact.ObjectId,
                    CaseId = fact.CaseId,
                    Detail = JsonSerializer.Serialize(fact, fact.GetType(), Json),
                    Reason = reason,
                    Changes = i == 0 ? JsonSerializer.Serialize(changes.Lines, Json) : "[]",
                    BeforeDigest = i == 0 ? changes.BeforeDigest : "",
                    AfterDigest = i == 0 ? changes.AfterDigest : "",
                }
            );
        }
        facts.Clear();
    }

    private static bool IsSilent(EntityEntry entry) =>
        entry.Metadata.ClrType.IsDefined(typeof(NotLoggedAttribute), inherit: false)
        // Kept by the framework: form and cookie keys.
        || entry.Metadata.ClrType.Namespace?.StartsWith("Microsoft.", StringComparison.Ordinal) == true;
}

/// <summary>Who acts, as the log writes it down.</summary>
public sealed record Actor(Guid? AccountId, string Name, Guid? OrganisationId)
{
    /// <summary>Jobs, start-up and the command line.</summary>
    public static Actor Program { get; } = new(null, "系统", null);
}

/// <summary>
/// Something that happened, told in the past tense (<c>ProblemReturned</c>). Its properties are what a reader of the log needs to know.
/// </summary>
/// <param name="ObjectType">The kind of object, as the glossary names it in English.</param>
/// <param name="ObjectId">The object it happened to.</param>
public abstract record Fact(string ObjectType, Guid ObjectId)
{
    /// <summary>The act as a Chinese phrase for the time line and the audit page: 退回复核.</summary>
    public abstract string Title { get; }

    /// <summary>The same for those who may not read the object: without words that people wrote and without who is concerned.</summary>
    public virtual string PlainTitle => Title;

    /// <summary>The case whose time line shows this.</summary>
    public virtual Guid CaseId => ObjectId;
}
