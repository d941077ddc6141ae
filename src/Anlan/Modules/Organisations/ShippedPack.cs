using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Organisations.Packs;
using Anlan.Shell;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Organisations;

/// <summary>The city's organisations, from the pack the settings name; into a store that has none.</summary>
internal sealed class ShippedPack(AppDb db, StoreSettings settings, OrganisationPack pack) : FirstRows
{
    public override async Task<Outcome> BringAsync(CancellationToken ct)
    {
        if (await db.Organisations().AnyAsync(ct))
            return Outcome.Stored();
        var file = ProgramFolder.PathOf("packs", settings.Pack, "organisations.csv");
        var reading = PackFile.Read(await File.ReadAllTextAsync(file, ct));
        var rejections = (await pack.LookAsync(reading, ct)).Rejections;
        if (rejections.Count > 0)
            throw new InvalidDataException(string.Join('\n', rejections.Select(r => $"{file} {r}")));
        return (await pack.LoadAsync(settings.Pack, reading, ct)).Outcome;
    }
}
