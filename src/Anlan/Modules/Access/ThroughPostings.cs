using System.Linq.Expressions;

namespace Anlan.Modules.Access;

/// <summary>Rows that at least one posting reaches by itself; without a posting there are none.</summary>
internal static class ThroughPostings
{
    /// <param name="rows">All rows.</param>
    /// <param name="postings">Postings that give the permission asked for: see <see cref="Caller.Under"/>.</param>
    /// <param name="reach">What one posting reaches.</param>
    /// <param name="also">What is reached without any posting.</param>
    public static IQueryable<T> Through<T>(
        this IQueryable<T> rows,
        IEnumerable<CallerPosting> postings,
        Func<CallerPosting, Expression<Func<T, bool>>> reach,
        Expression<Func<T, bool>>? also = null
    )
    {
        var row = Expression.Parameter(typeof(T), "row");
        Expression? any = null;
        foreach (var predicate in postings.Select(reach).Concat(also is null ? [] : [also]))
        {
            var one = new Rebound(predicate.Parameters[0], row).Visit(predicate.Body);
            any = any is null ? one : Expression.OrElse(any, one);
        }
        return rows.Where(Expression.Lambda<Func<T, bool>>(any ?? Expression.Constant(false), row));
    }

    /// <summary>Both conditions on the same row.</summary>
    public static Expression<Func<T, bool>> And<T>(this Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(
            Expression.AndAlso(one.Body, new Rebound(other.Parameters[0], one.Parameters[0]).Visit(other.Body)),
            one.Parameters
        );

    /// <summary>One of the conditions on the same row.</summary>
    public static Expression<Func<T, bool>> Or<T>(this Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(
            Expression.OrElse(one.Body, new Rebound(other.Parameters[0], one.Parameters[0]).Visit(other.Body)),
            one.Parameters
        );

    /// <summary>The opposite condition.</summary>
    public static Expression<Func<T, bool>> Not<T>(this Expression<Func<T, bool>> one) =>
        Expression.Lambda<Func<T, bool>>(Expression.Not(one.Body), one.Parameters);

    private sealed class Rebound(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
