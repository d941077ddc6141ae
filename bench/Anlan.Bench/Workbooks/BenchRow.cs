namespace Anlan.Bench.Workbooks;

/// <summary>A row like those of a large export: codes, names, a sentence, days and numbers. Made from its number, so every run writes the same.</summary>
internal sealed record BenchRow(int Number)
{
    public string Code => $"110109{Number:D12}";

    public string Name => $"安和区第{Number}家制造有限公司";

    public string Street => $"东河街道第{Number % 40}社区";

    public string Statement => $"该单位{Number % 97}处消防设施未按规定检验，{Number % 13}名作业人员未持证上岗，检查单记录不全。";

    public string Unit => $"安和区第{Number % 60}局";

    public string Telephone => $"+86 10 {Number % 90_000_000 + 10_000_000}";

    public string Category => Number % 3 == 0 ? "检查单" : "隐患";

    public string State => Number % 2 == 0 ? "整改中" : "已销号";

    public string Law => "《中华人民共和国安全生产法》第三十六条";

    public string? Note => Number % 5 == 0 ? "=HYPERLINK(\"x\")" : null;

    public DateOnly FoundOn => new DateOnly(2024, 1, 1).AddDays(Number % 700);

    public DateOnly DueOn => FoundOn.AddDays(30);

    public int Returns => Number % 4;

    public decimal Amount => Number * 1.25m;

    public long People => Number % 500;

    public static async IAsyncEnumerable<BenchRow> ManyAsync(int rows)
    {
        for (var i = 1; i <= rows; i++)
        {
            // A database hands over its rows in batches; in between a thread of its own goes on.
            if (i % 500 == 0)
                await Task.Yield();
            yield return new BenchRow(i);
        }
    }
}
