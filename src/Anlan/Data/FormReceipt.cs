using Anlan.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anlan.Data;

/// <summary>
/// That a form was stored under the key it carried (已收表单), and what was in it: sent again as it was it is stored once, sent again with other
/// content it is not said to be stored.
/// </summary>
[Term("已收表单")]
[NotLogged("the act itself is logged; this only remembers what was sent")]
public sealed class FormReceipt
{
    [Term("表单键")]
    public required Guid Key { get; init; }

    /// <summary>SHA-256 (hex) over address, fields and files.</summary>
    [Term("内容摘要", Standard = "SHA-256")]
    public required string Digest { get; init; }

    [Term("保存时间")]
    public required DateTime At { get; init; }
}

internal sealed class FormReceiptTable : IEntityTypeConfiguration<FormReceipt>
{
    public void Configure(EntityTypeBuilder<FormReceipt> table)
    {
        table.ToTable("form_receipt");
        table.HasKey(r => r.Key);
        table.Property(r => r.Digest).HasMaxLength(64);
    }
}
