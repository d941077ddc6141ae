using System.Text.RegularExpressions;

namespace Anlan.Rules.Tests;

/// <summary>The demonstration's accounts fit the roles and the organisations they are written for.</summary>
public sealed partial class DemoAccountsTests
{
    private static readonly string[] Roles =
    [
        "MunicipalOffice",
        "SupervisionTeam",
        "UnitLead",
        "UnitClerk",
        "Enterprise",
        "SystemAdministrator",
        "SecurityAdministrator",
        "AuditAdministrator",
    ];

    private static readonly List<string[]> Accounts =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "data/demo/accounts.csv")).Skip(1).Select(l => l.Split(',')),
    ];

    [Fact]
    public void Every_role_has_an_account_and_no_account_another_role() =>
        Assert.Equal(Roles.Order(), Accounts.Select(a => a[2]).Distinct().Order());

    [Fact]
    public void User_names_are_unique_plain_letters()
    {
        Assert.All(Accounts, a => Assert.Matches(PlainLetters(), a[0]));
        Assert.Equal(Accounts.Count, Accounts.Select(a => a[0]).Distinct().Count());
        Assert.All(Accounts, a => Assert.Equal(6, a.Length));
    }

    [Fact]
    public void Everybody_belongs_to_an_organisation_in_force_and_only_people_of_enterprises_to_an_enterprise()
    {
        var inForce = File.ReadLines(Path.Combine(Repository.Root, "packs/beijing/organisations.csv"))
            .Skip(1)
            .Select(l => l.Split(','))
            .Where(f => f[6].Length == 0)
            .Select(f => f[0])
            .ToHashSet();

        Assert.All(Accounts, a => Assert.Contains(a[3], inForce));
        Assert.All(Accounts, a => Assert.Equal(a[2] == "Enterprise", a[4].Length > 0));
    }

    [Fact]
    public void Every_unit_that_reports_has_someone_to_fill_in_and_someone_else_to_approve()
    {
        var units = Accounts.Where(a => a[2].StartsWith("Unit", StringComparison.Ordinal)).ToLookup(a => a[3], a => a[2]);

        Assert.All(units, unit => Assert.Equal(["UnitClerk", "UnitLead"], unit.Order()));
    }

    [GeneratedRegex("^[a-z]+$")]
    private static partial Regex PlainLetters();
}
