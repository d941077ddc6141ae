namespace Anlan.Common;

/// <summary>Where the store is. The only settings an embedded installation may want to change.</summary>
public sealed class StoreSettings
{
    /// <summary>Folder of the embedded store: database, uploaded files. Setting <c>Anlan:Folder</c>; default <c>.store</c> in the working folder.</summary>
    public required string Folder { get; init; }

    /// <summary>PostgreSQL connection string; when set, the store is there instead of SQLite. Setting <c>Anlan:Postgres</c>.</summary>
    public string? Postgres { get; init; }

    /// <summary>Whether this is a demonstration store, with the accounts of the README. Setting <c>Anlan:Demonstration</c>.</summary>
    public bool Demonstration { get; init; }

    /// <summary>
    /// Whether administrators and those who decide must sign in with a second factor; others may. Setting <c>Anlan:SecondFactor</c>.
    /// </summary>
    public bool SecondFactor { get; init; }

    /// <summary>The organisation pack loaded into an empty store. Setting <c>Anlan:Pack</c>; default <c>beijing</c>.</summary>
    public required string Pack { get; init; }

    /// <summary>
    /// How many days the access log is kept; 0 writes none. Setting <c>Anlan:AccessLogDays</c>; default 180 (网络安全法 第二十一条第三项: not less than
    /// six months).
    /// </summary>
    public int AccessLogDays { get; init; }

    public string AccessLogFolder => Path.Combine(Folder, "access-log");

    public string SqliteFile => Path.Combine(Folder, "anlan.db");

    public string FileFolder => Path.Combine(Folder, "files");

    public static StoreSettings From(IConfiguration configuration) =>
        new()
        {
            Folder = Path.GetFullPath(configuration["Anlan:Folder"] is { Length: > 0 } folder ? folder : ".store"),
            Postgres = configuration["Anlan:Postgres"] is { Length: > 0 } postgres ? postgres : null,
            Demonstration = Setting.IsOn(configuration, "Anlan:Demonstration"),
            SecondFactor = Setting.IsOn(configuration, "Anlan:SecondFactor"),
            AccessLogDays = Setting.Number(configuration, "Anlan:AccessLogDays", 180, "天数，0 表示不记"),
            Pack = configuration["Anlan:Pack"] is { Length: > 0 } pack ? pack : "beijing",
        };
}
