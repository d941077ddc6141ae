using Anlan.Common;

namespace Anlan.Modules.Organisations;

/// <summary>Addresses of organisations. The register answers them; whoever lets a person choose an organisation needs them.</summary>
internal static class OrganisationsPaths
{
    public const string List = "/organisations";

    /// <summary>Names that fit what is being typed into a field.</summary>
    public const string Options = List + "/options";

    /// <summary>Of organisations that existed on a day.</summary>
    public static string OptionsOn(DateOnly day) => $"{Options}?day={Today.Show(day)}";

    public static string Organisation(Guid id) => $"{List}/{id}";
}
