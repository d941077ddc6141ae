using Microsoft.EntityFrameworkCore;

namespace Anlan.Data.Dialects;

/// <summary>What differs between the two databases, one member a need; everything else is the portable subset.</summary>
public interface IDialect
{
    /// <summary>How instants are stored.</summary>
    void ConfigureConventions(ModelConfigurationBuilder conventions);

    /// <summary>The collation in which text sorts by its bytes, so that a prefix is a range of an index; none where it is the usual one.</summary>
    string? ByteOrder { get; }

    /// <summary>Whether saving failed because a row with the same key is already there.</summary>
    bool IsDuplicateKey(DbUpdateException failure);

    /// <summary>Commands, repeatable, after which the database itself refuses to change or delete a line of the log.</summary>
    /// <param name="table">The log.</param>
    /// <param name="columns">Columns that are written once, with the line.</param>
    /// <param name="sealing">Columns the sealer fills later, once.</param>
    IEnumerable<string> GuardLog(string table, IReadOnlyList<string> columns, IReadOnlyList<string> sealing);
}
