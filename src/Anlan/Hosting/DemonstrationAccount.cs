using Anlan.Common;
using Anlan.Modules.Access;
using Microsoft.VisualBasic.FileIO;

namespace Anlan.Hosting;

/// <summary>An account of the demonstration office, from <c>data/demo/accounts.csv</c>.</summary>
public sealed record DemonstrationAccount(string UserName, string DisplayName, Role Role, string OrganisationCode, string Note)
{
    /// <summary>Published in the README; a store that is no demonstration never has these accounts.</summary>
    public const string Password = "Anlan-Demo-2026";

    /// <summary>The invented shop of the demonstration and the street it lies in.</summary>
    public const string EnterpriseCode = "DEMO-E0001";

    public const string EnterpriseStreet = "110109002";

    public static IReadOnlyList<DemonstrationAccount> ReadAll()
    {
        using var parser = new TextFieldParser(ProgramFolder.PathOf("data", "demo", "accounts.csv"))
        {
            TextFieldType = FieldType.Delimited,
            Delimiters = [","],
            HasFieldsEnclosedInQuotes = true,
            CommentTokens = ["#"],
        };
        parser.ReadFields();
        var accounts = new List<DemonstrationAccount>();
        while (!parser.EndOfData && parser.ReadFields() is { } fields)
            accounts.Add(new DemonstrationAccount(fields[0], fields[1], Enum.Parse<Role>(fields[2]), fields[3], fields[4]));
        return accounts;
    }
}
