using Anlan.Common;
using Anlan.Data;

namespace Anlan.Modules.Notices;

/// <summary>Adds notices to the act that is about to be saved, so that they exist exactly when the act does.</summary>
public sealed class Announce(AppDb db, TimeProvider clock, Today today)
{
    /// <param name="organisationId">Everybody posted there is told.</param>
    /// <param name="text">What happened and what is to be done.</param>
    /// <param name="link">Local path of the page to act on.</param>
    /// <param name="industry">Industry of the problem it tells of; without one only postings for every industry are told.</param>
    public void ToOrganisation(Guid organisationId, string text, string link, string? industry = null) =>
        db.Add(Make(text, link, organisationId: organisationId, industry: industry));

    /// <summary>Tells everybody posted at an enterprise.</summary>
    public void ToEnterprise(Guid enterpriseId, string text, string link) => db.Add(Make(text, link, enterpriseId: enterpriseId));

    public void ToAccount(Guid accountId, string text, string link) => db.Add(Make(text, link, accountId: accountId));

    private Notice Make(
        string text,
        string link,
        Guid? organisationId = null,
        Guid? enterpriseId = null,
        Guid? accountId = null,
        string? industry = null
    ) =>
        new()
        {
            Id = Ids.New(clock),
            OrganisationId = organisationId,
            EnterpriseId = enterpriseId,
            IndustryCode = industry,
            AccountId = accountId,
            At = today.Now,
            Text = text,
            Link = link,
        };
}
