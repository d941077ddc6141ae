using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification.Clock;
using Anlan.Rules.Deadlines;
using Microsoft.AspNetCore.WebUtilities;

namespace Anlan.Modules.Rectification.List;

/// <summary>What a list of items shows, read from the query string: whatever is not understood there is left out, never an error.</summary>
public sealed record ItemFilter
{
    /// <summary>Organisation code; items owed by that organisation or one below it.</summary>
    public string? Unit { get; init; }

    /// <summary>Organisation code; items that this very organisation leads.</summary>
    public string? Lead { get; init; }

    public ItemState? State { get; init; }

    public Light? Light { get; init; }

    /// <summary>At least so many calendar days late.</summary>
    public int? LateFrom { get; init; }

    /// <summary>At most so many calendar days late.</summary>
    public int? LateTo { get; init; }

    public string? Category { get; init; }

    /// <summary>GB/T 4754 code; a section with all its divisions.</summary>
    public string? Industry { get; init; }

    /// <summary>The case they were found in.</summary>
    public Guid? Case { get; init; }

    /// <summary>Code of where they come from.</summary>
    public string? Source { get; init; }

    /// <summary>Only items the caller acts on: <see cref="ToWork"/>, <see cref="ToJudge"/>, or none.</summary>
    public string? Side { get; init; }

    /// <summary>Items of the units the caller works for.</summary>
    public const string ToWork = "work";

    /// <summary>Items the caller verifies and closes.</summary>
    public const string ToJudge = "judge";

    /// <summary>One of the three narrow views below, or none.</summary>
    public string? Only { get; init; }

    /// <summary>Only items whose clock runs.</summary>
    public const string OnlyOpen = "open";

    /// <summary>Only those returned at verification at least once.</summary>
    public const string OnlyReturned = "returned";

    public const string OnlyMajor = "major";

    /// <summary>Words of the statement.</summary>
    public string? Text { get; init; }

    public static ItemFilter Read(IQueryCollection query) =>
        new()
        {
            Unit = Word(query["unit"]),
            Lead = Word(query["lead"]),
            State = Enum.TryParse<ItemState>(query["state"], ignoreCase: false, out var state) && Enum.IsDefined(state) ? state : null,
            Light = Enum.TryParse<Light>(query["light"], ignoreCase: true, out var light) && Enum.IsDefined(light) ? light : null,
            LateFrom = Number(query["lateFrom"]),
            LateTo = Number(query["lateTo"]),
            Category = Word(query["category"]),
            Industry = Industries.Known(query["industry"]),
            Case = Guid.TryParse(query["case"], out var found) ? found : null,
            Source = Word(query["source"]),
            Only = query["only"].ToString() is OnlyOpen or OnlyReturned or OnlyMajor ? query["only"].ToString() : null,
            Side = query["side"].ToString() is ToWork or ToJudge ? query["side"].ToString() : null,
            Text = Word(query["q"]),
        };

    /// <summary>The list page showing this, for links from numbers.</summary>
    /// <param name="to">The list, or its export.</param>
    public string Link(string to = RectificationPaths.List)
    {
        var query = new Dictionary<string, string?>
        {
            ["unit"] = Unit,
            ["lead"] = Lead,
            ["state"] = State?.ToString(),
            ["light"] = Light?.ToString(),
            ["lateFrom"] = LateFrom?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["lateTo"] = LateTo?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["category"] = Category,
            ["industry"] = Industry,
            ["case"] = Case?.ToString(),
            ["source"] = Source,
            ["only"] = Only,
            ["side"] = Side,
            ["q"] = Text,
        };
        return QueryHelpers.AddQueryString(to, query.Where(q => q.Value is not null));
    }

    /// <summary>The items to choose from: what the caller sees, or acts on.</summary>
    internal IQueryable<Item> Scope(AppDb db, Caller caller) =>
        Side switch
        {
            ToWork => db.ItemsToWork(caller),
            ToJudge => db.ItemsToJudge(caller),
            _ => db.ItemsFor(caller),
        };

    internal IQueryable<Item> Apply(IQueryable<Item> items, AppDb db, ClockFace clock)
    {
        if (Unit is { } unit)
        {
            var below = db.Organisations()
                .Where(o => db.Organisations().Any(top => top.Code == unit && o.Path.StartsWith(top.Path)))
                .Select(o => o.Id);
            items = items.Where(p => p.Units.Any(u => below.Contains(u.OrganisationId)));
        }
        if (Lead is { } lead)
            items = items.Where(p => p.Units.Any(u => u.IsLead && db.Organisations().Any(o => o.Id == u.OrganisationId && o.Code == lead)));
        if (State is { } state)
            items = items.Where(p => p.State == state);
        if (Category is { } category)
            items = items.Where(p => p.Category == category);
        if (Industry is { } industry)
        {
            var codes = Industries.Under(industry);
            items = items.Where(p => p.IndustryCode != null && codes.Contains(p.IndustryCode));
        }
        if (Case is { } found)
            items = items.Where(p => p.CaseId == found);
        if (Source is { } source)
            items = items.Where(p => p.Source == source);
        if (Only == OnlyReturned)
            items = items.Where(p => p.Returns > 0);
        if (Only == OnlyMajor)
            items = items.Where(p => p.Major);
        if (Text is { } text)
            items = items.Where(p => p.Statement.Contains(text));
        return ByClock(items, clock);
    }

    /// <summary>By the column lists are ordered by: it lies beyond all days when the clock does not run.</summary>
    private IQueryable<Item> ByClock(IQueryable<Item> items, ClockFace clock)
    {
        if (Only == OnlyOpen)
            items = items.Where(p => ItemStates.Open.Contains(p.State));
        var (day, amberUntil, never) = (clock.Day, clock.AmberUntil, Item.WithoutLimit);
        items = Light switch
        {
            Rules.Deadlines.Light.Red => items.Where(p => p.Rank < day),
            Rules.Deadlines.Light.Amber => items.Where(p => p.Rank >= day && p.Rank <= amberUntil),
            Rules.Deadlines.Light.Green => items.Where(p => p.Rank > amberUntil && p.Rank < never),
            _ => items,
        };
        if (LateFrom is { } from)
        {
            var latest = day.AddDays(-from);
            items = items.Where(p => p.Rank <= latest);
        }
        if (LateTo is { } to)
        {
            var earliest = day.AddDays(-to);
            items = items.Where(p => p.Rank >= earliest && p.Rank < never);
        }
        return items;
    }

    private static string? Word(string? text) => text?.Trim() is { Length: > 0 and <= 100 } word ? word : null;

    private static int? Number(string? text) => int.TryParse(text, out var number) && number is >= 0 and <= 36500 ? number : null;
}
