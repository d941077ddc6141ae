using Anlan.Papers.Reading;
using Anlan.Ui;

namespace Anlan.Modules.Rectification;

/// <summary>Classes of items as the reader's vocabulary has them, for choosing.</summary>
internal static class ItemCategories
{
    /// <summary>The class of problems that fit no other.</summary>
    public const string Other = "其他";

    /// <summary>All classes, and the present one where a person or an older vocabulary set another.</summary>
    public static IReadOnlyList<Choice> Choices(string? present) =>
        [
            .. Lexicon
                .Words("categories")
                .Append(Other)
                .Concat(present is { Length: > 0 } ? [present] : Array.Empty<string>())
                .Distinct()
                .Select(c => new Choice(c, c)),
        ];

    /// <summary>Whether a form may set the class.</summary>
    public static bool Knows(string? category, string present) =>
        category is not null && (category == present || category == Other || Lexicon.Words("categories").Contains(category));
}
