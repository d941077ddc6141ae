namespace Anlan.Modules.Documents.Reading;

/// <summary>Kinds of figure checks in Chinese.</summary>
internal static class CheckTypes
{
    public static string Name(string type) =>
        type switch
        {
            "ratio" => "占比",
            "average" => "平均",
            "growth" => "增减",
            "fraction" => "几分之几",
            "sum" => "合计",
            "list_count" => "列举个数",
            "conflict" => "前后不一",
            "outlier" => "数量级",
            "citation" => "引用文件",
            _ => "其他",
        };
}
