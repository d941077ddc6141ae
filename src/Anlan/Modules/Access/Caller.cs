using Anlan.Common;

namespace Anlan.Modules.Access;

/// <summary>
/// Who is asking (当前用户): the account, its postings in force today, and the organisations they cover. Decided anew at every request,
/// so a moved jurisdiction or a disabled account takes effect at once.
/// </summary>
/// <param name="OrganisationIds">Organisations under the postings, with their predecessors; empty for the city-wide and for administrators.</param>
public sealed record Caller(Guid AccountId, string Name, IReadOnlyList<CallerPosting> Postings, IReadOnlyList<Guid> OrganisationIds)
{
    /// <summary>Nobody: not signed in, or disabled.</summary>
    public static Caller Nobody { get; } = new(Guid.Empty, "", [], []);

    /// <summary>Whether the password was chosen by somebody else or is too old: until it is changed, only the password page opens.</summary>
    public bool MustChangePassword { get; init; }

    public bool IsSignedIn => AccountId != Guid.Empty;

    /// <summary>Whether the caller sees every organisation's business (市安委办).</summary>
    public bool SeesCity => Postings.Any(p => p.Role == Role.MunicipalOffice);

    /// <summary>Whether a posting in force gives the permission; being signed in is enough for the own password, sessions and notices.</summary>
    public bool May(Permission permission) => permission == Permission.SignedIn ? IsSignedIn : Postings.Any(p => p.Role.Holds(permission));

    public bool Has(Role role) => Postings.Any(p => p.Role == role);

    /// <summary>Whether an organisation lies in the caller's jurisdiction.</summary>
    public bool Covers(Guid organisationId) => SeesCity || OrganisationIds.Contains(organisationId);

    /// <summary>The posting shown in the frame and written into the log.</summary>
    public CallerPosting? Main => Postings.Count > 0 ? Postings[0] : null;

    /// <summary>The scope as the frame always shows it: 门头沟区 · 单位主管.</summary>
    public string ScopeText => string.Join("；", Postings.Select(p => $"{p.OrganisationName} · {p.Role.Term()}"));
}

/// <summary>A posting in force, with the organisation's name.</summary>
public sealed record CallerPosting(Role Role, Guid OrganisationId, string OrganisationName, string OrganisationPath);
