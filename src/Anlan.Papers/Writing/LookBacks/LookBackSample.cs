using System.Globalization;

namespace Anlan.Papers.Writing.LookBacks;

/// <summary>How the sample was drawn, so that anybody can draw it again: closed problems at the time, seed, confidence in per cent.</summary>
public sealed record LookBackSample(int Population, long Seed, int ConfidencePercent)
{
    internal string Text(int drawn) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"已销号问题{Population}项，按{ConfidencePercent}%置信水平确定样本量，随机抽取{drawn}项，随机种子{Seed}，可据此重新抽取核对。"
        );
}
