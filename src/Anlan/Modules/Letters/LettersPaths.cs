using Anlan.Modules.Letters.Review;

namespace Anlan.Modules.Letters;

/// <summary>Addresses of the import pages.</summary>
internal static class LettersPaths
{
    public const string List = "/letters";

    /// <summary>Reads the invented letter of a demonstration.</summary>
    public const string Sample = List + "/sample";

    /// <summary>Resources of the API: letters with their drafts.</summary>
    public const string Resources = "/letters";

    public static string Draft(Guid draftId) => $"{List}/{draftId}";

    public static string Checks(Guid draftId) => $"{Draft(draftId)}?view=checks";

    /// <summary>The review page, at a problem of its list.</summary>
    public static string Item(Guid draftId, Guid problemId) => $"{Draft(draftId)}#item-{problemId}";

    public static string Problem(Guid draftId, Guid problemId) => $"{Draft(draftId)}/problems/{problemId}";

    public static string NewProblem(Guid draftId) => $"{Draft(draftId)}/problems/new";

    /// <summary>The review page with all or only some of its problems.</summary>
    public static string Only(Guid draftId, ItemFilter only) =>
        only switch
        {
            ItemFilter.Units => Draft(draftId) + "?only=units",
            ItemFilter.Attention => Draft(draftId) + "?only=attention",
            _ => Draft(draftId),
        };

    public static string Confirm(Guid draftId) => $"{Draft(draftId)}/confirm";

    public static string Undo(Guid draftId) => $"{Draft(draftId)}/undo";

    public static string Header(Guid draftId) => $"{Draft(draftId)}/header";

    /// <summary>The page that says what a printed name means; an empty name stands for the problems without any unit.</summary>
    public static string Unit(Guid draftId, string printed) => $"{Draft(draftId)}/units?name={Uri.EscapeDataString(printed)}";

    /// <summary>The page that gives one problem without any unit its units; others can be ticked there.</summary>
    public static string UnitOf(Guid draftId, Guid problemId) => $"{Unit(draftId, "")}&problem={problemId}";

    /// <summary>An address a form asked to come back to, when it is one of this draft's own.</summary>
    public static string Back(Guid draftId, string? asked) =>
        asked is not null
        && (asked == Draft(draftId) || asked.StartsWith(Draft(draftId) + "?", StringComparison.Ordinal))
        && !asked.Contains('#', StringComparison.Ordinal)
            ? asked
            : Draft(draftId);
}
