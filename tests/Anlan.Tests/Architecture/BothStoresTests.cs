using Anlan.Tests.Hosting;

namespace Anlan.Tests.Architecture;

/// <summary>What is tried on one database is tried on the other: a test class that leaves one out proves half (G27).</summary>
public sealed class BothStoresTests
{
    [Fact]
    public void Every_test_of_a_store_runs_on_both_databases()
    {
        var tests = typeof(BothStoresTests).Assembly.GetTypes();
        var shared = tests
            .Where(t => t.IsAbstract && t.GetConstructors(AllOf).Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(TestStore))))
            .ToList();
        Assert.True(shared.Count > 15);
        Findings.None(
            shared.SelectMany(t =>
                new[] { typeof(SqliteStore), typeof(PostgresStore) }
                    .Where(s => !tests.Any(x => x.BaseType == t && x.GetInterfaces().Contains(typeof(IClassFixture<>).MakeGenericType(s))))
                    .Select(s => $"{t.Name} does not run on {s.Name}")
            )
        );
    }

    private const System.Reflection.BindingFlags AllOf =
        System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance;
}
