using Anlan.Modules.Access;
using Anlan.Modules.Organisations;

namespace Anlan.Modules.Registry;

/// <summary>Where a module above keeps something of an organisation; shown on its page. Modules register one each.</summary>
/// <param name="Title">What is kept: 问题.</param>
/// <param name="Sees">Whether the caller can find anything of the organisation there.</param>
/// <param name="Of">Addresses with their words.</param>
public sealed record OrganisationLinks(
    string Title,
    Func<Caller, Organisation, bool> Sees,
    Func<Organisation, IReadOnlyList<(string Path, string Text)>> Of
);
