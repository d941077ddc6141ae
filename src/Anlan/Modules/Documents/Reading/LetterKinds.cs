namespace Anlan.Modules.Documents.Reading;

/// <summary>Kinds of papers as the reader names them, in Chinese.</summary>
internal static class LetterKinds
{
    public const string Feedback = "feedback";

    public static string Name(string kind) =>
        kind switch
        {
            Feedback => "督察反馈意见",
            "work_report" => "工作总结",
            "notice" => "通知、通报",
            "news" => "新闻报道",
            _ => "其他公文",
        };
}
