using System.Diagnostics;
using UglyToad.PdfPig;

namespace Anlan.Papers.Tests.Writing;

/// <summary>
/// Renders a paper as a user would see it. One profile a class, since a second LibreOffice on the same profile silently does nothing. The
/// fonts that a paper names are commercial: the tests map them to free ones, so that a missing map shows as a wrong face, not by chance.
/// </summary>
public sealed class LibreOffice : IDisposable
{
    private const string Program = "soffice";

    private const string FontMap = """
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
        <fontconfig>
          <dir>/usr/share/fonts</dir>
          <dir>/usr/local/share/fonts</dir>
          <cachedir>CACHE</cachedir>
          MATCHES
        </fontconfig>
        """;

    private static readonly (string Asked, string Given)[] Faces =
    [
        ("仿宋_GB2312", "Noto Serif CJK SC"),
        ("楷体_GB2312", "LXGW WenKai"),
        ("黑体", "Noto Sans CJK SC"),
        ("宋体", "Noto Serif CJK SC"),
        ("方正小标宋简体", "Noto Serif CJK SC:bold"),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("anlan-papers-").FullName;

    public LibreOffice()
    {
        var matches = Faces.Select(face =>
        {
            var name = face.Given.Split(':');
            var bold = name.Length > 1 ? """<edit name="weight" mode="assign" binding="strong"><const>bold</const></edit>""" : "";
            return $"""
                <match target="pattern"><test name="family"><string>{face.Asked}</string></test>
                <edit name="family" mode="assign" binding="strong"><string>{name[0]}</string></edit>{bold}</match>
                """;
        });
        var map = FontMap
            .Replace("CACHE", Path.Combine(_folder, "font-cache"), StringComparison.Ordinal)
            .Replace("MATCHES", string.Concat(matches), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder, "fonts.conf"), map);
    }

    /// <summary>The pages of a file; skips the test where LibreOffice or its fonts are absent, fails it on the build machine.</summary>
    public async Task<PdfDocument> RenderAsync(byte[] content, string extension = "docx")
    {
        await RequireAsync();
        var name = Guid.NewGuid().ToString("N");
        var source = Path.Combine(_folder, $"{name}.{extension}");
        await File.WriteAllBytesAsync(source, content, TestContext.Current.CancellationToken);
        await RunAsync(
            Program,
            "--headless",
            $"-env:UserInstallation=file://{_folder}/profile",
            "--convert-to",
            "pdf",
            "--outdir",
            _folder,
            source
        );
        var pdf = Path.Combine(_folder, name + ".pdf");
        Assert.True(File.Exists(pdf), "LibreOffice did not open the file.");
        return PdfDocument.Open(await File.ReadAllBytesAsync(pdf, TestContext.Current.CancellationToken));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task RequireAsync()
    {
        var missing = new List<string>();
        if (!OnPath(Program))
        {
            missing.Add("soffice (LibreOffice Writer and Calc)");
        }

        var fonts = OnPath("fc-list") ? await RunAsync("fc-list", ":", "family") : "";
        missing.AddRange(
            Faces.Select(f => f.Given.Split(':')[0]).Distinct().Where(font => !fonts.Contains(font, StringComparison.Ordinal))
        );
        if (missing.Count == 0)
        {
            return;
        }

        var message = $"Not installed: {string.Join(", ", missing)}. The layout of the papers was not checked.";
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", message);
        Assert.Fail(message);
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, program)));

    private async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["FONTCONFIG_FILE"] = Path.Combine(_folder, "fonts.conf");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await errors;
        return output;
    }
}
