using Anlan.Common;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification.Units;
using Anlan.Rules.Calendar;
using Anlan.Rules.Deadlines;
using Anlan.Ui;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Supervision.Header;

/// <summary>The fields of a letter's or a supervision's header.</summary>
public sealed partial class HeaderForm
{
    private static readonly IReadOnlyList<Choice> Units =
    [
        .. Enum.GetValues<DeadlineUnit>().Select(u => new Choice(u.ToString(), u.Name())),
    ];

    private static readonly IReadOnlyList<Choice> RuleChoices =
    [
        .. Enum.GetValues<CountingRule>().Select(r => new Choice(r.ToString(), r.Name())),
    ];

    [Parameter, EditorRequired]
    public HeaderInput Input { get; set; } = new();

    [Parameter]
    public IReadOnlyList<OrganisationCatalogue.Entry> Offered { get; set; } = [];

    /// <inheritdoc cref="UnitRowsField.Day"/>
    [Parameter]
    public DateOnly? Day { get; set; }

    [Parameter]
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];
}
