using Anlan.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Anlan.Modules.Access;

/// <summary>
/// Identity's store, without saving by itself: an act saves once, with its fact in the case log.
/// </summary>
internal sealed class AccountStore : UserOnlyStore<Account, AppDb, Guid>
{
    public AccountStore(AppDb db, IdentityErrorDescriber describer)
        : base(db, describer)
    {
        AutoSaveChanges = false;
    }
}
