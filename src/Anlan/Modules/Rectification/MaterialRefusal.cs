using Anlan.Common;

namespace Anlan.Modules.Rectification;

/// <summary>Why nothing more can be written to a problem.</summary>
internal static class MaterialRefusal
{
    public static Outcome For(Item problem) =>
        new Refusal("item.finished", $"问题{problem.Number}现在是“{problem.State.Term()}”，不能再补充材料，请刷新页面查看最新状态。");
}
