namespace Anlan.Papers.Writing.LookBacks;

/// <summary>One problem of the sample.</summary>
public sealed record LookBackResult(int Number, string Problem, string Unit, LookBackVerdict Verdict, string Facts);
