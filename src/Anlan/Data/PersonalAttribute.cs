namespace Anlan.Data;

/// <summary>
/// Marks a property that holds personal data or a secret: the log keeps its digest, never its value.
/// </summary>
/// <param name="purpose">What the data is needed for (个人信息保护法第六条: no more than the purpose needs).</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute(string purpose) : Attribute
{
    public string Purpose { get; } = purpose;
}
