using Anlan.Common;
using Microsoft.AspNetCore.Components;

namespace Anlan.Ui;

/// <summary>Count of a list and links to its pages: <c>&lt;Pager Of="Rows" /&gt;</c> with a <see cref="Page{T}"/>. All other filters of the address are kept.</summary>
public sealed partial class Pager<T>(NavigationManager navigation)
{
    [Parameter, EditorRequired]
    public Page<T> Of { get; set; } = new([], 1, Page.DefaultSize, 0);

    /// <summary>Query parameter of the page number.</summary>
    [Parameter]
    public string Parameter { get; set; } = "page";

    /// <summary>First, last and the neighbours; nothing stands for a gap.</summary>
    private IEnumerable<int?> Shown
    {
        get
        {
            var previous = 0;
            for (var number = 1; number <= Of.Count; number++)
            {
                if (number != 1 && number != Of.Count && Math.Abs(number - Of.Number) > 1)
                    continue;
                if (number > previous + 1)
                    yield return null;
                yield return number;
                previous = number;
            }
        }
    }

    private string PathOf(int number) => new Uri(navigation.GetUriWithQueryParameter(Parameter, number == 1 ? null : number)).PathAndQuery;
}
