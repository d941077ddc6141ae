using Anlan.Common;
using Anlan.Data;

namespace Anlan.Modules.Notices;

/// <summary>Adds notices to the act that is about to be saved, so that they exist exactly when the act does.</summary>
public sealed class Announce(AppDb db, TimeProvider clock, Today today)
{
    public void ToOrganisation(Guid organisationId, string text, string link) => Add(organisationId, null, text, link);

    public void ToAccount(Guid accountId, string text, string link) => Add(null, accountId, text, link);

    private void Add(Guid? organisationId, Guid? accountId, string text, string link) =>
        db.Add(
            new Notice
            {
                Id = Ids.New(clock),
                OrganisationId = organisationId,
                AccountId = accountId,
                At = today.Now,
                Text = text,
                Link = link,
            }
        );
}
