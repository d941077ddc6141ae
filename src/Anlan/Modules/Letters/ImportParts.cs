namespace Anlan.Modules.Letters;

/// <summary>Services and endpoints of the import, registered by the module.</summary>
internal static class ImportParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<UploadLetters.UploadLetters>();
        services.AddScoped<UploadLetters.DecideDraft>();
        services.AddScoped<ListActs.MergeProblems>();
        services.AddScoped<ListActs.SetAside>();
        services.AddScoped<ListActs.MarkMajor>();
        services.AddScoped<EditProblem.EditProblem>();
        services.AddScoped<SplitProblem.SplitProblem>();
        services.AddScoped<AddProblem.AddProblem>();
        services.AddScoped<EditHeader.EditHeader>();
        services.AddScoped<ResolveUnit.ResolveUnit>();
        services.AddScoped<AnswerCheck.AnswerCheck>();
        services.AddScoped<Confirm.ConfirmDraft>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        UploadLetters.SampleLetter.Map(routes);
        UploadLetters.DecideDraft.Map(routes);
        ListActs.ListEndpoints.Map(routes);
        AnswerCheck.AnswerCheckEndpoint.Map(routes);
    }
}
