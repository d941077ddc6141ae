using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Api;

/// <summary>
/// The answer a write got (已答复的写请求), kept under the caller's idempotency key: the same request sent again gets the same answer and
/// stores nothing twice.
/// </summary>
[Term("已答复的写请求")]
[NotLogged("the write itself is logged; this only remembers its answer")]
public sealed class StoredAnswer
{
    [Term("所属账号")]
    public required Guid AccountId { get; init; }

    [Term("幂等键")]
    public required string Key { get; init; }

    /// <summary>SHA-256 (hex) over method, path and body.</summary>
    [Term("请求摘要", Standard = "SHA-256")]
    public required string RequestHash { get; init; }

    [Term("状态码", Standard = "RFC 9110")]
    public required int Status { get; init; }

    [Term("答复内容")]
    public required string Body { get; init; }

    [Term("答复时间")]
    public required DateTime At { get; init; }
}

internal sealed class StoredAnswerTable : IEntityTypeConfiguration<StoredAnswer>
{
    public void Configure(EntityTypeBuilder<StoredAnswer> table)
    {
        table.ToTable("stored_answer");
        table.HasKey(a => new { a.AccountId, a.Key });
        table.Property(a => a.Key).HasMaxLength(100);
        table.Property(a => a.RequestHash).HasMaxLength(64);
        table.Property(a => a.Body).IsLong();
    }
}
