using Anlan.Common;
using Anlan.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Modules.Notices;

/// <summary>
/// A message in the product (通知): addressed to an organisation or an enterprise (everybody posted there) or to one account. Who has read it is kept a person.
/// </summary>
[Term("通知")]
[NotLogged("made by acts that are logged themselves")]
public sealed class Notice
{
    public required Guid Id { get; init; }

    [Term("接收单位")]
    public Guid? OrganisationId { get; init; }

    [Term("接收企业")]
    public Guid? EnterpriseId { get; init; }

    /// <summary>Industry of the problem it tells of; none when it is about the organisation as a whole.</summary>
    [Term("行业", Standard = "GB/T 4754-2017")]
    public string? IndustryCode { get; init; }

    [Term("接收账号")]
    public Guid? AccountId { get; init; }

    [Term("发出时间")]
    public required DateTime At { get; init; }

    /// <summary>The Chinese sentence: what happened and what is to be done.</summary>
    [Term("内容")]
    public required string Text { get; init; }

    /// <summary>Local path of the page to act on.</summary>
    [Term("办理页面")]
    public required string Link { get; init; }
}

/// <summary>That an account has read a notice.</summary>
[Term("通知已读")]
[NotLogged("a read mark is no act")]
public sealed class NoticeRead
{
    public required Guid NoticeId { get; init; }

    [Term("阅读账号")]
    public required Guid AccountId { get; init; }

    [Term("阅读时间")]
    public required DateTime At { get; init; }
}

/// <summary>A revocable token that lets a calendar program fetch its owner's deadlines (日历订阅).</summary>
[Term("日历订阅")]
[Administrative]
public sealed class FeedToken
{
    public required Guid Id { get; init; }

    [Term("所属账号")]
    public required Guid AccountId { get; init; }

    /// <summary>SHA-256 (hex) of the token; the token itself is shown once.</summary>
    [Term("令牌摘要", Standard = "SHA-256")]
    public required string TokenHash { get; init; }

    [Term("建立时间")]
    public required DateTime MadeAt { get; init; }

    /// <summary>Last day it works.</summary>
    [Term("有效期至")]
    public required DateOnly ValidTo { get; init; }

    [Term("吊销时间")]
    public DateTime? RevokedAt { get; private set; }

    public int Version { get; private set; }

    public bool Works(DateOnly today) => RevokedAt is null && today <= ValidTo;

    /// <summary>Ends it; revoking twice changes nothing.</summary>
    public void Revoke(DateTime at) => RevokedAt ??= at;
}

internal sealed class NoticeTable : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> table)
    {
        table.ToTable("notice");
        table.Property(n => n.IndustryCode).HasMaxLength(2);
        table.HasIndex(n => new { n.OrganisationId, n.At });
        table.HasIndex(n => new { n.EnterpriseId, n.At });
        table.HasIndex(n => new { n.AccountId, n.At });
    }
}

internal sealed class NoticeReadTable : IEntityTypeConfiguration<NoticeRead>
{
    public void Configure(EntityTypeBuilder<NoticeRead> table)
    {
        table.ToTable("notice_read");
        table.HasKey(r => new { r.NoticeId, r.AccountId });
        table.HasOne<Notice>().WithMany().HasForeignKey(r => r.NoticeId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class FeedTokenTable : IEntityTypeConfiguration<FeedToken>
{
    public void Configure(EntityTypeBuilder<FeedToken> table)
    {
        table.ToTable("feed_token");
        table.Property(t => t.TokenHash).HasMaxLength(64);
        table.HasIndex(t => t.TokenHash).IsUnique();
        table.HasIndex(t => t.AccountId);
    }
}
