using Anlan.Common;

namespace Anlan.Modules.Documents.Integrity;

/// <summary>What became of a file in the store's folder.</summary>
[Term("文件状况")]
public enum FileState
{
    [Term("完好")]
    Whole,

    [Term("缺失")]
    Missing,

    /// <summary>Its bytes are not those its name is the hash of.</summary>
    [Term("内容已变")]
    Altered,
}
