using Anlan.Modules.Notices;

namespace Anlan.Modules.Rectification;

/// <summary>To whom the acts on items are announced: always the side that must act next.</summary>
internal static class ItemNotices
{
    /// <summary>Every unit that owes the item.</summary>
    public static void ToUnits(this Announce announce, Item item, string text)
    {
        foreach (var unit in item.Units)
            announce.ToOrganisation(unit.OrganisationId, Cut(text), RectificationPaths.Item(item.Id), item.IndustryCode);
    }

    /// <summary>The organisation that keeps it, and its team.</summary>
    public static void ToKeepers(this Announce announce, Keeping by, string text, string link, string? industry = null)
    {
        announce.ToOrganisation(by.KeeperId, Cut(text), link, industry);
        if (by.TeamId is { } team && team != by.KeeperId)
            announce.ToOrganisation(team, Cut(text), link, industry);
    }

    /// <summary>A notice is one sentence; the page behind it has the whole reason.</summary>
    private static string Cut(string text) => text.Length <= 200 ? text : text[..200] + "……";
}
