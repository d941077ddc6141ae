using System.Reflection;
using Anlan.Data.Dialects;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Anlan.Data;

/// <summary>
/// The store. It has no public sets: rows are reached through the access files of the modules, which apply the caller's scope
/// (an architecture test bans <c>Set&lt;T&gt;()</c> elsewhere), and every change is saved by <see cref="SaveActAsync"/>.
/// </summary>
public abstract class AppDb(DbContextOptions options, CaseLog log, SingleWriter writer)
    : IdentityUserContext<Account, Guid>(options),
        IDataProtectionKeyContext
{
    /// <summary>Keys that protect cookies and form tokens; in the store so that every node has the same ones.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    private Func<Guid?, object>? rowWithAct;

    private bool refusesActs;

    /// <summary>Has a row saved in the transaction of the next act.</summary>
    /// <param name="row">Makes the row from the id the act gives to what it made.</param>
    public void SaveWithAct(Func<Guid?, object> row) => rowWithAct = row;

    /// <summary>Has no act saved any more: what was sent must not be stored under the key it carries.</summary>
    internal void RefuseActs() => refusesActs = true;

    /// <summary>
    /// What an act answers that finds what it would make: stored, when the form sent now is the one that was stored then; otherwise what was
    /// sent now is not stored.
    /// </summary>
    /// <param name="id">What was made under the key of the form.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Common.Outcome> StoredBeforeAsync(Guid id, CancellationToken ct) =>
        refusesActs || await IsOtherAsync(rowWithAct?.Invoke(id), ct) ? new Common.Outcome.Stale() : Common.Outcome.Stored(id);

    /// <summary>Digest of what was stored under the key of a form; nothing when nothing was.</summary>
    internal Task<string?> FormDigestAsync(Guid key, CancellationToken ct) =>
        Set<FormReceipt>().Where(r => r.Key == key).Select(r => r.Digest).SingleOrDefaultAsync(ct);

    /// <summary>
    /// Saves one act: all changes and the facts of the case log in one transaction. Refuses to save a change that no fact tells of.
    /// </summary>
    /// <returns>Done with <paramref name="id"/>, or Stale when a row moved meanwhile.</returns>
    public async Task<Common.Outcome> SaveActAsync(CancellationToken ct, Guid? id = null)
    {
        if (refusesActs)
        {
            ChangeTracker.Clear();
            return new Common.Outcome.Stale();
        }
        var beside = rowWithAct?.Invoke(id);
        if (beside is not null)
            Add(beside);
        try
        {
            await SaveChangesAsync(ct);
            rowWithAct = null;
            return Common.Outcome.Stored(id);
        }
        catch (DbUpdateConcurrencyException)
        {
            ChangeTracker.Clear();
            return new Common.Outcome.Stale();
        }
        catch (DbUpdateException e) when (Dialect.IsDuplicateKey(e))
        {
            // Either the same form came twice at the same moment, and the first one stored what this one says; or somebody else made
            // a row that may exist once only, and what this one says is not stored.
            var made = ChangeTracker.Entries().FirstOrDefault(x => x.State == EntityState.Added && IsKeyed(x, id))?.Metadata.ClrType;
            ChangeTracker.Clear();
            if (await IsOtherAsync(beside, ct))
                return new Common.Outcome.Stale();
            return made is not null && await FindAsync(made, [id], ct) is not null ? Common.Outcome.Stored(id) : new Common.Outcome.Stale();
        }
    }

    /// <summary>Runs bulk writes, which are no acts, in one transaction when it is our turn.</summary>
    /// <param name="writes">Says whether they are to stand.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<bool> WriteTogetherAsync(Func<Task<bool>> writes, CancellationToken ct)
    {
        using (await writer.EnterAsync(ct))
        await using (var transaction = await Database.BeginTransactionAsync(ct))
        {
            var stand = await writes();
            if (stand)
                await transaction.CommitAsync(ct);
            return stand;
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        var changed = ChangeTracker
            .Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        if (changed.Count == 0 && !log.HasFacts)
            return 0;
        foreach (var entry in changed.Where(e => e.State == EntityState.Modified))
            RaiseVersion(entry);
        // Instants are taken when it is our turn, so that on SQLite their order is the order of the saves.
        using (await writer.EnterAsync(cancellationToken))
        {
            foreach (var entry in changed.Where(e => e.State != EntityState.Deleted))
                Stamp(entry);
            foreach (var list in changed.Select(ListOf).OfType<string>().Distinct())
                await StampAsync(list, cancellationToken);
            log.WriteTo(this, changed);
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
    }

    /// <summary>What tells whether a list is still as it was read; nothing before its first row.</summary>
    internal Task<Guid?> StampOfAsync(string list, CancellationToken ct) =>
        Set<ListStamp>().Where(s => s.List == list).Select(s => (Guid?)s.Value).FirstOrDefaultAsync(ct);

    /// <summary>
    /// Brings the tables to this version's shape, with the store to oneself, and puts the guards on the case log: lines may be added and sealed once, nothing else.
    /// The guards are made anew at every start, because rebuilding a table on SQLite drops them.
    /// </summary>
    /// <returns>Whether an earlier start was cut off in the middle of it.</returns>
    public async Task<bool> UpgradeAsync(CancellationToken ct)
    {
        var cutOff = false;
        // The check comes first: to find out that there is nothing to do, migrating takes a large part of a start.
        if ((await Database.GetPendingMigrationsAsync(ct)).Any())
        {
            cutOff = await Dialect.ForgetMigrationAsync(Database, ct);
            await Database.MigrateAsync(ct);
        }
        var log = Model.FindEntityType(typeof(AuditEvent))!;
        string[] sealing = [nameof(AuditEvent.SealedAs), nameof(AuditEvent.LeafHash)];
        var columns = log.GetProperties().ToLookup(p => sealing.Contains(p.Name), p => p.GetColumnName());
        List<string> unique =
        [
            .. log.GetKeys()
                .SelectMany(k => k.Properties)
                .Concat(log.GetIndexes().Where(i => i.IsUnique).SelectMany(i => i.Properties))
                .Select(p => p.GetColumnName())
                .Distinct(),
        ];
        foreach (var command in Dialect.GuardLog(log.GetTableName()!, [.. columns[false]], [.. columns[true]], unique))
            await Database.ExecuteSqlRawAsync(command, ct);
        return cutOff;
    }

    /// <summary>What the database finds wrong with itself; null when nothing.</summary>
    public Task<string?> CheckAsync(CancellationToken ct) => Dialect.CheckAsync(Database, ct);

    private async Task<bool> IsOtherAsync(object? receipt, CancellationToken ct) =>
        receipt is FormReceipt mine && await FormDigestAsync(mine.Key, ct) is { } stored && stored != mine.Digest;

    /// <summary>Only the framework's key ring saves this way; acts use <see cref="SaveActAsync"/>.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (ChangeTracker.Entries().Any(e => e.State != EntityState.Unchanged && e.Entity is not DataProtectionKey))
            throw new NotSupportedException("Saving blocks on the disk: use the asynchronous form.");
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    protected abstract IDialect Dialect { get; }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<string>().HaveMaxLength(400);
        Dialect.ConfigureConventions(configurationBuilder);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        builder.Entity<DataProtectionKey>().Property(k => k.Xml).IsLongOrEmpty();
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (entity.FindProperty("Version") is { } version && version.ClrType == typeof(int))
                version.IsConcurrencyToken = true;
            if (entity.FindProperty(nameof(OrganisationPlace.Path)) is { } path)
                path.SetCollation(Dialect.ByteOrder);
            // Ids are ours (version 7), never the database's.
            foreach (var key in entity.FindPrimaryKey()?.Properties ?? [])
                if (key.ClrType == typeof(Guid))
                    key.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
        }
    }

    private static bool IsKeyed(EntityEntry entry, Guid? id) =>
        id is not null
        && entry.Metadata.FindPrimaryKey()!.Properties is [var only]
        && entry.Property(only.Name).CurrentValue is Guid key
        && key == id;

    /// <summary>Rows that other systems copy know when they last changed.</summary>
    private void Stamp(EntityEntry entry)
    {
        if (entry.Metadata.FindProperty("ChangedAt") is { } changedAt)
            entry.Property(changedAt.Name).CurrentValue = log.Now;
    }

    private static string? ListOf(EntityEntry entry) => entry.Metadata.ClrType.GetCustomAttribute<KeptInMemoryAttribute>()?.List;

    private async Task StampAsync(string list, CancellationToken ct)
    {
        if (await Set<ListStamp>().FindAsync([list], ct) is { } stamp)
            stamp.Value = Guid.CreateVersion7(log.Now);
        else
            Add(new ListStamp { List = list, Value = Guid.CreateVersion7(log.Now) });
    }

    private static void RaiseVersion(EntityEntry entry)
    {
        if (entry.Metadata.FindProperty("Version") is { } version && version.ClrType == typeof(int))
            entry.Property(version.Name).CurrentValue = (int)entry.Property(version.Name).OriginalValue! + 1;
    }
}
