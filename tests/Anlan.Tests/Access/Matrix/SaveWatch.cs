using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Anlan.Tests.Access.Matrix;

/// <summary>Once armed, notes that a request came as far as saving, and stops it there: no cell of the matrix changes another one.</summary>
internal sealed class SaveWatch : SaveChangesInterceptor
{
    public bool Armed { get; set; }

    public bool Tried { get; set; }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (!Armed)
            return ValueTask.FromResult(result);
        Tried = true;
        throw new NotSupportedException("The matrix stops before the store.");
    }
}
