using System.Net;

namespace Anlan.Shell;

/// <summary>
/// The address people know the program by, for whatever leads back to it from outside. Setting <c>Anlan:Address</c>
/// (<c>https://anlan.example.gov.cn</c>). What a request says in its Host header is believed only where nobody else's name can stand in it.
/// </summary>
public sealed class PublicAddress
{
    private readonly Uri? configured;

    /// <exception cref="InvalidDataException">The setting is no address of a site.</exception>
    public PublicAddress(IConfiguration configuration)
    {
        if (configuration["Anlan:Address"] is not { Length: > 0 } text)
            return;
        if (
            !Uri.TryCreate(text, UriKind.Absolute, out configured)
            || configured.Scheme is not ("http" or "https")
            || configured.PathAndQuery != "/"
        )
            throw new InvalidDataException(
                $"设置 Anlan:Address 的“{text}”不是网址，请写成 https://anlan.example.gov.cn 的样式，后面不带路径。"
            );
    }

    /// <summary>Whether a request may name the program so: by its configured name, and by names that are nobody's (the machine itself, a number).</summary>
    public bool Allows(HostString host) =>
        host.Host.Length > 0
        && (
            string.Equals(host.Host, configured?.Host, StringComparison.OrdinalIgnoreCase)
            || string.Equals(host.Host, "localhost", StringComparison.OrdinalIgnoreCase)
            || string.Equals(host.Host, Environment.MachineName, StringComparison.OrdinalIgnoreCase)
            || IPAddress.TryParse(host.Host.Trim('[', ']'), out _)
        );

    /// <summary>A full address of a page.</summary>
    /// <param name="request">Tells the site where none is configured.</param>
    /// <param name="path">Of the page, with its slash.</param>
    public string Of(HttpRequest request, string path) =>
        (configured?.GetLeftPart(UriPartial.Authority) ?? $"{request.Scheme}://{request.Host}") + path;
}
