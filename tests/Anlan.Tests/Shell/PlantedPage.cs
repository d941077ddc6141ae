using Anlan.Data;
using Anlan.Modules.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Shell;

/// <summary>The list of the planted module, in the frame of all pages.</summary>
[Route(PlantedPaths.List)]
[May(PlantedPermissions.Read)]
public sealed class PlantedPage(AppDb db) : ComponentBase
{
    private IReadOnlyList<string> texts = [];

    protected override async Task OnInitializedAsync() =>
        texts = await db.PlantedNotes().OrderBy(n => n.DueOn).Select(n => n.Text).ToListAsync();

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<h1>试种记录</h1>");
        foreach (var text in texts)
        {
            builder.OpenElement(1, "p");
            builder.AddContent(2, text);
            builder.CloseElement();
        }
    }
}
