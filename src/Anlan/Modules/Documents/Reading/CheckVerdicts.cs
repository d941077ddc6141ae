namespace Anlan.Modules.Documents.Reading;

/// <summary>Verdicts of figure checks in Chinese.</summary>
internal static class CheckVerdicts
{
    public const string Consistent = "consistent";

    public const string Wrong = "wrong";

    public static string Name(string verdict) =>
        verdict switch
        {
            Consistent => "一致",
            "truncated" => "截断",
            Wrong => "有误",
            _ => "请核实",
        };
}
