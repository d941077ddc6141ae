using System.Reflection;
using System.Text.RegularExpressions;
using Anlan.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Anlan.Tests.Architecture;

/// <summary>Forms lose nothing a person typed and take nothing the page does not show.</summary>
public sealed partial class FormTests
{
    private static readonly Type[] Texts =
    [
        typeof(string),
        typeof(List<string>),
        typeof(string[]),
        typeof(IFormFile),
        typeof(IFormFileCollection),
        typeof(IReadOnlyList<IFormFile>),
        typeof(List<IFormFile>),
    ];

    private static IReadOnlyList<PropertyInfo> Bound =>
        [
            .. typeof(AppDb)
                .Assembly.GetTypes()
                .SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
                .Where(p => p.IsDefined(typeof(SupplyParameterFromFormAttribute))),
        ];

    [Fact]
    public void No_form_is_bound_by_name_because_its_binding_errors_would_be_lost() =>
        Assert.Empty(SourceTree.Product.Where(f => NamedForm().IsMatch(f.Text)).Select(f => f.Path));

    [Fact]
    public void The_search_for_named_forms_finds_one() => Assert.Matches(NamedForm(), "[SupplyParameterFromForm(FormName = \"x\")]");

    [Fact]
    public void Forms_are_flat_and_hold_text_and_files_only()
    {
        Assert.NotEmpty(Bound);
        Assert.Empty(Bound.Select(p => p.PropertyType).Distinct().SelectMany(Faults));
    }

    [Fact]
    public void A_form_that_binds_a_number_or_an_entity_is_found() =>
        Assert.Equal(["PlantedForm.Amount is Nullable`1", "PlantedForm.Of is Account"], Faults(typeof(PlantedForm)));

    [Fact]
    public void A_page_binds_one_form() =>
        Assert.Empty(Bound.GroupBy(p => p.DeclaringType!).Where(g => g.Count() > 1).Select(g => g.Key.FullName));

    private static IEnumerable<string> Faults(Type form) =>
        form.Namespace?.StartsWith("Anlan", StringComparison.Ordinal) == true
            ? form.GetProperties()
                .Where(p => p.CanWrite && !Texts.Contains(p.PropertyType))
                .Select(p => $"{form.Name}.{p.Name} is {p.PropertyType.Name}")
            : [$"{form.Name} is bound directly"];

    internal sealed class PlantedForm
    {
        public string? Reason { get; set; }
        public int? Amount { get; set; }
        public Modules.Access.Account? Of { get; set; }
    }

    [GeneratedRegex(@"SupplyParameterFromForm\s*\(\s*FormName")]
    private static partial Regex NamedForm();
}
