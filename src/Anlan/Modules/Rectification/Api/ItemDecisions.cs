using Anlan.Api;
using Anlan.Modules.Access;

namespace Anlan.Modules.Rectification.Api;

using Anlan.Modules.Rectification.CloseItem;
using Anlan.Modules.Rectification.DecideExtension;
using Anlan.Modules.Rectification.DecideVerification;
using Anlan.Modules.Rectification.HandOver;

/// <summary>What other systems do with an item for the supervising side: the acts of its pages.</summary>
internal static class ItemDecisions
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var item = api.MapGroup(RectificationPaths.Resources + "/{id:guid}");
        item.MapPost("/verification/decision", DecideVerificationAsync)
            .May(RectificationPermissions.Verify)
            .WithName("decide-verification")
            .WithSummary("复核")
            .Takes(new DecisionInput(3, DecideVerification.Accept, "到现场逐台查看，属实。"))
            .Changes();
        item.MapPost("/close", CloseAsync)
            .May(RectificationPermissions.Verify)
            .WithName("close-item")
            .WithSummary("销号")
            .Takes(new CloseInput(4, null))
            .Changes();
        item.MapPost("/extension/decision", DecideExtensionAsync)
            .May(RectificationPermissions.Manage)
            .WithName("decide-extension")
            .WithSummary("审批延期")
            .Takes(new DecisionInput(2, DecideExtension.Grant, "管控措施可行。"))
            .Changes();
        item.MapPost("/hand-over", HandOverAsync)
            .May(RectificationPermissions.Verify)
            .WithName("hand-over-item")
            .WithSummary("转办")
            .Takes(new HandOverInput(2, "110109-YJJ", "业务已划给应急管理局。"))
            .Changes();
    }

    private static Task<IResult> HandOverAsync(
        Guid id,
        JsonBody<HandOverInput> body,
        HttpContext http,
        IdempotentWrite write,
        HandOver act,
        CancellationToken ct
    ) =>
        write.RunSeenAsync(
            http,
            body,
            async (_, version, input) =>
                (
                    await act.RunAsync(
                        id,
                        new HandOver.Form
                        {
                            Version = version,
                            Unit = input.UnitCode,
                            Reason = input.Reason,
                        },
                        ct
                    )
                ).Naming(nameof(HandOver.Form.Unit), nameof(HandOverInput.UnitCode)),
            about: id
        );

    private static Task<IResult> DecideVerificationAsync(
        Guid id,
        JsonBody<DecisionInput> body,
        HttpContext http,
        IdempotentWrite write,
        DecideVerification act,
        CancellationToken ct
    ) =>
        write.RunSeenAsync(
            http,
            body,
            (_, version, input) =>
                act.RunAsync(
                    id,
                    new DecideVerification.Form
                    {
                        Version = version,
                        Result = input.Result,
                        Reason = input.Reason,
                    },
                    ct
                ),
            about: id
        );

    private static Task<IResult> CloseAsync(
        Guid id,
        JsonBody<CloseInput> body,
        HttpContext http,
        IdempotentWrite write,
        CloseItem act,
        CancellationToken ct
    ) =>
        write.RunSeenAsync(
            http,
            body,
            (_, version, input) => act.RunAsync(id, new CloseItem.Form { Version = version, Note = input.Note }, ct),
            about: id
        );

    private static Task<IResult> DecideExtensionAsync(
        Guid id,
        JsonBody<DecisionInput> body,
        HttpContext http,
        IdempotentWrite write,
        DecideExtension act,
        CancellationToken ct
    ) =>
        write.RunSeenAsync(
            http,
            body,
            (_, version, input) =>
                act.RunAsync(
                    id,
                    new DecideExtension.Form
                    {
                        Version = version,
                        Result = input.Result,
                        Reason = input.Reason,
                    },
                    ct
                ),
            about: id
        );
}
