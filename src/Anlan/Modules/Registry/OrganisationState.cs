using Anlan.Common;
using Anlan.Ui;

namespace Anlan.Modules.Registry;

/// <summary>Whether an organisation exists on a day (存续状态).</summary>
[Term("存续状态")]
public enum OrganisationState
{
    [Term("在用")]
    InForce,

    [Term("已撤销")]
    Ended,

    [Term("尚未设立")]
    Coming,
}

internal static class OrganisationStates
{
    public static OrganisationState Of(DateOnly? from, DateOnly? to, DateOnly day) =>
        to < day ? OrganisationState.Ended
        : from > day ? OrganisationState.Coming
        : OrganisationState.InForce;

    public static Tone Tone(this OrganisationState state) =>
        state switch
        {
            OrganisationState.InForce => Ui.Tone.Good,
            OrganisationState.Coming => Ui.Tone.Waiting,
            OrganisationState.Ended => Ui.Tone.Neutral,
        };

    /// <summary>First and last day as people say it: 2018年11月8日起.</summary>
    public static string Span(DateOnly? from, DateOnly? to) =>
        (from, to) switch
        {
            (null, null) => "一直存续",
            ({ } first, null) => $"{Today.Written(first)}起",
            (null, { } last) => $"到{Today.Written(last)}为止",
            ({ } first, { } last) => $"{Today.Written(first)}起，到{Today.Written(last)}为止",
        };
}
