using Anlan.Modules.Notices;
using Anlan.Modules.Supervision;

namespace Anlan.Modules.Rectification;

/// <summary>To whom the acts on problems and plans are announced: always the side that must act next.</summary>
internal static class ItemNotices
{
    /// <summary>Every unit that owes the problem.</summary>
    public static void ToUnits(this Announce announce, Item problem, string text, string link)
    {
        foreach (var unit in problem.Units)
            announce.ToOrganisation(unit.OrganisationId, Cut(text), link, problem.IndustryCode);
    }

    /// <summary>The body that keeps the round, and its team.</summary>
    public static void ToSupervisors(this Announce announce, Round round, string text, string link, string? industry = null)
    {
        announce.ToOrganisation(round.OwnerId, Cut(text), link, industry);
        if (round.TeamId is { } team && team != round.OwnerId)
            announce.ToOrganisation(team, Cut(text), link, industry);
    }

    /// <summary>A notice is one sentence; the page behind it has the whole reason.</summary>
    private static string Cut(string text) => text.Length <= 200 ? text : text[..200] + "……";
}
