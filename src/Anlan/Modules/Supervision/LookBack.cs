using Anlan.Common;

namespace Anlan.Modules.Supervision;

/// <summary>
/// A look-back (回头看): a sample of the closed problems of a round, drawn so that anybody can draw it again from the seed, visited anew.
/// </summary>
[Term("回头看")]
public sealed class LookBack
{
    public required Guid Id { get; init; }

    [Term("督察记录")]
    public required Guid RoundId { get; init; }

    /// <summary>Seed of the draw, published with it.</summary>
    [Term("随机种子")]
    public required long Seed { get; init; }

    /// <summary>0–1, e.g. 0.95.</summary>
    [Term("置信度")]
    public required double Confidence { get; init; }

    /// <summary>Share of false closures the sample must be able to exclude, 0–1.</summary>
    [Term("可容忍失实率")]
    public required double ToleratedRate { get; init; }

    /// <summary>How many closed problems there were to draw from.</summary>
    [Term("可抽问题数", Unit = "个")]
    public required int Population { get; init; }

    [Term("抽取时间")]
    public required DateTime DrawnAt { get; init; }

    [Term("抽取人账号")]
    public required Guid DrawnById { get; init; }

    public List<LookBackItem> Items { get; } = [];

    public int Version { get; private set; }
}

/// <summary>One problem of the sample and what was found (回头看结果).</summary>
[Term("回头看条目")]
public sealed class LookBackItem
{
    public required Guid Id { get; init; }

    public required Guid LookBackId { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>Place in the draw, from 1.</summary>
    [Term("抽取顺序")]
    public required int Order { get; init; }

    public LookBackResult? Result { get; private set; }

    [Term("现场情况")]
    public string? Finding { get; private set; }

    [Term("核查人账号")]
    public Guid? CheckedById { get; private set; }

    [Term("核查时间")]
    public DateTime? CheckedAt { get; private set; }

    /// <summary>The problem opened anew, when it had not held.</summary>
    [Term("新立问题")]
    public Guid? NewItemId { get; private set; }

    public Refusal? Record(LookBackResult result, string? finding, Guid byId, DateTime at, Guid? newItemId)
    {
        if (Result is not null)
            return new Refusal("look-back.recorded", "这一条已经登记过结果，不用再登记。");
        if (string.IsNullOrWhiteSpace(finding))
            return new Refusal("look-back.finding", "请写明现场看到的情况。", "Finding");
        (Result, Finding, CheckedById, CheckedAt, NewItemId) = (result, finding.Trim(), byId, at, newItemId);
        return null;
    }
}

[Term("回头看结果")]
public enum LookBackResult
{
    [Term("属实")]
    Held,

    [Term("未落实")]
    NotCarriedOut,

    [Term("反弹")]
    Relapsed,
}
