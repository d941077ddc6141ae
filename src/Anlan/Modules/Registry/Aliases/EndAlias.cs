using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Shell;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Registry.Aliases;

/// <summary>Ends an alias (停用别名): today is its last day. Letters of before are still understood by it.</summary>
internal static class EndAlias
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapButton(RegistryPaths.List + "/{id:guid}/aliases/{aliasId:guid}/end", RegistryPermissions.Manage, RunAsync);

    private static async Task<IResult> RunAsync(
        Guid id,
        Guid aliasId,
        AppDb db,
        CaseLog log,
        Today today,
        Flash flash,
        CancellationToken ct
    )
    {
        var body = await db.Organisations().Include(o => o.Aliases).SingleOrDefaultAsync(o => o.Id == id, ct);
        if (body?.Aliases.Find(a => a.Id == aliasId) is not { } alias)
            return Results.NotFound();
        var outcome = Outcome.Stored();
        if (alias.To is null)
        {
            alias.To = today.Date;
            log.Add(new AliasEnded(id, alias.Name, today.Date));
            outcome = await db.SaveActAsync(ct);
        }
        var message = $"别名“{alias.Name}”已停用，以前的公文仍按它认这个机构。";
        return PostedAct.Answer(outcome, flash, RegistryPaths.Organisation(id, "aliases"), message);
    }
}
