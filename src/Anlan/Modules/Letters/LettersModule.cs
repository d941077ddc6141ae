namespace Anlan.Modules.Letters;

/// <summary>反馈意见导入: a letter is read, checked by people, and becomes a round with its items.</summary>
public static class LettersModule
{
    public static void AddServices(IServiceCollection services)
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

    public static void MapEndpoints(IEndpointRouteBuilder routes)
    {
        UploadLetters.SampleLetter.Map(routes);
        UploadLetters.DecideDraft.Map(routes);
        ListActs.ListEndpoints.Map(routes);
        AnswerCheck.AnswerCheckEndpoint.Map(routes);
    }

    public static void MapApi(IEndpointRouteBuilder api) => Api.LetterApi.Map(api);
}
