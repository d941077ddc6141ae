using Anlan.Common;
using Anlan.Modules.Organisations;
using Microsoft.AspNetCore.Components;

namespace Anlan.Modules.Rectification.Units;

/// <summary>Rows of unit names with suggestions, one of them leading; an emptied row is a unit taken away.</summary>
public sealed partial class UnitRowsField
{
    /// <summary>Empty rows behind the filled ones.</summary>
    private const int Spare = 2;

    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<string?> Names { get; set; } = [];

    /// <summary>Index of the leading row; none where no unit leads.</summary>
    [Parameter]
    public string? Lead { get; set; }

    /// <summary>Form name of the leading row.</summary>
    [Parameter]
    public string LeadName { get; set; } = "Input.Lead";

    [Parameter]
    public IReadOnlyList<OrganisationCatalogue.Entry> Offered { get; set; } = [];

    /// <summary>Day the organisations offered while typing must exist on; none means today.</summary>
    [Parameter]
    public DateOnly? Day { get; set; }

    [Parameter]
    public string Hint { get; set; } = "写全称或常用简称；清空一行就是去掉这个单位。";

    [Parameter]
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private string Options => Day is { } day ? OrganisationsPaths.OptionsOn(day) : OrganisationsPaths.Options;

    /// <summary>Rows up to the last one that holds something: what a refused form sends back empty is not shown once more.</summary>
    private int Filled => Names.Count - Names.Reverse().TakeWhile(string.IsNullOrWhiteSpace).Count();

    private Refusal? Own => Refusals.FirstOrDefault(r => r.Field is not null && Name.EndsWith("." + r.Field, StringComparison.Ordinal));
}
