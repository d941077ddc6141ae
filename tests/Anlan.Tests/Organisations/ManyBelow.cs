using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Organisations;

/// <summary>A city with far more organisations than any has.</summary>
internal static class ManyBelow
{
    private const string Street = "110109002";

    /// <summary>Adds organisations below a street.</summary>
    public static async Task<int> AddAsync(IServiceProvider services, int count)
    {
        var db = services.GetRequiredService<AppDb>();
        var clock = services.GetRequiredService<TimeProvider>();
        var street = await db.Organisations().SingleAsync(o => o.Code == Street);
        await db.Organisations().LoadAsync();
        for (var i = 0; i < count; i++)
        {
            var made = new Organisation
            {
                Id = Ids.New(clock),
                Code = $"{Street}-{i:D5}",
                Name = $"城子街道第{i}工作站（虚构）",
                SortKey = $"{Street}-{i:D5}",
                Kind = OrganisationKind.Division,
                Path = "",
            };
            made.PlaceUnder(street);
            db.Add(made);
        }
        await db.KeepPlacesAsync(clock, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), default);
        services.GetRequiredService<CaseLog>().Add(new PackLoaded(street.Id, "bench", count, 0, 0));
        (await db.SaveActAsync(default)).MustBeDone();
        return count;
    }
}
