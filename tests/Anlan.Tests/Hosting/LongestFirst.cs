using Anlan.Tests.Hosting;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Anlan.Tests.Hosting;

/// <summary>Begins with what takes longest, so that no processor waits at the end for one last long class.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = ["Forms", "Crash", "PermissionMatrix", "TryLimit", "LostAnswers", "AnswerTests", "StaleButton"];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [
            .. testCollections
                .OrderBy(c =>
                    Array.FindIndex(Long, l => c.TestCollectionDisplayName.Contains(l, StringComparison.Ordinal)) is >= 0 and var at
                        ? at
                        : Long.Length
                )
                .ThenBy(c => c.TestCollectionDisplayName, StringComparer.Ordinal),
        ];
}
