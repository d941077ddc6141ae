using Anlan.Common;
using Microsoft.AspNetCore.HttpLogging;
using Microsoft.AspNetCore.StaticAssets;

namespace Anlan.Hosting;

/// <summary>
/// The access log (访问日志): who asked for which address, when, from where, and how it was answered; one file a day and node, kept for a number of
/// days. No query, form, cookie or text of business is in it.
/// </summary>
internal static class AccessLogging
{
    public static void AddAccessLog(this IServiceCollection services, StoreSettings settings)
    {
        if (settings.AccessLogDays == 0)
            return;
        services.AddW3CLogging(options =>
        {
            options.LogDirectory = settings.AccessLogFolder;
            options.FileName = $"{Environment.MachineName}-";
            options.FileSizeLimit = null;
            options.RetainedFileCountLimit = settings.AccessLogDays;
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
                context => context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null,
                asked => asked.UseW3CLogging()
            );
    }
}
