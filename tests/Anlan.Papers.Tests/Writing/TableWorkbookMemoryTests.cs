using Anlan.Papers.Writing.Workbooks;
using TableColumn = Anlan.Papers.Writing.Workbooks.TableColumn;

namespace Anlan.Papers.Tests.Writing;

[Collection(AloneCollection.Name)]
public sealed class TableWorkbookMemoryTests
{
    private static readonly TableColumn<int>[] Columns =
    [
        TableColumn.Text<int>("名称", 20, i => $"第{i}家企业的名称"),
        TableColumn.Date<int>("日期", i => new DateOnly(2026, 1, 1).AddDays(i % 365)),
        TableColumn.Number<int>("数量", 10, i => i),
    ];

    [Fact]
    public async Task Rows_are_written_as_they_come_and_memory_stays_flat()
    {
        var output = new CountingStream();
        long atStart = 0;
        long atEnd = 0;
        long writtenBeforeEnd = 0;
        async IAsyncEnumerable<int> Rows()
        {
            for (var i = 0; i < 100_000; i++)
            {
                if (i == 5_000)
                {
                    atStart = GC.GetTotalMemory(forceFullCollection: true);
                }

                yield return i;
            }

            atEnd = GC.GetTotalMemory(forceFullCollection: true);
            writtenBeforeEnd = output.Written;
            await Task.CompletedTask;
        }

        await TableWorkbook.WriteAsync(output, "大表", Columns, Rows(), TestContext.Current.CancellationToken);
        Assert.InRange(atEnd - atStart, long.MinValue, 1_000_000);
        Assert.InRange(writtenBeforeEnd, output.Written / 2, output.Written);
        Assert.False(output.WroteSynchronously);
    }
}

/// <summary>Tests that weigh the whole process run when nothing else does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
