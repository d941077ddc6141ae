using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace Anlan.Hosting;

/// <summary>
/// Encrypts the keys of cookies and forms, which are in the store, by a certificate that is not: who copies the store cannot sign in with it. Setting
/// <c>Anlan:KeyCertificate</c> (a PKCS #12 file with its private key), <c>Anlan:KeyPassword</c>.
/// </summary>
internal static class KeyProtection
{
    public static void AddKeyProtection(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration["Anlan:KeyCertificate"] is { Length: > 0 } file)
            services.AddDataProtection().ProtectKeysWithCertificate(Read(file, configuration["Anlan:KeyPassword"]));
    }

    private static X509Certificate2 Read(string file, string? password)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, password);
            return certificate.HasPrivateKey ? certificate : throw Unusable(file, "里面没有私钥");
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw Unusable(file, e.Message);
        }
    }

    private static InvalidDataException Unusable(string file, string why) =>
        new($"设置 Anlan:KeyCertificate 的证书“{file}”不能用：{why}。请给出带私钥的 PKCS #12 文件（.pfx），口令写在 Anlan:KeyPassword。");
}
