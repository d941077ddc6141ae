namespace Anlan.Modules.Documents;

/// <summary>Addresses of this module.</summary>
internal static class DocumentsPaths
{
    public const string Integrity = "/integrity";

    public const string CheckNow = Integrity + "/check";
}
