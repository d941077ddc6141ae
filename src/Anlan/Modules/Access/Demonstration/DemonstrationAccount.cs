using Anlan.Common;
using Anlan.Rules.Text;

namespace Anlan.Modules.Access.Demonstration;

/// <summary>An account of the demonstration office, from <c>data/demo/accounts.csv</c>.</summary>
public sealed record DemonstrationAccount(
    string UserName,
    string DisplayName,
    Role Role,
    string OrganisationCode,
    string? Enterprise,
    string Note
)
{
    /// <summary>Published in the README; a store that is no demonstration never has these accounts.</summary>
    public const string Password = "Anlan-Demo-2026";

    private static readonly CsvColumn[] Columns =
    [
        new("user_name", "用户名"),
        new("display_name", "姓名"),
        new("role", "角色"),
        new("organisation_code", "机构代码"),
        new("enterprise", "企业"),
        new("note", "说明"),
    ];

    public static IReadOnlyList<DemonstrationAccount> ReadAll() =>
        [
            .. CsvTable
                .Read(File.ReadAllText(ProgramFolder.PathOf("data", "demo", "accounts.csv")), Columns)
                .Value.Rows.Select(r => new DemonstrationAccount(
                    r["user_name"],
                    r["display_name"],
                    Enum.Parse<Role>(r["role"]),
                    r["organisation_code"],
                    r["enterprise"] is { Length: > 0 } enterprise ? enterprise : null,
                    r["note"]
                )),
        ];
}
