using AngleSharp.Html.Dom;
using Anlan.Modules.Access.Demonstration;

namespace Anlan.Tests.Forms;

/// <summary>Fills a form as a well-meaning person would: what stands there stays, long texts get a word more, the rest by the kind of field.</summary>
internal static class FormFill
{
    /// <summary>A day most forms take; a form with limits says so itself.</summary>
    private const string AnyDay = "2026-11-23";

    /// <summary>Fields whose rule cannot be seen from the page, by name or by route and name.</summary>
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["/sign-in Input.UserName"] = "taoran",
        ["/sign-in Input.Password"] = DemonstrationAccount.Password,
        ["/password Input.Present"] = DemonstrationAccount.Password,
        ["/account/second-factor Input.Password"] = DemonstrationAccount.Password,
        ["Input.UserName"] = "xinzhanghao",
        ["Input.Organisation"] = "110109",
        ["Input.UnitNames"] = "门头沟区文化和旅游局",
        ["Input.Interviews"] = "29",
        ["Input.DocumentsRead"] = "116",
        ["Input.UnitsInspected"] = "6",
        ["Input.EnterprisesInspected"] = "46",
        ["Input.HazardsFound"] = "203",
        ["Input.LimitAmount"] = "60",
        ["/calendar/upload Input.Text"] = Calendar.Notices2027.Text,
        ["Input.Industry"] = "",
        ["Input.NewDueOn"] = "2027-06-30",
        ["Input.DueOn"] = "2026-12-31",
        ["Input.ValidTo"] = "2027-01-31",
        ["Input.Seed"] = "20261123",
        ["Input.Number"] = "门办发〔2026〕12号",
        ["Input.LetterNumber"] = "京安办发〔2026〕3号",
        ["/organisations/new Input.Parent"] = "110000",
        ["/organisations/new Input.Code"] = "110199",
        ["/organisations/{Id:guid}/succeed Input.NewCode"] = "110109-XBMT",
        ["/organisations/{Id:guid}/move Input.Parent"] = "110108",
        ["/rectification/{Id:guid}/hand-over Input.Unit"] = "110109-YJJ",
        ["Input.MeetingBody"] = "区委常委会",
        ["Input.IssuedInNameOf"] = "区委办公室、区政府办公室",
    };

    public static IEnumerable<Field> Legal(IHtmlFormElement form, string route)
    {
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Name: { Length: > 0 } name, Type: "checkbox" or "radio" } box:
                    // What is chosen already, else the first of a group; two where several may be chosen.
                    var group = form.Elements.OfType<IHtmlInputElement>().Where(i => i.Name == name).ToList();
                    var picked = group.Where(i => i.IsChecked).DefaultIfEmpty(group[0]).ToList();
                    if (box.Type == "checkbox" && picked.Count == 1 && group.Count > 1)
                        picked.Add(group.Find(i => i != picked[0])!);
                    if (chosen.Add(name))
                        foreach (var pick in picked)
                            yield return new Field(name, FieldKind.Check, pick.Value, false);
                    break;
                case IHtmlInputElement { Name: { Length: > 0 } name, IsDisabled: false } input
                    when input.Type is not ("submit" or "button" or "file" or "image"):
                    yield return new Field(name, KindOf(input), ValueOf(input, route), input.IsRequired);
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    yield return new Field(
                        name,
                        FieldKind.Text,
                        area.Value.Length > 0 ? area.Value + "有补充。" : KnownValue(route, name) ?? "已按要求办理，现场核对无误。",
                        area.IsRequired
                    );
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    var value = select.Value is { Length: > 0 } now
                        ? now
                        : select.Options.FirstOrDefault(o => o.Value.Length > 0)?.Value ?? "";
                    yield return new Field(name, FieldKind.Choice, value, select.IsRequired);
                    break;
            }
        }
    }

    private static FieldKind KindOf(IHtmlInputElement input) =>
        input.Type switch
        {
            "hidden" => FieldKind.Hidden,
            "password" => FieldKind.Password,
            "date" => FieldKind.Date,
            "number" => FieldKind.Number,
            _ => FieldKind.Text,
        };

    private static string ValueOf(IHtmlInputElement input, string route)
    {
        if (input.Value is { Length: > 0 } value || input.Type == "hidden")
            return input.Value ?? "";
        if (KnownValue(route, input.Name!) is { } known)
            return known;
        return input.Type switch
        {
            "date" => input.Minimum is { Length: > 0 } least && string.CompareOrdinal(least, AnyDay) > 0 ? least
            : input.Maximum is { Length: > 0 } most && string.CompareOrdinal(most, AnyDay) < 0 ? most
            : AnyDay,
            "number" => input.Minimum is { Length: > 0 } least ? least : "1",
            "password" => "Qingming-7401",
            "tel" => "010-12345678",
            _ => "按要求填写",
        };
    }

    private static string? KnownValue(string route, string name) =>
        Known.GetValueOrDefault($"{route} {name}") ?? Known.GetValueOrDefault(name);
}
