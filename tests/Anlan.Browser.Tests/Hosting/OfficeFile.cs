using System.Diagnostics;

namespace Anlan.Browser.Tests.Hosting;

/// <summary>Whether an office program opens what was downloaded.</summary>
internal static class OfficeFile
{
    /// <summary>Lets LibreOffice turn a file into a PDF; it fails on a file it cannot open.</summary>
    public static void Opens(string path)
    {
        var folder = Directory.CreateTempSubdirectory("anlan-office-").FullName;
        try
        {
            var start = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (
                var argument in (string[])
                    [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, path]
            )
                start.ArgumentList.Add(argument);
            using var office = Process.Start(start) ?? throw new InvalidOperationException("soffice did not start.");
            var said = office.StandardOutput.ReadToEnd();
            office.WaitForExit();
            var pdf = new FileInfo(Path.Combine(folder, Path.GetFileNameWithoutExtension(path) + ".pdf"));
            Assert.True(pdf is { Exists: true, Length: > 1000 }, $"{Path.GetFileName(path)} does not open: {said}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
