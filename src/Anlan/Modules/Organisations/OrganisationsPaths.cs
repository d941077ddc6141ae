namespace Anlan.Modules.Organisations;

/// <summary>Addresses of organisations. The register answers them; whoever lets a person choose an organisation needs them.</summary>
internal static class OrganisationsPaths
{
    public const string List = "/organisations";

    /// <summary>Names that fit what is being typed into a field.</summary>
    public const string Options = List + "/options";

    public static string Organisation(Guid id) => $"{List}/{id}";
}
