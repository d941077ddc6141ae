using System.Net;
using System.Text;
using Anlan.Modules.Organisations;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Anlan.Tests.Registry;

/// <summary>What the system administrator does with bodies, each on bodies made for the test.</summary>
public abstract class OrganisationActTests(TestStore store)
{
    private const string Main = "main form:has(input[name=_handler])";

    private static readonly (string, string)[] Good =
    [
        ("Input.Parent", "门头沟区"),
        ("Input.Kind", "Department"),
        ("Input.Name", "门头沟区好局"),
        ("Input.Code", "110109-GOOD"),
        ("Input.From", "2024-01-01"),
        ("Input.Basis", "京编办发〔2024〕1号"),
    ];

    [Fact]
    public async Task A_body_that_is_added_is_found_by_its_alias_and_its_history_names_the_basis()
    {
        var page = await AddAsync("110109-ADD1", "门头沟区甲一局", ("Input.Aliases", "区甲一局\n甲一局"));
        Assert.Empty(page.Refusals);
        Assert.Contains("京编办发〔2024〕1号", page.Text, StringComparison.Ordinal);
        Assert.Contains("新增机构，隶属门头沟区", page.Text, StringComparison.Ordinal);
        await page.GetAsync("/organisations?q=甲一局");
        Assert.Contains("门头沟区甲一局", page.Text, StringComparison.Ordinal);
        var body = await BodyAsync("110109-ADD1");
        Assert.Equal(("110000/110109/110109-ADD1/", "110109"), (body.Path, body.DistrictCode));
    }

    [Theory]
    [InlineData("Input.Parent", "没有这个区", "organisation.unclear")]
    [InlineData("Input.Parent", "应急局", "organisation.unclear")]
    [InlineData("Input.Parent", "门头沟区安监局", "organisation.unclear")]
    [InlineData("Input.Kind", "City", "organisation.kind")]
    [InlineData("Input.Kind", "Enterprise", "organisation.kind")]
    [InlineData("Input.Kind", "7", "organisation.kind")]
    [InlineData("Input.Name", "", "form.missing")]
    [InlineData("Input.Name", "门头沟区应急管理局", "organisation.name-taken")]
    [InlineData("Input.Name", "区应急局", "organisation.name-taken")]
    [InlineData("Input.Aliases", "区应急局", "organisation.name-taken")]
    [InlineData("Input.Code", "好局", "organisation.code")]
    [InlineData("Input.Code", "100109-GOOD", "organisation.code")]
    [InlineData("Input.Code", "110109-YJJ", "organisation.code-taken")]
    [InlineData("Input.Code", "110199-GOOD", "organisation.code-region")]
    [InlineData("Input.From", "去年", "form.date")]
    [InlineData("Input.Basis", " ", "form.missing")]
    public async Task Bad_input_gets_its_sentence_and_nothing_is_added(string field, string value, string code)
    {
        var page = await (await store.SignedInAsync("xitong")).GetAsync("/organisations/new");
        await page.SubmitAsync(Main, [.. Good.Where(g => g.Item1 != field), (field, value)]);
        Assert.Equal([code], page.Refusals);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.False(await store.WithDbAsync(db => db.Organisations().AnyAsync(o => o.Name == "门头沟区好局")));
    }

    [Fact]
    public async Task An_alias_is_added_once_and_understood_until_it_ends()
    {
        await AddAsync("110109-ALS", "门头沟区别名局");
        var id = (await BodyAsync("110109-ALS")).Id;
        var page = await (await store.SignedInAsync("xitong")).GetAsync($"/organisations/{id}/aliases");
        await page.SubmitAsync(Main, ("Input.Name", "区别局"));
        await page.SubmitAsync(Main, ("Input.Name", "区别局"));
        Assert.Equal(["alias.known"], page.Refusals);
        await page.SubmitAsync(Main, ("Input.Name", "区应急局"));
        Assert.Equal(["organisation.name-taken"], page.Refusals);
        await page.SubmitAsync(Main, ("Input.Name", "门头沟区别名局"));
        Assert.Equal(["alias.own-name"], page.Refusals);
        await page.GetAsync($"/organisations/{id}/aliases");
        await page.SubmitAsync("form[action$='/end']");
        Assert.Contains("已停用", page.Text, StringComparison.Ordinal);
        var catalogue = await store.WithDbAsync(db => OrganisationCatalogue.ReadAsync(db, default));
        Assert.Single(catalogue.Meant("区别局", [], new DateOnly(2026, 11, 23)));
        Assert.Empty(catalogue.Meant("区别局", [], new DateOnly(2026, 11, 24)));
    }

