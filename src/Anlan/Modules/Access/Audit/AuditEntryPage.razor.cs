using System.Text.Json;
using Anlan.Data;
using Anlan.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Modules.Access.Audit;

/// <summary>One line of the log with what it changed.</summary>
public sealed partial class AuditEntryPage(AppDb db, Answer answer)
{
    private AuditEvent? entry;
    private IReadOnlyList<ChangeRecord.Line> changes = [];

    [Parameter]
    public Guid Id { get; set; }

    protected override async Task OnInitializedAsync()
    {
        entry = await db.AuditEvents().SingleOrDefaultAsync(e => e.Id == Id, answer.Cancelled);
        if (entry is null)
            answer.Missing();
        else
            changes = JsonSerializer.Deserialize<List<ChangeRecord.Line>>(entry.Changes) ?? [];
    }
}
