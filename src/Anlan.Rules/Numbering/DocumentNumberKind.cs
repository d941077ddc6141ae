namespace Anlan.Rules.Numbering;

/// <summary>The two ways an official document is numbered.</summary>
public enum DocumentNumberKind
{
    /// <summary>发文字号: 京政发〔2020〕20号.</summary>
    Issued,

    /// <summary>令号: 北京市人民政府令第285号.</summary>
    Order,
}
