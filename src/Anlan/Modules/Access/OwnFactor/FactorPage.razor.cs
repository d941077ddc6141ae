using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access.SecondFactor;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace Anlan.Modules.Access.OwnFactor;

public sealed partial class FactorPage(
    SetUpFactor act,
    FactorCodes codes,
    AppDb db,
    CurrentCaller caller,
    StoreSettings settings,
    Answer answer
) : ComponentBase
{
    private const int PixelsPerSquare = 4;

    [SupplyParameterFromForm]
    public SetUpFactor.Form? Input { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private IReadOnlyList<string>? Recovery => act.Recovery;

    private FactorCodes.Fresh? Fresh { get; set; }

    private DateTime? Since { get; set; }

    private int Left { get; set; }

    private bool Demanded => caller.Value.MustSetUpFactor(settings);

    private string Picture
    {
        get
        {
            using var data = QRCodeGenerator.GenerateQrCode(Fresh!.Address, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
            using var picture = new PngByteQRCode(data);
            return "data:image/png;base64," + Convert.ToBase64String(picture.GetGraphic(PixelsPerSquare));
        }
    }

    protected override async Task OnInitializedAsync()
    {
        var before = Input?.Sealed;
        Input ??= new SetUpFactor.Form();
        Fresh = codes.Make(caller.Value.AccountId, await NameAsync(), before);
        await ReadAsync();
    }

    private async Task SubmitAsync()
    {
        var outcome = await act.RunAsync(Input!, answer.Cancelled);
        if (outcome is Outcome.Done)
            await ReadAsync();
        else
            Refusals = answer.Give(outcome, AccessPaths.SecondFactor);
    }

    private Task<string> NameAsync() =>
        db.AllAccounts().Where(a => a.Id == caller.Value.AccountId).Select(a => a.UserName!).SingleAsync(answer.Cancelled);

    private async Task ReadAsync()
    {
        var factor = await db.Authenticators()
            .AsNoTracking()
            .SingleOrDefaultAsync(a => a.AccountId == caller.Value.AccountId, answer.Cancelled);
        Since = factor?.Since;
        Left = factor?.RecoveryHashes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length ?? 0;
    }
}
