using Anlan.Api;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Rectification.Api;

using Anlan.Modules.Rectification.AddEvidence;
using Anlan.Modules.Rectification.AddProgress;
using Anlan.Modules.Rectification.AssignTask;
using Anlan.Modules.Rectification.ExplainDelay;
using Anlan.Modules.Rectification.FinishTask;
using Anlan.Modules.Rectification.Recall;
using Anlan.Modules.Rectification.RequestExtension;
using Anlan.Modules.Rectification.RequestVerification;

/// <summary>What other systems do with an item for the units that owe it: the acts of its pages.</summary>
internal static class ItemWrites
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var item = api.MapGroup(RectificationPaths.Resources + "/{id:guid}");
        item.MapPost("/progress", AddProgressAsync)
            .May(RectificationPermissions.Work)
            .WithName("add-progress")
            .WithSummary("登记进展")
            .Takes(new ProgressInput("已更换报警器3台。", "2026-11-20"))
            .Makes();
        item.MapPost("/evidence", AddEvidenceAsync)
            .May(RectificationPermissions.Work)
            .WithName("add-evidence")
            .WithSummary("上传佐证")
            .WithDescription("照片（jpg、png）、PDF、Word（docx）或表格（xlsx），不超过20 MB。")
            .TakesFile(("happened_on", "2026-11-20"), ("note", "更换后的报警器"))
            .Makes();
        item.MapPost("/tasks", AssignTaskAsync)
            .May(RectificationPermissions.Work)
            .WithName("assign-task")
            .WithSummary("布置任务")
            .Takes(new TaskInput("110109-WLJ", "逐户核对台账", "2026-12-10"))
            .Makes();
        item.MapPost("/tasks/{taskId:guid}/done", FinishTaskAsync)
            .May(RectificationPermissions.Work)
            .WithName("finish-task")
            .WithSummary("任务办结")
            .Takes(new TaskDoneInput("2026-11-20", "台账已逐户核对。"))
            .Changes();
        item.MapPost("/explanations", ExplainAsync)
            .May(RectificationPermissions.Submit)
            .WithName("explain-delay")
            .WithSummary("说明未完成的原因")
            .Takes(new ExplanationInput("设备正在采购，12月15日前安装。"))
            .Makes();
        item.MapPost("/verification", RequestVerificationAsync)
            .May(RectificationPermissions.Submit)
            .WithName("request-verification")
            .WithSummary("申请复核")
            .Takes(new VerificationInput(2, "报警器已全部更换并调试。", null))
            .Makes();
        item.MapPost("/extension", RequestExtensionAsync)
            .May(RectificationPermissions.Submit)
            .WithName("request-extension")
            .WithSummary("申请延期")
            .Takes(new ExtensionInput(2, "2027-03-01", "设备到货晚。", "专人值守，每日巡查两次。"))
            .Makes();
        item.MapPost("/recall", RecallAsync)
            .May(RectificationPermissions.Submit)
            .WithName("recall-request")
            .WithSummary("撤回还没有答复的复核申请或延期申请")
            .Takes(new RecallInput(3, "还有一处没有整改到位。"))
            .Changes();
    }

    private static Task<IResult> RecallAsync(
        Guid id,
        JsonBody<RecallInput> body,
        HttpContext http,
        IdempotentWrite write,
        Recall act,
        CancellationToken ct
    ) =>
        write.RunSeenAsync(
            http,
            body,
            (_, version, input) => act.RunAsync(id, new Recall.Form { Version = version, Reason = input.Reason }, ct),
            about: id
        );

    private static Task<IResult> AddProgressAsync(
        Guid id,
        JsonBody<ProgressInput> body,
        HttpContext http,
        IdempotentWrite write,
        AddProgress act,
        CancellationToken ct
    ) =>
        write.RunAsync(
            http,
            body,
            (key, input) =>
                act.RunAsync(
                    id,
                    new AddProgress.Form
                    {
                        Key = key.ToString(),
                        Text = input.Text,
                        HappenedOn = input.HappenedOn,
                    },
                    ct
                )
        );

    private static Task<IResult> AddEvidenceAsync(
        Guid id,
        FileBody body,
        HttpContext http,
        IdempotentWrite write,
        AddEvidence act,
        CancellationToken ct
    ) =>
        write.RunAsync(
            http,
            body,
            (key, sent) =>
                act.RunAsync(
                    id,
                    new AddEvidence.Form
                    {
                        Key = key.ToString(),
                        HappenedOn = sent.Field("happened_on"),
                        Note = sent.Field("note"),
                        File = sent.File,
                    },
                    ct
                )
        );

    private static Task<IResult> AssignTaskAsync(
        Guid id,
        JsonBody<TaskInput> body,
        HttpContext http,
        IdempotentWrite write,
        AppDb db,
        AssignTask act,
        CancellationToken ct
    ) =>
        write.RunAsync(
            http,
            body,
            async (key, input) =>
                (
                    await act.RunAsync(
                        id,
                        new AssignTask.Form
                        {
                            Key = key.ToString(),
                            UnitId = await db.UnitIdAsync(input.UnitCode, ct),
                            Text = input.Text,
                            DueOn = input.DueOn,
                        },
                        ct
                    )
                ).Naming(nameof(AssignTask.Form.UnitId), nameof(TaskInput.UnitCode))
        );

    private static Task<IResult> FinishTaskAsync(
        Guid id,
        Guid taskId,
        JsonBody<TaskDoneInput> body,
        HttpContext http,
        IdempotentWrite write,
        FinishTask act,
        CancellationToken ct
    ) =>
        write.RunAsync(
            http,
            body,
            (_, input) =>
                act.RunAsync(
                    id,
                    new FinishTask.Form
                    {
                        TaskId = taskId.ToString(),
                        DoneOn = input.DoneOn,
                        Note = input.Note,
                    },
                    ct
                ),
            about: taskId
        );

    private static Task<IResult> ExplainAsync(
        Guid id,
        JsonBody<ExplanationInput> body,
        HttpContext http,
        IdempotentWrite write,
        ExplainDelay act,
        CancellationToken ct
    ) =>
        write.RunAsync(http, body, (key, input) => act.RunAsync(id, new ExplainDelay.Form { Key = key.ToString(), Text = input.Text }, ct));

    private static Task<IResult> RequestVerificationAsync(
        Guid id,
        JsonBody<VerificationInput> body,
        HttpContext http,
        IdempotentWrite write,
        RequestVerification act,
        CancellationToken ct
    ) =>
        write.RunSeenAsync(
            http,
            body,
            (key, version, input) =>
                act.RunAsync(
                    id,
                    new RequestVerification.Form
                    {
                        Key = key.ToString(),
                        Version = version,
                        Summary = input.Summary,
                        NoEvidenceReason = input.NoEvidenceReason,
                    },
                    ct
                )
        );

    private static Task<IResult> RequestExtensionAsync(
        Guid id,
        JsonBody<ExtensionInput> body,
        HttpContext http,
        IdempotentWrite write,
        RequestExtension act,
        CancellationToken ct
    ) =>
        write.RunSeenAsync(
            http,
            body,
            (key, version, input) =>
                act.RunAsync(
                    id,
                    new RequestExtension.Form
                    {
                        Key = key.ToString(),
                        Version = version,
                        NewDueOn = input.NewDueOn,
                        Reason = input.Reason,
                        InterimControl = input.InterimControl,
                    },
                    ct
                )
        );

    /// <summary>The id the forms know a unit by; a code that is none stays as it is, for the act to refuse.</summary>
    public static async Task<string?> UnitIdAsync(this AppDb db, string? code, CancellationToken ct) =>
        string.IsNullOrEmpty(code) ? null
        : code.Any(char.IsControl) ? code
        : (await db.Organisations().Where(o => o.Code == code).Select(o => (Guid?)o.Id).SingleOrDefaultAsync(ct))?.ToString() ?? code;
}
