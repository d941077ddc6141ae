using Anlan.Common;
using Anlan.Modules.Organisations;

namespace Anlan.Modules.Access;

/// <summary>
/// Who is asking (当前用户): the account and its postings in force today. Decided anew at every request, so a moved jurisdiction or a disabled
/// account takes effect at once. Every right is that of one posting: the role of one never reaches what only another one covers.
/// </summary>
public sealed record Caller(Guid AccountId, string Name, IReadOnlyList<CallerPosting> Postings)
{
    /// <summary>Nobody: not signed in, or disabled.</summary>
    public static Caller Nobody { get; } = new(Guid.Empty, "", []);

    /// <summary>Whether the password was chosen by somebody else or is too old: until it is changed, only the password page opens.</summary>
    public bool MustChangePassword { get; init; }

    /// <summary>Whether signing in asks for a code after the password.</summary>
    public bool HasSecondFactor { get; init; }

    /// <summary>Whether the installation asks its administrators and deciders for a second factor, and this one has none yet.</summary>
    internal bool MustSetUpFactor(StoreSettings settings) =>
        settings.SecondFactor && !HasSecondFactor && Postings.Any(p => p.Role.Decides());

    public bool IsSignedIn => AccountId != Guid.Empty;

    /// <summary>Whether a posting in force gives the permission; being signed in is enough for the own password, sessions and notices.</summary>
    public bool May(string permission) => permission == AccessPermissions.SignedIn ? IsSignedIn : Under(permission).Any();

    /// <summary>The postings that give a permission.</summary>
    public IEnumerable<CallerPosting> Under(string permission) => Postings.Where(p => p.Rights.Contains(permission));

    /// <summary>Those of <see cref="Under"/> for every industry: what concerns an organisation as a whole is no business of a limited posting.</summary>
    public IEnumerable<CallerPosting> Unlimited(string permission) => Under(permission).Where(p => p.IndustryCodes is null);

    /// <summary>Whether one single posting gives the permission, covers the organisation and is for the industry.</summary>
    /// <param name="organisationId">The organisation concerned.</param>
    /// <param name="permission">The right asked for.</param>
    /// <param name="industry">GB/T 4754 code of what is concerned; none when it has none or is about the organisation as a whole.</param>
    public bool Covers(Guid organisationId, string permission, string? industry = null) =>
        Under(permission).Any(p => p.Includes(industry) && p.Covers(organisationId));

    /// <summary>The posting shown in the frame and written into the log.</summary>
    public CallerPosting? Main => Postings.Count > 0 ? Postings[0] : null;

    /// <summary>The scope as the frame always shows it: 门头沟区 · 单位主管.</summary>
    public string ScopeText => string.Join("；", Postings.Select(p => p.Text));
}

/// <summary>
/// A posting in force, with its organisation's name and where that stands on the day of the request. What it reaches is what stands at or below its path:
/// <see cref="Reach"/> for queries, <see cref="Covers"/> for one case.
/// </summary>
public sealed record CallerPosting(Role Role, Guid OrganisationId, string OrganisationName, DateOnly Day)
{
    /// <summary>门头沟区 · 单位主管（限62 餐饮业）.</summary>
    public string Text =>
        $"{EnterpriseName ?? OrganisationName} · {Role.Term()}{(IndustryCode is null ? "" : $"（限{Industries.NameOf(IndustryCode)}）")}";

    /// <summary>Where it stands in the tree; none when it does no organisation's business: administrators and people of enterprises.</summary>
    public string? Path { get; init; }

    /// <summary>The enterprise it is at; its organisation is then the one in whose area that lies, and reaches nothing through it.</summary>
    public Guid? EnterpriseId { get; init; }

    public string? EnterpriseName { get; init; }

    /// <summary>Codes of the permissions its role holds.</summary>
    public IReadOnlySet<string> Rights { get; init; } = new HashSet<string>();

    /// <summary>Where the organisations of this request's cases stand; the same for all postings of a caller: see <see cref="Reach.LocateAsync"/>.</summary>
    public OrganisationPlaces Places { get; init; } = new();

    /// <summary>The GB/T 4754 section or division the posting is limited to; none for every industry.</summary>
    public string? IndustryCode { get; init; }

    /// <summary>All codes <see cref="IndustryCode"/> covers; none for every industry.</summary>
    public IReadOnlyList<string>? IndustryCodes { get; init; }

    /// <summary>Whether it reaches every organisation's business (市安委办).</summary>
    public bool WholeCity => Role == Role.MunicipalOffice;

    /// <summary>Whether its holder is of the organisation, or of one that took its business over, not only above it.</summary>
    public bool IsOf(Guid organisationId) => Path is { } path && Places.At(path, organisationId);

    /// <summary>Whether the organisation's business is at or below it.</summary>
    public bool Covers(Guid organisationId) => WholeCity || (Path is { } path && Places.Under(path, organisationId));

    /// <summary>Whether it is for an industry; what has no industry is only for postings without a limit.</summary>
    public bool Includes(string? industry) => IndustryCodes is null || (industry is not null && IndustryCodes.Contains(industry));
}
