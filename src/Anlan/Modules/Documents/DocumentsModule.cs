using System.CommandLine;
using Anlan.Modules.Access;
using Anlan.Modules.Documents.Integrity;
using Anlan.Modules.Documents.Reading;
using Anlan.Shell;

namespace Anlan.Modules.Documents;

/// <summary>文书: files and the papers read from them.</summary>
public sealed class DocumentsModule : Module
{
    public override string Term => "文书";

    public override IReadOnlyList<Permission> Permissions => DocumentsPermissions.All;

    public override IReadOnlyList<Command> Commands => [ReadCommand.Create(), ReadCommand.CreateChild()];

    public override IReadOnlyList<NavigationEntry> Navigation =>
        [new(95, DocumentsPaths.Integrity, "数据完整性", DocumentsPermissions.CheckStore, "done")];

    public override void MapEndpoints(IEndpointRouteBuilder routes) => CheckNow.Map(routes);

    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<FileStore>();
        services.AddSingleton(provider => ReadChild.Sandbox(provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<ReadLetter>();
        services.AddScoped<ServeFile>();
        services.AddScoped<CheckStore>();
        services.AddHostedService<NightlyCheck>();
    }
}
