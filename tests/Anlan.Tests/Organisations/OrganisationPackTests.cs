using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Organisations;
using Anlan.Modules.Organisations.Packs;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Organisations;

public abstract class OrganisationPackTests(TestStore store)
{
    private const string Header = "code,name,aliases,kind,parent_code,from,to,district_code,party_group,predecessor_codes,note\n";

    [Fact]
    public async Task The_shipped_pack_once_more_changes_nothing()
    {
        var text = await File.ReadAllTextAsync(ProgramFolder.PathOf("packs", "beijing", "organisations.csv"));
        var before = await CountAsync();
        var result = await LoadAsync(text);
        Assert.Empty(result.Rejections);
        Assert.Empty(result.Changes);
        Assert.True(result.Same > 1400);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_look_tells_what_loading_would_do_and_stores_nothing()
    {
        var text = Header + "110109-TEST1,门头沟区试验一局,区试验一局,department,110109,,,110109,0,,试验\n";
        var before = await CountAsync();
        var look = await store.WithAsync(s => s.GetRequiredService<OrganisationPack>().LookAsync(PackFile.Read(text), default));
        Assert.Equal([(PackChangeKind.Added, "110109-TEST1")], look.Changes.Select(c => (c.Kind, c.Code)));
        Assert.Equal(before, await CountAsync());
        var load = await LoadAsync(text);
        Assert.Equal([(PackChangeKind.Added, "110109-TEST1")], load.Changes.Select(c => (c.Kind, c.Code)));
        Assert.Empty((await LoadAsync(text)).Changes);
    }

    [Fact]
    public async Task A_newer_file_renames_moves_ends_and_hands_over_and_the_path_below_follows()
    {
        await LoadAsync(
            Header
                + "110109-OLD2,门头沟区旧二局,,department,110109,,,110109,0,,\n"
                + "110109-NEW2,门头沟区新二局,,department,110109,2020-01-01,,110109,0,,\n"
                + "110109-NEW2-KS,新二局一科,,division,110109-NEW2,,,110109,0,,\n"
        );
        var result = await LoadAsync(
            Header
                + "110109-OLD2,门头沟区旧二局,,department,110109,,2019-12-31,110109,0,,\n"
                + "110109-NEW2,门头沟区新的二局,区新二局,department,110000,2020-01-01,,110109,0,110109-OLD2,\n"
        );
        Assert.Empty(result.Rejections);
        Assert.Equal(
            [(PackChangeKind.Ended, "110109-OLD2"), (PackChangeKind.Changed, "110109-NEW2")],
            result.Changes.Select(c => (c.Kind, c.Code))
        );
        Assert.Contains("承继门头沟区旧二局", result.Changes[1].What, StringComparison.Ordinal);
        var (path, ids, old) = await store.WithDbAsync(async db =>
        {
            var division = await db.Organisations().SingleAsync(o => o.Code == "110109-NEW2-KS");
            var ids = await ReachedAsync("110000/110109-NEW2/");
            return (division.Path, ids, await db.Organisations().SingleAsync(o => o.Code == "110109-OLD2"));
        });
        Assert.Equal("110000/110109-NEW2/110109-NEW2-KS/", path);
        Assert.Equal(new DateOnly(2019, 12, 31), old.To);
        Assert.Contains(old.Id, ids);
    }

    [Theory]
    [InlineData("110109-X,,,department,110109,,,,0,,", "name")]
    [InlineData("110109-X,名,,chair,110109,,,,0,,", "kind")]
    [InlineData("110109-X,名,,3,110109,,,,0,,", "kind")]
    [InlineData("1101,名,,district,110000,,,,0,,", "code")]
    [InlineData("100199,名,,district,110000,,,,0,,", "code")]
    [InlineData("11010,名,,street,110109,,,,0,,", "code")]
    [InlineData("区局,名,,department,110109,,,,0,,", "code")]
    [InlineData("110109-X,名,,department,110109-NOBODY,,,,0,,", "parent_code")]
    [InlineData("110109-X,名,,department,,,,,0,,", "parent_code")]
    [InlineData("110109-X,名,,department,110109,2020/1/1,,,0,,", "from")]
    [InlineData("110109-X,名,,department,110109,2020-01-02,2020-01-01,,0,,", "to")]
    [InlineData("110109-X,名,,department,110109,,,119999,0,,", "district_code")]
    [InlineData("110109-X,名,,department,110109,,,,是,,", "party_group")]
    [InlineData("110109-X,名,,department,110109,,,,0,110109-NOBODY,", "predecessor_codes")]
    [InlineData("110109-X,名,,department,110109,,,,0,110109-X,", "predecessor_codes")]
    [InlineData("110109-X,门头沟区应急管理局,,department,110109,,,,0,,", "name")]
    [InlineData("110109-X,名,区应急局,department,110109,,,,0,,", "aliases")]
    [InlineData("110109-YJJ,门头沟区应急管理局,,committee,110109,,,,0,,", "kind")]
    [InlineData("120000,天津市,,city,,,,,0,,", "code")]
    public async Task A_bad_row_is_refused_with_its_line_and_column_and_the_good_one_beside_it_goes_in(string row, string column)
    {
        var look = await store.WithAsync(s =>
            s.GetRequiredService<OrganisationPack>()
                .LookAsync(PackFile.Read(Header + "110109-GOOD,门头沟区好局,,department,110109,,,,0,,\n" + row), default)
        );
        var rejection = Assert.Single(look.Rejections);
        Assert.Equal((3, column), (rejection.Line, rejection.Column));
        Assert.EndsWith("。", rejection.Reason, StringComparison.Ordinal);
        Assert.Equal(["110109-GOOD"], look.Changes.Select(c => c.Code));
    }

    [Fact]
    public async Task A_circle_and_what_hangs_on_a_refused_row_are_refused()
    {
        var look = await store.WithAsync(s =>
            s.GetRequiredService<OrganisationPack>()
                .LookAsync(
                    PackFile.Read(
                        Header
                            + "110109-A,甲,,department,110109-B,,,,0,,\n"
                            + "110109-B,乙,,department,110109-A,,,,0,,\n"
                            + "110109-A-C,丙,,division,110109-A,,,,0,,\n"
                            + "110109,门头沟区,,district,110109-YJJ,,,110109,0,,\n"
                    ),
                    default
                )
        );
        Assert.Empty(look.Changes);
        Assert.Equal([2, 3, 4, 5], look.Rejections.Select(r => r.Line));
    }

    [Theory]
    [InlineData("beijing")]
    [InlineData("yunhe")]
    public void A_shipped_pack_goes_into_an_empty_store_whole(string pack)
    {
        var reading = PackFile.Read(File.ReadAllText(ProgramFolder.PathOf("packs", pack, "organisations.csv")));
        Assert.Empty(reading.Rejections);
        Assert.Empty(reading.UnknownColumns);
        Assert.Empty(new PackCheck(reading.Rows, []).Run().Bad);
    }

    [Fact]
    public void A_table_that_is_none_is_one_sentence()
    {
        Assert.Contains("缺少机构代码（code）", PackFile.Read("name\n北京").Rejections.Single().Reason, StringComparison.Ordinal);
        Assert.Contains("空的", PackFile.Read("").Rejections.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_of_2018_is_in_the_jurisdiction_of_the_one_that_took_over() =>
        Assert.Contains(
            await store.WithDbAsync(db => db.Organisations().Where(o => o.Code == "110109-AJJ").Select(o => o.Id).SingleAsync()),
            await ReachedAsync("110000/110109/110109-YJJ/")
        );

    private Task<List<Guid>> ReachedAsync(string path) =>
        store.WithDbAsync(db => db.PlacesUnder(path, new DateOnly(2026, 11, 23)).Select(p => p.OrganisationId).ToListAsync());

    private Task<PackResult> LoadAsync(string text) =>
        store.WithAsync(async services =>
        {
            var (outcome, result) = await services.GetRequiredService<OrganisationPack>().LoadAsync("test", PackFile.Read(text), default);
            Assert.IsType<Outcome.Done>(outcome);
            return result;
        });

    private Task<(int, int, int)> CountAsync() =>
        store.WithDbAsync(async db =>
            (
                await db.Organisations().CountAsync(),
                await db.Successions().CountAsync(),
                await db.Organisations().SumAsync(o => o.Aliases.Count)
            )
        );
}

public sealed class OrganisationPackOnSqlite(SqliteStore store) : OrganisationPackTests(store), IClassFixture<SqliteStore>;

public sealed class OrganisationPackOnPostgres(PostgresStore store) : OrganisationPackTests(store), IClassFixture<PostgresStore>;
