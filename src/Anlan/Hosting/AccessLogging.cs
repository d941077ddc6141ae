using Anlan.Common;
using Microsoft.AspNetCore.HttpLogging;
using Microsoft.AspNetCore.StaticAssets;

namespace Anlan.Hosting;

/// <summary>
/// The access log (访问日志): who asked for which address, when, from where, and how it was answered; a new file a day and
/// at every start, kept for a number of days. No query, form, cookie or text of business is in it.
/// </summary>
internal static class AccessLogging
{
    /// <summary>What the framework allows.</summary>
    private const int MostFiles = 10_000;

    public static void AddAccessLog(this IServiceCollection services, StoreSettings settings)
    {
        if (settings.AccessLogDays == 0)
            return;
        services.AddHostedService<AccessLogSweep>();
        services.AddW3CLogging(options =>
        {
            options.LogDirectory = settings.AccessLogFolder;
            options.FileName = $"{Environment.MachineName}-";
            options.FileSizeLimit = null;
            // A start begins a file of its own: files are kept by their age, not by their number.
            options.RetainedFileCountLimit = MostFiles;
            options.LoggingFields =
                W3CLoggingFields.Date
                | W3CLoggingFields.Time
                | W3CLoggingFields.ClientIpAddress
                | W3CLoggingFields.UserName
                | W3CLoggingFields.Method
                | W3CLoggingFields.UriStem
                | W3CLoggingFields.ProtocolStatus
                | W3CLoggingFields.TimeTaken;
        });
    }

    /// <summary>The framework's files are readable by others of the machine; their folder is not.</summary>
    public static void MakeFolder(StoreSettings settings)
    {
        if (settings.AccessLogDays > 0 && !OperatingSystem.IsWindows())
            Directory.CreateDirectory(settings.AccessLogFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>After authentication: it notes the user before the request goes on.</summary>
    public static void UseAccessLog(this WebApplication app)
    {
        if (app.Services.GetRequiredService<StoreSettings>().AccessLogDays > 0)
            app.UseWhen(
                context =>
                    context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null
                    && !context.Request.Path.StartsWithSegments(Health.Path),
                asked => asked.UseW3CLogging()
            );
    }
}