    [Fact]
    public async Task A_body_ends_on_its_day_and_not_before_those_below_it()
    {
        await AddAsync("110109-END", "门头沟区末局");
        await AddAsync("110109-END-KS", "末局一科", ("Input.Parent", "110109-END"), ("Input.Kind", "Division"));
        Assert.Equal(["organisation.has-children"], (await EndAsync("110109-END", "2025-01-01")).Refusals);
        Assert.Equal(["organisation.ends-before-start"], (await EndAsync("110109-END-KS", "2020-01-01")).Refusals);
        Assert.Empty((await EndAsync("110109-END-KS", "2024-12-31")).Refusals);
        Assert.Empty((await EndAsync("110109-END", "2025-01-01")).Refusals);
        Assert.Equal(["organisation.ended"], (await EndAsync("110109-END", "2025-02-01")).Refusals);
        Assert.Equal(["organisation.city"], (await EndAsync("110000", "2025-02-01")).Refusals);
        Assert.Equal(new DateOnly(2025, 1, 1), (await BodyAsync("110109-END")).To);
    }

    [Fact]
    public async Task A_move_takes_all_below_along_and_refuses_circles()
    {
        await AddAsync("110109-MOV", "门头沟区动局");
        await AddAsync("110109-MOV-KS", "动局一科", ("Input.Parent", "110109-MOV"), ("Input.Kind", "Division"));
        Assert.Equal(["organisation.cycle"], (await MoveAsync("110109-MOV", "110109-MOV-KS")).Refusals);
        Assert.Equal(["organisation.cycle"], (await MoveAsync("110109-MOV", "110109-MOV")).Refusals);
        Assert.Equal(["organisation.same-parent"], (await MoveAsync("110109-MOV", "门头沟区")).Refusals);
        Assert.Equal(["organisation.city"], (await MoveAsync("110000", "门头沟区")).Refusals);
        Assert.Equal(["organisation.unclear"], (await MoveAsync("110109-MOV", "门头沟区安监局")).Refusals);
        Assert.Empty((await MoveAsync("110109-MOV", "110107")).Refusals);
        Assert.Equal("110000/110107/110109-MOV/110109-MOV-KS/", (await BodyAsync("110109-MOV-KS")).Path);
        Assert.Contains("连同下级1个", await HistoryAsync("110109-MOV"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renaming_makes_the_new_body_moves_those_below_and_shows_it_the_records_of_the_old_one()
    {
        await AddAsync("110109-REN", "门头沟区旧名局");
        await AddAsync("110109-REN-KS", "旧名局一科", ("Input.Parent", "110109-REN"), ("Input.Kind", "Division"));
        (string, string)[] renaming = [("Input.Way", "Rename"), ("Input.NewName", "门头沟区新名局"), ("Input.NewCode", "110109-REN2")];
        Assert.Equal(["organisation.ends-before-start"], (await SucceedAsync("110109-REN", "2023-01-01", renaming)).Refusals);
        Assert.Equal(
            ["organisation.code-taken"],
            (await SucceedAsync("110109-REN", "2025-01-01", [.. renaming[..2], ("Input.NewCode", "110109-REN")])).Refusals
        );
        Assert.Equal(
            ["form.missing", "form.missing"],
            (await SucceedAsync("110109-REN", "2025-01-01", [("Input.Way", "Rename")])).Refusals
        );
        Assert.Equal(["succession.way"], (await SucceedAsync("110109-REN", "2025-01-01", [("Input.Way", "Vanish")])).Refusals);
        Assert.Empty((await SucceedAsync("110109-REN", "2025-01-01", renaming)).Refusals);
        var (old, fresh, below) = (await BodyAsync("110109-REN"), await BodyAsync("110109-REN2"), await BodyAsync("110109-REN-KS"));
        Assert.Equal(new DateOnly(2024, 12, 31), old.To);
        Assert.Equal(fresh.Id, below.ParentId);
        Assert.Equal("110000/110109/110109-REN2/110109-REN-KS/", below.Path);
        Assert.Contains(old.Id, await ReachedAsync(fresh.Path));
        Assert.Equal(["organisation.ended"], (await SucceedAsync("110109-REN", "2025-06-01", renaming)).Refusals);
    }

    [Fact]
    public async Task A_merger_and_a_split_end_the_old_body_and_hand_its_records_to_the_others()
    {
        foreach (
            var (code, name) in new[] { ("110109-M1", "门头沟区并一局"), ("110109-M2", "门头沟区并二局"), ("110109-M3", "门头沟区并三局") }
        )
            await AddAsync(code, name);
        (string, string)[] One(string way, string names) => [("Input.Way", way), ("Input.Successors", names)];
        Assert.Equal(["succession.self"], (await SucceedAsync("110109-M1", "2025-01-01", One("Merge", "110109-M1"))).Refusals);
        Assert.Equal(["succession.one"], (await SucceedAsync("110109-M1", "2025-01-01", One("Merge", "110109-M2\n110109-M3"))).Refusals);
        Assert.Equal(["succession.several"], (await SucceedAsync("110109-M1", "2025-01-01", One("Split", "110109-M2"))).Refusals);
        Assert.Equal(["organisation.unclear"], (await SucceedAsync("110109-M1", "2023-01-01", One("Merge", "110109-M2"))).Refusals);
        Assert.Empty((await SucceedAsync("110109-M1", "2025-01-01", One("Merge", "门头沟区并二局"))).Refusals);
        Assert.Equal(["organisation.unclear"], (await SucceedAsync("110109-M2", "2025-02-01", One("Merge", "110109-M1"))).Refusals);
        Assert.Empty((await SucceedAsync("110109-M2", "2025-03-01", One("Split", "110109-M3；110109-YJJ"))).Refusals);
        Assert.Contains((await BodyAsync("110109-M1")).Id, await ReachedAsync("110000/110109/110109-M3/"));
        Assert.Contains("承接门头沟区并二局的业务", await HistoryAsync("110109-M3"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_is_shown_first_then_loaded_and_bad_rows_are_told()
    {
        var text =
            "code,name,kind,parent_code,colour\n110109-PCK,门头沟区包局,department,110109,red\n110109-PCX,门头沟区坏局,department,119999,red\n";
        var page = await UploadAsync(Encoding.UTF8.GetBytes(text));
        Assert.Contains("110109-PCK", page.Text, StringComparison.Ordinal);
        Assert.Contains("上级代码 119999 不存在", page.Text, StringComparison.Ordinal);
        Assert.Contains("colour", page.Text, StringComparison.Ordinal);
        Assert.False(await store.WithDbAsync(db => db.Organisations().AnyAsync(o => o.Code == "110109-PCK")));
        await page.SubmitAsync(Main);
        Assert.Contains("新增1个", page.Text, StringComparison.Ordinal);
        Assert.Equal("110000/110109/110109-PCK/", (await BodyAsync("110109-PCK")).Path);
        Assert.Contains("按机构数据包 organisations.csv 新增", await HistoryAsync("110109-PCK"), StringComparison.Ordinal);
        await UploadAsync(Encoding.UTF8.GetBytes(text), page);
        Assert.Contains("没有要改的", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_pack_is_one_sentence()
    {
        Assert.Equal(["pack.table"], (await UploadAsync("name\n北京市"u8.ToArray())).Refusals);
        Assert.Equal(["pack.file-encoding"], (await UploadAsync([0xB1, 0xB1, 0xBE, 0xA9])).Refusals);
        Assert.Equal(["pack.file-missing"], (await UploadAsync([])).Refusals);
        Assert.Equal(["pack.table"], (await UploadAsync([0x50, 0x4B, 3, 4])).Refusals);
    }

    private async Task<Visitor> UploadAsync(byte[] content, Visitor? page = null)
    {
        page ??= await store.SignedInAsync("xitong");
        await page.GetAsync("/organisations/pack");
        return await page.SubmitAsync(Main, [], [("Input.File", "organisations.csv", content)]);
    }

    private async Task<Visitor> AddAsync(string code, string name, params (string, string)[] more)
    {
        var page = await (await store.SignedInAsync("xitong")).GetAsync("/organisations/new");
        (string, string)[] own = [("Input.Code", code), ("Input.Name", name), .. more];
        await page.SubmitAsync(Main, [.. Good.Where(g => !own.Any(o => o.Item1 == g.Item1)), .. own]);
        Assert.Empty(page.Refusals);
        return page;
    }

    private Task<Visitor> EndAsync(string code, string to) => ActAsync(code, "end", ("Input.To", to));

    private Task<Visitor> MoveAsync(string code, string parent) => ActAsync(code, "move", ("Input.Parent", parent));

    private Task<Visitor> SucceedAsync(string code, string on, (string, string)[] more) =>
        ActAsync(code, "succeed", [("Input.On", on), .. more]);

    private async Task<Visitor> ActAsync(string code, string act, params (string, string)[] values)
    {
        var page = await (await store.SignedInAsync("xitong")).GetAsync($"/organisations/{(await BodyAsync(code)).Id}/{act}");
        return await page.SubmitAsync(Main, [.. values, ("Input.Basis", "京编办发〔2024〕2号")]);
    }

    private async Task<string> HistoryAsync(string code) =>
        (await (await store.SignedInAsync("gaoyuan")).GetAsync($"/organisations/{(await BodyAsync(code)).Id}")).Text;

    private Task<List<Guid>> ReachedAsync(string path) =>
        store.WithDbAsync(db => db.PlacesUnder(path, new DateOnly(2026, 11, 23)).Select(p => p.OrganisationId).ToListAsync());

    private Task<Organisation> BodyAsync(string code) =>
        store.WithDbAsync(db => db.Organisations().AsNoTracking().SingleAsync(o => o.Code == code));
}

public sealed class OrganisationActsOnSqlite(SqliteStore store) : OrganisationActTests(store), IClassFixture<SqliteStore>;

public sealed class OrganisationActsOnPostgres(PostgresStore store) : OrganisationActTests(store), IClassFixture<PostgresStore>;
