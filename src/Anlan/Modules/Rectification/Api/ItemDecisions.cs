using Anlan.Api;
using Anlan.Modules.Access;

namespace Anlan.Modules.Rectification.Api;

using Anlan.Modules.Rectification.CloseItem;
using Anlan.Modules.Rectification.DecideExtension;
using Anlan.Modules.Rectification.DecideVerification;

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
    }

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
