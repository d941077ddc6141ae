using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Anlan.Tests.Reliability;

/// <summary>The line between the program and a PostgreSQL server, which can be held or cut.</summary>
internal sealed class Wire : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly NpgsqlConnectionStringBuilder server;
    private readonly List<Socket> ends = [];
    private volatile TaskCompletionSource open = Opened();
    private bool cut;

    public Wire(string connectionString)
    {
        server = new NpgsqlConnectionStringBuilder(connectionString);
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>How the program reaches the server through this line.</summary>
    public string ConnectionString =>
        new NpgsqlConnectionStringBuilder(server.ConnectionString)
        {
            Host = "127.0.0.1",
            Port = ((IPEndPoint)listener.LocalEndpoint).Port,
            SslMode = SslMode.Disable,
        }.ToString();

    /// <summary>Takes connections and bytes, and answers nothing, as a server that is frozen.</summary>
    public void Hold() => open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends all connections and takes none, as a server that is stopped.</summary>
    public void Cut()
    {
        cut = true;
        lock (ends)
            foreach (var end in ends)
                end.Dispose();
    }

    public void Mend()
    {
        cut = false;
        var held = open;
        open = Opened();
        held.TrySetResult();
    }

    public void Dispose()
    {
        listener.Dispose();
        Cut();
    }

    private static TaskCompletionSource Opened()
    {
        var opened = new TaskCompletionSource();
        opened.SetResult();
        return opened;
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            Socket near;
            try
            {
                near = await listener.AcceptSocketAsync();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
            if (cut)
            {
                near.Dispose();
                continue;
            }
            var far = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            lock (ends)
                ends.AddRange([near, far]);
            _ = JoinAsync(near, far);
        }
    }

    private async Task JoinAsync(Socket near, Socket far)
    {
        await far.ConnectAsync(new UnixDomainSocketEndPoint($"{server.Host}/.s.PGSQL.{server.Port}"));
        await Task.WhenAny(CarryAsync(near, far), CarryAsync(far, near));
        near.Dispose();
        far.Dispose();
    }

    private async Task CarryAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            for (int read; (read = await from.ReceiveAsync(buffer)) > 0; )
            {
                await open.Task;
                await to.SendAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException) { }
    }
}
