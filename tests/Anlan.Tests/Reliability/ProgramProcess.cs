using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Anlan.Hosting;
using Anlan.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Reliability;

/// <summary>The program as a process of its own on the store of a test, so that it can be killed as a power cut would.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(90);

    private readonly Process process;

    private ProgramProcess(Process process, Uri address)
    {
        this.process = process;
        Client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public HttpClient Client { get; }

    /// <summary>Starts the program and waits until it answers.</summary>
    public static async Task<ProgramProcess> StartAsync(TestStore store)
    {
        // A store is for one process; what the test's own program asks of it afterwards changes nothing.
        store.App.Services.GetRequiredService<StoreLock>().Dispose();
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = store.Folder };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec dotnet \"$0\" serve \"$@\" >program.log 2>&1 </dev/null");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "anlan.dll"));
        start.ArgumentList.Add($"--urls={address}");
        start.ArgumentList.Add("--Anlan:Demonstration=true");
        foreach (var (key, value) in store.Settings)
            start.ArgumentList.Add($"--{key}={value}");
        var program = new ProgramProcess(Process.Start(start)!, address);
        var began = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await program.Client.GetAsync("/health");
                if (answer.IsSuccessStatusCode)
                    return program;
            }
            catch (HttpRequestException) when (began.Elapsed < LongestStart && !program.process.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    /// <summary>kill -9: nothing is flushed, nobody is told.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
        Client.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
