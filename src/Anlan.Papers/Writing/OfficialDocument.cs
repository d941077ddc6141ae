using Anlan.Papers.Writing.Layout;

namespace Anlan.Papers.Writing;

/// <summary>
/// An official paper (公文) in the order of GB/T 9704-2012 §7: head, body, imprint. Everything the standard calls optional may be absent.
/// Texts are plain: characters that cannot be printed are dropped, a line end inside a text starts a new paragraph.
/// </summary>
public sealed record OfficialDocument
{
    /// <summary>版头: the red head above the red line. Absent for papers that are attached to another paper.</summary>
    public Masthead? Masthead { get; init; }

    /// <summary>标题. Broken into balanced lines by itself; a line end in it is a break the author wants.</summary>
    public required string Title { get; init; }

    /// <summary>主送机关, in order; set on their own line with a colon.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>正文: headings number themselves (一、 （一） 1. （1）).</summary>
    public required IReadOnlyList<DocumentBlock> Blocks { get; init; }

    /// <summary>附件: each starts a new page; their names are listed below the body (附件说明).</summary>
    public IReadOnlyList<Annex> Annexes { get; init; } = [];

    /// <summary>发文机关署名 and 成文日期.</summary>
    public Signature? Signature { get; init; }

    /// <summary>附注 below the date, without its brackets (此件公开发布).</summary>
    public string? Note { get; init; }

    /// <summary>版记 at the foot of the last page: copies, printing office and date.</summary>
    public Imprint? Imprint { get; init; }

    /// <summary>The paper as a .docx file. The same paper always gives the same bytes.</summary>
    public byte[] ToDocx() => OfficialDocumentWriter.Write(this);
}
