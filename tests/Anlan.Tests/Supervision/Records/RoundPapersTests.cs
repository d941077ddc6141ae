using System.Net;
using System.Security.Cryptography;
using Anlan.Modules.Supervision;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Supervision.Records;

/// <summary>The file of a round: papers are kept as they came and read by those who read the round whole.</summary>
public abstract class RoundPapersTests(TestStore store)
{
    private const string Form = "main form";

    [Fact]
    public async Task A_paper_is_listed_with_its_hash_and_comes_back_as_it_was_to_those_who_read_the_round_whole()
    {
        var round = await store.DistrictRoundAsync();
        var picture = OneItem.Picture("督察方案" + round);
        var keeper = await OpenAsync(round);
        await keeper.SubmitAsync(
            Form,
            [("Input.Kind", "Scheme"), ("Input.HappenedOn", "2026-08-20"), ("Input.Title", "")],
            [("Input.File", @"C:\桌面\督察方案.PNG", picture)]
        );
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(picture)), keeper.Text, StringComparison.Ordinal);
        var link = keeper.Page.QuerySelectorAll("a[data-document]").Single(a => a.TextContent == "督察方案").GetAttribute("href")!;
        foreach (var who in (string[])["gaoyuan", "suningyuan", "weichangqing"])
        {
            var answer = await (await store.SignedInAsync(who)).Client.GetAsync(link);
            Assert.Equal(picture, await answer.Content.ReadAsByteArrayAsync());
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        }
        foreach (var who in (string[])["hejianmin", "yanzhigang"])
            Assert.Equal(HttpStatusCode.NotFound, (await (await store.SignedInAsync(who)).Client.GetAsync(link)).StatusCode);
        var other = await store.DistrictRoundAsync();
        var elsewhere = link.Replace(round.ToString(), other.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.Client.GetAsync(elsewhere)).StatusCode);
    }

    [Theory]
    [InlineData("Input.Kind", "", "paper.kind")]
    [InlineData("Input.Kind", "7", "paper.kind")]
    [InlineData("Input.HappenedOn", "", "form.missing")]
    [InlineData("Input.HappenedOn", "2026-11-24", "form.date-late")]
    public async Task What_cannot_be_right_is_refused_and_nothing_stored(string field, string value, string code)
    {
        var round = await store.DistrictRoundAsync();
        var keeper = await OpenAsync(round);
        (string, string)[] values = [("Input.Kind", "Other"), ("Input.HappenedOn", "2026-11-20")];
        await keeper.SubmitAsync(
            Form,
            [.. values.Where(v => v.Item1 != field), (field, value)],
            [("Input.File", "一.png", OneItem.Picture("一"))]
        );
        Assert.Equal([code], keeper.Refusals);
        Assert.Equal(0, await CountAsync(round));
    }

    [Fact]
    public async Task No_file_a_program_and_the_same_file_again_are_refused_and_the_same_form_twice_is_one_paper()
    {
        var round = await store.DistrictRoundAsync();
        var keeper = await OpenAsync(round);
        (string, string)[] values = [("Input.Kind", "Meeting"), ("Input.HappenedOn", "2026-11-20")];
        await keeper.SubmitAsync(Form, values, []);
        Assert.Equal(["evidence.none"], keeper.Refusals);
        await keeper.SubmitAsync(Form, values, [("Input.File", "会议.pdf", "MZ program"u8.ToArray())]);
        Assert.Equal(["evidence.kind"], keeper.Refusals);
        await keeper.SubmitTwiceAsync(Form, values, ("Input.File", "二.png", OneItem.Picture("二" + round)));
        Assert.Equal(1, await CountAsync(round));
        await keeper.GetAsync($"/supervision/{round}/documents/new");
        await keeper.SubmitAsync(Form, values, [("Input.File", "改名.png", OneItem.Picture("二" + round))]);
        Assert.Equal(["paper.same-file"], keeper.Refusals);
    }

    private async Task<Visitor> OpenAsync(Guid round) =>
        await (await store.SignedInAsync("linxiaozhou")).GetAsync($"/supervision/{round}/documents/new");

    private Task<int> CountAsync(Guid round) => store.WithDbAsync(db => db.Set<RoundDocument>().CountAsync(d => d.RoundId == round));
}

public sealed class RoundPapersOnSqlite(SqliteStore store) : RoundPapersTests(store), IClassFixture<SqliteStore>;

public sealed class RoundPapersOnPostgres(PostgresStore store) : RoundPapersTests(store), IClassFixture<PostgresStore>;
