using System.CommandLine;
using Anlan.Modules.Access;
using Anlan.Modules.Documents.Reading;
using Anlan.Shell;

namespace Anlan.Modules.Documents;

/// <summary>文书: files and the papers read from them.</summary>
public sealed class DocumentsModule : Module
{
    public override string Term => "文书";

    public override IReadOnlyList<Permission> Permissions => DocumentsPermissions.All;

    public override IReadOnlyList<Command> Commands => [ReadCommand.Create(), ReadCommand.CreateChild()];

    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<FileStore>();
        services.AddSingleton(provider => ReadChild.Sandbox(provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<ReadLetter>();
    }
}
