using System.Runtime.CompilerServices;
using Anlan.Data;
using Anlan.Modules.Access.Audit;

namespace Anlan.Tests.Access;

/// <summary>The audit page shows the plain title of every act: of business acts it holds no word that somebody wrote.</summary>
public sealed class PlainTitleTests
{
    private const string Written = "某人写下的话";

    public static TheoryData<string> Business =>
        [
            .. typeof(Fact)
                .Assembly.GetTypes()
                .Where(t => t.IsSubclassOf(typeof(Fact)) && !t.IsAbstract)
                .Where(t => !AuditWords.IsAdministrative(Made(t).ObjectType))
                .Select(t => t.FullName!),
        ];

    [Theory]
    [MemberData(nameof(Business))]
    public void Nothing_written_stands_in_it(string act)
    {
        var fact = Made(typeof(Fact).Assembly.GetType(act)!);

        Assert.DoesNotContain(Written, fact.PlainTitle, StringComparison.Ordinal);
    }

    /// <summary>The act with a text wherever it takes one.</summary>
    private static Fact Made(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return (Fact)constructor.Invoke([.. constructor.GetParameters().Select(p => ValueOf(p.ParameterType))]);
    }

    private static object? ValueOf(Type type) =>
        type == typeof(string) ? Written
        : type.IsValueType ? (Nullable.GetUnderlyingType(type) is null ? RuntimeHelpers.GetUninitializedObject(type) : null)
        : type.IsGenericType ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
        : null;
}
