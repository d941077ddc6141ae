using Anlan.Common;
using Anlan.Shell;

namespace Anlan.Modules.Calendar;

/// <summary>The holiday notices that came with the program.</summary>
internal sealed class ShippedYears(HolidayYears years) : FirstRows
{
    public override Task<Outcome> BringAsync(CancellationToken ct) => years.LoadShippedAsync(ct);
}
