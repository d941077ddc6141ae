namespace Anlan.Shell;

/// <summary>
/// Marks a page whose form costs much processor time, as everything that tests a password does: few are worked on at the same moment, the others
/// wait, and one network gets so many a minute.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CostlyAttribute : Attribute;
