namespace Anlan.Data;

/// <summary>
/// Marks the rows of a list that is read whole and kept in memory. Whatever changes one of them gives the list a new <see cref="ListStamp"/> in
/// the same transaction.
/// </summary>
/// <param name="list">Name of the list; several entities can make up one.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeptInMemoryAttribute(string list) : Attribute
{
    public string List { get; } = list;
}
