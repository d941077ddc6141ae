using Anlan.Modules.Documents.Reading;

namespace Anlan.Modules.Documents;

/// <summary>文书: files and the papers read from them.</summary>
public static class DocumentsModule
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<FileStore>();
        services.AddSingleton(provider => ExtractionChild.Sandbox(provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<ReadLetter>();
    }
}
