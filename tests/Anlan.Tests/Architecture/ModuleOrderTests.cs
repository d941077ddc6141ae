using Anlan.Data;

namespace Anlan.Tests.Architecture;

public sealed class ModuleOrderTests
{
    private const string Root = "Anlan.Modules";

    private static IReadOnlyList<string> Order => [.. ModuleList.All.Select(m => m.Name)];

    [Fact]
    public void A_module_knows_only_the_modules_before_it() => Assert.Empty(ModuleOrder.Violations(typeof(AppDb).Assembly, Root, Order));

    [Fact]
    public void The_list_names_every_module_and_no_other() =>
        Assert.Equal(ModuleOrder.Modules(typeof(AppDb).Assembly, Root).Order(StringComparer.Ordinal), Order.Order(StringComparer.Ordinal));

    [Fact]
    public void A_planted_reference_upwards_is_found_and_the_one_downwards_is_not() =>
        Assert.Equal(
            ["Low knows High: LowerModule uses HigherModule"],
            ModuleOrder.Violations(typeof(ModuleOrderTests).Assembly, "Anlan.Tests.Architecture.Planted", ["Low", "High"])
        );
}
