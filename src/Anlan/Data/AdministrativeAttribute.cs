namespace Anlan.Data;

/// <summary>
/// Marks rows the administrators look after: accounts, rights, bodies, the calendar. Of all others the audit administrator sees which fields an act
/// changed, but not what people wrote (the three administrators see no business data, GB/T 22239-2019 第三级 8.1.4).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AdministrativeAttribute : Attribute;
