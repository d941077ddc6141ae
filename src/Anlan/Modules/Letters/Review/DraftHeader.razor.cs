using System.Globalization;
using Anlan.Common;
using Anlan.Modules.Organisations;
using Anlan.Rules.Deadlines;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Letters.Review;

/// <summary>What was read of the letter as a whole.</summary>
public sealed partial class DraftHeader
{
    [Parameter, EditorRequired]
    public ImportDraft Draft { get; set; } = null!;

    [Parameter, EditorRequired]
    public OrganisationCatalogue Organisations { get; set; } = null!;

    [Parameter]
    public DueDate? Due { get; set; }

    [Parameter]
    public bool Editable { get; set; }

    private string? Period =>
        Draft.PeriodStart is null && Draft.PeriodEnd is null ? null : $"{Today.Show(Draft.PeriodStart)} 至 {Today.Show(Draft.PeriodEnd)}";

    private string Counts =>
        string.Join(
            "，",
            new (string Name, int? Value, string Unit)[]
            {
                ("个别谈话", Draft.Interviews, "人"),
                ("调阅资料", Draft.DocumentsRead, "份"),
                ("督察单位", Draft.UnitsInspected, "个"),
                ("抽查企业", Draft.EnterprisesInspected, "家"),
                ("发现隐患", Draft.HazardsFound, "项"),
            }
                .Where(c => c.Value is not null)
                .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Name}{c.Value}{c.Unit}"))
        );
}
