using Anlan.Data;
using Anlan.Tests.Hosting;

namespace Anlan.Tests.Architecture;

/// <summary>A module names only those below it, also in addresses and permissions; the house names none.</summary>
public sealed class NamedModulesTests
{
    private static readonly NamedModules Search = new(["Access", "Low", "High", "Desk"], new HashSet<string> { "low", "high" });

    private static NamedModules Product => NamedModules.Of(typeof(AppDb).Assembly, [.. ModuleList.All.Select(m => m.Name)]);

    [Fact]
    public void Addresses_stand_in_their_module_alone_and_nobody_names_a_module_above() =>
        Findings.None(SourceTree.Under("src/Anlan").Where(f => f.Path != "src/Anlan/Modules.cs").SelectMany(Product.In));

    [Theory]
    [InlineData("Modules/Low/X.cs", """var to = "/high/new";""", "writes the address /high")]
    [InlineData("Modules/Low/X.cs", """var to = $"/low/{id}";""", "writes the address /low")]
    [InlineData("Modules/Low/X.cs", """var to = $"{ApiGroup.Root}/high/{id}";""", "writes the address /high")]
    [InlineData("Modules/Low/X.razor", """<a href="/high?q=1">x</a>""", "writes the address /high")]
    [InlineData("Modules/Low/X.razor", """<a href="@($"/low/{Id}")">x</a>""", "writes the address /low")]
    [InlineData("Modules/Low/X.razor", """@attribute [May(HighPermissions.Read)]""", "names HighPermissions.Read")]
    [InlineData("Modules/Low/X.cs", """var to = HighPaths.List;""", "names HighPaths.List")]
    [InlineData("Shell/X.cs", """var to = AccessPaths.Own;""", "names AccessPaths.Own")]
    [InlineData("Modules/Desk/X.cs", """caller.May(LowPermissions.Read)""", "names LowPermissions.Read")]
    [InlineData("Modules/Desk/X.cs", """using Anlan.Modules.Low;""", "knows Low")]
    [InlineData("Hosting/X.cs", """using Anlan.Modules.Desk;""", "knows Desk")]
    [InlineData("Modules/Desk/X.cs", """if (p.Role == Role.Enterprise) { }""", "names Role.Enterprise")]
    [InlineData("Api/X.cs", """return Roles.Business;""", "names Roles.Business")]
    public void A_planted_name_is_found(string path, string text, string finding) =>
        Assert.Equal([$"src/Anlan/{path} {finding}"], Search.In(new SourceFile("src/Anlan/" + path, text)));

    [Theory]
    [InlineData("Modules/High/X.cs", """var to = LowPaths.List + "/{id:guid}/close"; // not "/high" """)]
    [InlineData("Modules/High/X.razor", "@page \"/high\"\n@* \"/low\" *@\n<a href=\"@HighPaths.List\">x</a>")]
    [InlineData("Modules/High/HighPaths.cs", """const string List = "/high";""")]
    [InlineData("Modules/Desk/X.razor", """@attribute [May(AccessPermissions.SignedIn)] @caller.Main.Role.Term()""")]
    [InlineData("Shell/X.cs", """if (path == "/") using Anlan.Modules.Access;""")]
    public void What_may_be_named_is_not(string path, string text) => Assert.Empty(Search.In(new SourceFile("src/Anlan/" + path, text)));
}
