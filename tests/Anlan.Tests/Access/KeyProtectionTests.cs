using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Anlan.Hosting;
using Anlan.Modules.Access;
using Anlan.Tests.Hosting;
using Anlan.Tests.Supervision;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Access;

/// <summary>Who has a copy of the store has neither its cookies' keys nor sessions without number.</summary>
public sealed class KeyProtectionTests(SqliteStore store) : IClassFixture<SqliteStore>
{
    [Fact]
    public async Task Keys_are_encrypted_by_a_certificate_that_is_not_in_the_store()
    {
        var folder = Directory.CreateDirectory(Path.Combine(store.Folder, "keys")).FullName;
        var file = Path.Combine(folder, "keys.pfx");
        using (var key = RSA.Create(2048))
        {
            var now = TimeProvider.System.GetUtcNow();
            var asked = new CertificateRequest("CN=anlan", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            using var certificate = asked.CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
            await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pkcs12, "p"));
        }
        await using var app = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Anlan:Folder", Path.Combine(folder, "store"));
            host.UseSetting("Anlan:Demonstration", "true");
            host.UseSetting("Anlan:KeyCertificate", file);
            host.UseSetting("Anlan:KeyPassword", "p");
            host.UseSetting("Logging:LogLevel:Default", "None");
        });
        await TestStore.SignInAsync(new Visitor(app.CreateDefaultClient(new Uri("https://localhost"), new CookieJar())), "gaoyuan");
        await using var scope = app.Services.CreateAsyncScope();
        var keys = await scope.ServiceProvider.GetRequiredService<Anlan.Data.AppDb>().DataProtectionKeys.Select(k => k.Xml!).ToListAsync();
        Assert.NotEmpty(keys);
        Assert.All(keys, k => Assert.Contains("EncryptedData", k, StringComparison.Ordinal));
        Assert.All(keys, k => Assert.DoesNotContain("<value>", k, StringComparison.Ordinal));
    }

    [Fact]
    public void A_certificate_that_cannot_be_used_is_told_at_the_start()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Anlan:KeyCertificate", "/no/such.pfx")]).Build();
        var fault = Assert.Throws<InvalidDataException>(() => new ServiceCollection().AddKeyProtection(settings));
        Assert.Contains("Anlan:KeyCertificate", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_eleventh_session_ends_the_one_unused_for_the_longest_time()
    {
        var name = await store.PersonAsync(Role.UnitClerk, "110109-WLJ");
        var first = await store.SignedInAnewAsync(name);
        for (var i = 1; i <= SessionTickets.Most; i++)
        {
            store.Clock.Advance(TimeSpan.FromSeconds(1));
            await store.SignedInAnewAsync(name);
        }
        var account = await store.AccountAsync(name);
        Assert.Equal(SessionTickets.Most, await store.WithDbAsync(db => db.SessionsOf().CountAsync(s => s.AccountId == account)));
        await first.GetAsync("/");
        Assert.StartsWith("/sign-in", first.Path, StringComparison.Ordinal);
    }
}
