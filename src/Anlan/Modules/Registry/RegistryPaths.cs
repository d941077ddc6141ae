using Anlan.Modules.Organisations;

namespace Anlan.Modules.Registry;

/// <summary>Addresses of the register.</summary>
internal static class RegistryPaths
{
    public const string List = OrganisationsPaths.List;

    public const string Export = List + ".xlsx";

    public const string New = List + "/new";

    public const string Pack = List + "/pack";

    /// <summary>Resources of the API: organisations.</summary>
    public const string Resources = "/organisations";

    public static string Below(string code) => $"{List}?at={code}";

    public static string NewBelow(string code) => $"{New}?parent={code}";

    public static string Organisation(Guid id) => OrganisationsPaths.Organisation(id);

    /// <summary>The page of an act on an organisation.</summary>
    public static string Organisation(Guid id, string act) => $"{Organisation(id)}/{act}";

    public static string EndAlias(Guid id, Guid aliasId) => $"{Organisation(id, "aliases")}/{aliasId}/end";
}
