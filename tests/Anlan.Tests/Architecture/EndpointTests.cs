using Anlan.Tests.Hosting;

namespace Anlan.Tests.Architecture;

/// <summary>Every door of the program says who may pass and how it is kept from being pushed by a foreign page.</summary>
public sealed class EndpointTests(SqliteStore store) : IClassFixture<SqliteStore>
{
    private IReadOnlyList<Door> Doors => Door.Of(store.App.Services);

    [Fact]
    public void Every_page_and_endpoint_names_a_permission_or_is_open_to_all_on_purpose()
    {
        Assert.Contains(Doors, d => d.Policy is not null);
        Assert.Empty(Doors.Where(d => d.Policy is null && !d.IsOpen).Select(d => d.Route));
    }

    [Fact]
    public void No_door_asks_for_a_permission_and_is_open_to_all_at_once() =>
        Assert.Empty(Doors.Where(d => d.Policy is not null && d.IsOpen).Select(d => d.Route));

    [Fact]
    public void Every_door_that_changes_something_wants_a_form_token_or_takes_only_bearer_tokens()
    {
        Assert.Contains(Doors, d => d.Changes && d.WantsFormToken);
        Assert.Empty(Doors.Where(d => d is { Changes: true, WantsFormToken: false, IsBearerOnly: false }).Select(d => d.Route));
    }

    [Fact]
    public void Open_doors_are_those_everybody_agreed_on() =>
        Assert.Equal(
            [
                "/api/openapi.json",
                "/feeds/{token}.ics",
                "/first-administrator",
                "/health",
                "/not-found",
                "/sign-in",
                "/sign-in/code",
                "/sign-out",
                "/status/{Code:int}",
            ],
            Doors.Where(d => d.IsOpen).Select(d => d.Route).Distinct().Order(StringComparer.Ordinal)
        );
}
