using Microsoft.EntityFrameworkCore;

namespace Anlan.Data.Dialects;

/// <summary>What differs between the two databases, one member a need; everything else is the portable subset.</summary>
public interface IDialect
{
    /// <summary>How instants are stored.</summary>
    void ConfigureConventions(ModelConfigurationBuilder conventions);

    /// <summary>Whether saving failed because a row with the same key is already there.</summary>
    bool IsDuplicateKey(DbUpdateException failure);
}
