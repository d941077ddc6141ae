using Anlan.Data;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Forms;

/// <summary>
/// A form takes the fields it shows and no others: each is sent as a person would, and again with every column of every table beside its own
/// fields. What is stored must be the same (security-reliability S-05, G4).
/// </summary>
[Collection(FormsCollection.Name)]
public sealed class OverPostTests(FormsFixture forms)
{
    /// <summary>The framework takes 1024 at once.</summary>
    private const int MostFields = 950;

    private const string Mark = "越权写入";

    private static readonly Guid MarkId = Guid.Parse("0badf00d-0bad-4bad-8bad-0badf00dbad0");

    /// <summary>Where a careless binding would look: the form itself, the page's model, a model inside the form.</summary>
    private static readonly string[] Prefixes = ["", "Input.", "Form.", "Input.Form.", "Input.Item.", "Model."];

    private List<Field> Columns =>
        [
            .. forms
                .Model.Model.GetEntityTypes()
                .SelectMany(e => e.GetProperties())
                .GroupBy(p => p.Name)
                .Select(g => new Field(g.Key, FieldKind.Hidden, Planted(g.First().ClrType), false)),
        ];

    [Fact]
    public async Task No_form_stores_a_field_it_does_not_show()
    {
        var columns = Columns;
        Assert.Contains(columns, c => c.Name == "State");
        Assert.True(forms.Accepted.Count > 40, $"Only {forms.Accepted.Count} forms.");
        var findings = new List<string>();
        foreach (var form in forms.All)
        {
            var first = Stored(await forms.Sender.SendAsync(form, form.Fields));
            var second = Stored(await forms.Sender.SendAsync(form, form.Fields));
            foreach (var prefixes in Prefixes.Chunk(MostFields / columns.Count))
            {
                var more = prefixes.SelectMany(prefix =>
                    columns.Select(c => c with { Name = prefix + c.Name }).Where(c => !form.Fields.Any(f => Same(f.Name, c.Name)))
                );
                var reply = await forms.Sender.SendAsync(form, form.Fields.Concat(more));
                findings.AddRange(
                    Differences(first, second, Stored(reply)).Select(d => $"{form.Name} with {string.Join("…, ", prefixes)}…: {d}")
                );
            }
        }
        Findings.None(findings);
    }

    [Fact]
    public void A_column_that_slipped_in_is_noticed()
    {
        var before = new List<Change>
        {
            new("Item", EntityState.Modified, "Major", "True"),
            new("Item", EntityState.Modified, "Hash", "1"),
        };
        var again = new List<Change> { before[0], before[1] with { Value = "2" } };
        Assert.Empty(Differences(before, again, [before[0], before[1] with { Value = "3" }]));
        Assert.Single(Differences(before, again, [.. again, new("Item", EntityState.Modified, "State", "Closed")]));
        Assert.Single(Differences(before, again, [before[0] with { Value = "False" }, before[1]]));
        Assert.Single(Differences(before, again, [before[0], before[1] with { Value = Mark }]));
    }

    /// <summary>The receipt of a form tells of all that was sent, also of what nobody reads.</summary>
    private static List<Change> Stored(Reply reply) => [.. reply.Changes.Where(c => c.Entity != nameof(FormReceipt))];

    /// <summary>What differs from the same form sent plainly; values that differ between two plain sendings (new ids) are let pass.</summary>
    private static IEnumerable<string> Differences(IReadOnlyList<Change> first, IReadOnlyList<Change> second, IReadOnlyList<Change> third)
    {
        var steady = first.Zip(second).Where(p => p.First == p.Second).Select(p => p.First).ToHashSet();
        foreach (
            var change in third.Where(c =>
                c.Value is { } value && (value.Contains(Mark, StringComparison.Ordinal) || value == MarkId.ToString())
            )
        )
            yield return $"{change.Column} became {change.Value}";
        foreach (var column in third.Select(c => c.Column).Except(first.Select(c => c.Column)))
            yield return $"{column} was stored as well";
        foreach (var change in steady.Except(third))
            yield return $"{change.Column} was no longer {change.Value}";
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Planted(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum ? Enum.GetNames(plain)[^1]
            : plain == typeof(Guid) ? MarkId.ToString()
            : plain == typeof(DateOnly) ? "2031-01-31"
            : plain == typeof(DateTime) || plain == typeof(DateTimeOffset) ? "2031-01-31T00:00:00Z"
            : plain == typeof(bool) ? "true"
            : plain == typeof(string) ? Mark
            : "4242";
    }
}
