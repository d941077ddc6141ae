namespace Anlan.Modules.Access;

/// <summary>
/// What an endpoint asks of its caller (权限), declared by the module that asks it together with the roles that hold it. Each is an
/// authorization policy of the same name; an endpoint without one is closed to all. Which rows the caller then sees is a second question,
/// answered by the access files.
/// </summary>
/// <param name="Code">Module and right: <c>rectification.verify</c>.</param>
/// <param name="Term">The right in Chinese.</param>
/// <param name="Roles">Who holds it.</param>
public sealed record Permission(string Code, string Term, IReadOnlyList<Role> Roles);

/// <summary>Which role holds which permission: what all modules declare, reviewed with the permission matrix test.</summary>
public sealed class PermissionTable(IEnumerable<Permission> declared)
{
    private readonly Dictionary<string, Permission> byCode = declared.ToDictionary(p => p.Code, StringComparer.Ordinal);

    /// <summary>In the order of the modules.</summary>
    public IEnumerable<Permission> All => byCode.Values;

    /// <summary>The right in Chinese.</summary>
    public string Term(string code) => byCode[code].Term;

    public bool Holds(Role role, string code) => byCode[code].Roles.Contains(role);

    /// <summary>The codes of everything a role holds.</summary>
    public IReadOnlySet<string> Of(Role role) => byCode.Values.Where(p => p.Roles.Contains(role)).Select(p => p.Code).ToHashSet();
}
