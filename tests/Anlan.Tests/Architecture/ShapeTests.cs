using System.Reflection;
using System.Text.RegularExpressions;
using Anlan.Common;
using Anlan.Data;

namespace Anlan.Tests.Architecture;

/// <summary>Sizes, names and terms a reader relies on.</summary>
public sealed partial class ShapeTests
{
    private const int LongestFile = 500;

    private static readonly string[] EmptyWords = ["Helper", "Manager", "Service", "Util", "Utils", "Dto", "Impl", "Base"];

    private static readonly Assembly[] Products =
    [
        typeof(AppDb).Assembly,
        typeof(Rules.LineRefusal).Assembly,
        typeof(Papers.Reading.TextSpan).Assembly,
    ];

    private static IEnumerable<Type> Written => Products.SelectMany(a => a.GetTypes()).Where(t => !IsMade(t));

    private static IEnumerable<Type> ModuleEnums =>
        Written.Where(t => t.IsEnum && t.Namespace?.StartsWith("Anlan.Modules", StringComparison.Ordinal) == true);

    [Fact]
    public void No_file_is_longer_than_five_hundred_lines()
    {
        var files = SourceTree.Product.Concat(SourceTree.Under("tests")).ToList();
        Assert.True(files.Count > 100);
        Assert.Empty(files.Where(f => f.Text.Count(c => c == '\n') > LongestFile).Select(f => f.Path));
    }

    [Fact]
    public void No_type_hides_behind_an_empty_word() => Assert.Empty(Written.Where(t => EndsInEmptyWord(t.Name)).Select(t => t.FullName));

    [Fact]
    public void The_search_for_empty_words_finds_them()
    {
        Assert.True(EndsInEmptyWord("DateHelper"));
        Assert.True(EndsInEmptyWord("OutcomeDto"));
        Assert.False(EndsInEmptyWord("Database"));
    }

    [Fact]
    public void No_file_uses_regions() => Assert.Empty(SourceTree.Product.Where(f => Region().IsMatch(f.Text)).Select(f => f.Path));

    [Fact]
    public void Every_enum_of_the_modules_and_each_of_its_members_has_a_Chinese_term()
    {
        Assert.NotEmpty(ModuleEnums);
        Assert.Empty(ModuleEnums.Where(t => !t.IsDefined(typeof(TermAttribute))).Select(t => t.FullName));
        Assert.Empty(
            ModuleEnums
                .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
                .Where(f => !f.IsDefined(typeof(TermAttribute)))
                .Select(f => $"{f.DeclaringType!.FullName}.{f.Name}")
        );
    }

    [Fact]
    public void No_two_types_share_a_Chinese_term() =>
        Assert.Empty(
            Written
                .Select(t => (t.FullName, t.GetCustomAttribute<TermAttribute>()?.Chinese))
                .Where(t => t.Chinese is not null)
                .GroupBy(t => t.Chinese)
                .Where(g => g.Count() > 1)
                .Select(g => $"{g.Key}: {string.Join(", ", g.Select(t => t.FullName))}")
        );

    [Fact]
    public void What_a_file_is_by_its_content_is_told_in_one_place() =>
        Assert.Equal(
            ["src/Anlan.Papers/Reading/Extract/FileSignature.cs"],
            SourceTree.Product.Where(f => MagicNumber().IsMatch(f.Text)).Select(f => f.Path)
        );

    private static bool EndsInEmptyWord(string name) =>
        EmptyWords.Any(w => name.EndsWith(w, StringComparison.Ordinal)) && !name.EndsWith("Database", StringComparison.Ordinal);

    /// <summary>Types the compiler or a generator made.</summary>
    private static bool IsMade(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal)
        || type.DeclaringType is { } outer && IsMade(outer)
        || type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute))
        || type.Namespace?.Contains(".Migrations", StringComparison.Ordinal) == true
        || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true
        || type.Namespace?.StartsWith("Microsoft", StringComparison.Ordinal) == true;

    [GeneratedRegex(@"^\s*#region", RegexOptions.Multiline)]
    private static partial Regex Region();

    [GeneratedRegex(
        """
            "%PDF|"PK|"GIF8|"Rar!|0x89|0xFF, 0xD8|0xD0, 0xCF|vbaProject\.bin
            """,
        RegexOptions.IgnoreCase
    )]
    private static partial Regex MagicNumber();
}
