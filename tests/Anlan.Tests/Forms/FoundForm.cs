using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Anlan.Tests.Architecture;
using Anlan.Tests.Hosting;

namespace Anlan.Tests.Forms;

/// <summary>What kind of control a field is, as far as a sender of bad input cares.</summary>
internal enum FieldKind
{
    Hidden,
    Text,
    Password,
    Date,
    Number,
    Choice,
    Check,
    Button,
}

/// <summary>A field of a form with the value a well-meaning person would send; none is sent when the value is null.</summary>
internal sealed record Field(string Name, FieldKind Kind, string? Value, bool Required)
{
    public bool IsTyped => Kind is FieldKind.Text or FieldKind.Date or FieldKind.Number;
}

/// <summary>A form somebody came upon while walking through the pages.</summary>
/// <param name="Who">User name; none for somebody who has not signed in.</param>
/// <param name="Page">Where it stood.</param>
/// <param name="Action">Where it posts to.</param>
/// <param name="Door">The route behind that address.</param>
internal sealed record FoundForm(
    string? Who,
    Visitor Visitor,
    string Page,
    string Action,
    Door Door,
    bool Multipart,
    IReadOnlyList<Field> Fields,
    IReadOnlyList<(string Name, string Accept)> Files
)
{
    public string Name => $"{Door.Route} on {Page.Split('?')[0]} by {Who ?? "nobody"}";

    /// <summary>One for each way to send the forms of a page: a form with several buttons is several.</summary>
    public static IEnumerable<FoundForm> On(IHtmlDocument page, string path, string? who, Visitor visitor, Doors doors)
    {
        foreach (var form in page.Forms.Where(f => f.Method == "post"))
        {
            var buttons = form.Elements.Where(e => e is IHtmlButtonElement { Type: "submit" }).Cast<IHtmlButtonElement>().ToList();
            foreach (var button in buttons.DistinctBy(b => (b.GetAttribute("formaction"), b.Name, b.Value)))
            {
                var action = button.GetAttribute("formaction") ?? form.GetAttribute("action");
                action = action is { Length: > 0 } ? action : path;
                if (doors.PostTo(action) is not { } door)
                    throw new InvalidOperationException($"The form on {path} posts to {action}, where nothing listens.");
                var fields = FormFill.Legal(form, door.Route).ToList();
                if (button.Name is { Length: > 0 } name)
                    fields.Add(new Field(name, FieldKind.Button, button.Value, false));
                var files = form
                    .Elements.OfType<IHtmlInputElement>()
                    .Where(i => i.Type == "file")
                    .Select(i => (i.Name!, i.Accept ?? ""))
                    .ToList();
                yield return new FoundForm(who, visitor, path, action, door, form.Enctype == "multipart/form-data", fields, files);
            }
        }
    }
}

/// <summary>The routes of the program, found again from a path.</summary>
internal sealed class Doors(IReadOnlyList<Door> all)
{
    private readonly List<(Door Door, Regex Pattern, int Literal)> posts =
    [
        .. all.Where(d => d.Changes).Select(d => (d, Pattern(d.Route), Literal(d.Route))).OrderByDescending(d => d.Item3),
    ];

    private readonly List<(Door Door, Regex Pattern, int Literal)> gets =
    [
        .. all.Where(d => d.Methods.Contains("GET")).Select(d => (d, Pattern(d.Route), Literal(d.Route))).OrderByDescending(d => d.Item3),
    ];

    public IReadOnlyList<Door> All => all;

    public Door? PostTo(string path) => posts.Find(d => d.Pattern.IsMatch(path.Split('?', '#')[0])).Door;

    public Door? GetFrom(string path) => gets.Find(d => d.Pattern.IsMatch(path.Split('?', '#')[0])).Door;

    private static Regex Pattern(string route) =>
        new(
            "^"
                + string.Concat(
                    route
                        .Split('/', StringSplitOptions.RemoveEmptyEntries)
                        .Select(s =>
                            "/"
                            + (
                                s.Contains(":guid}", StringComparison.OrdinalIgnoreCase) ? "[0-9a-fA-F-]{36}"
                                : s.Contains('{', StringComparison.Ordinal) ? "[^/]+"
                                : Regex.Escape(s)
                            )
                        )
                )
                + "/?$"
        );

    private static int Literal(string route) => route.Split('/').Count(s => !s.Contains('{', StringComparison.Ordinal));
}
