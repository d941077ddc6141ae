using System.Text;
using Anlan.Common;
using Anlan.Data;
using Anlan.Modules.Access;
using Anlan.Modules.Notices;
using Anlan.Modules.Organisations;
using Anlan.Modules.Rectification;
using Anlan.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anlan.Tests.Supervision;

/// <summary>Items of a test store by their number, and the acts on one as people do them through the real forms.</summary>
internal static class OneItem
{
    /// <summary>The smallest file that is told as a picture from its content; the text makes each another file.</summary>
    public static byte[] Picture(string text) =>
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IDAT"u8, Encoding.UTF8.GetBytes(text)), .. Chunk("IEND"u8, [])];

    /// <summary>A chunk of a PNG whose check sum nobody checks.</summary>
    public static byte[] Chunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content) =>
        [0, 0, (byte)(content.Length >> 8), (byte)content.Length, .. type, .. content, 0, 0, 0, 0];

    /// <summary>A round over 门头沟区 with an accepted plan, and the path of one of its problems.</summary>
    public static async Task<(Guid Round, string Path)> RectifyingAsync(this TestStore store, int number = 2)
    {
        var round = await store.DistrictRoundAsync();
        var (writer, accepter) = (await store.AccountAsync("weichangqing"), await store.AccountAsync("linxiaozhou"));
        await store.WithAsync(async services =>
        {
            await services.GetRequiredService<SupervisionScenarios>().PlanAllAsync(round, writer, accepter, CancellationToken.None);
            return 0;
        });
        return (round, await store.PathAsync(round, number));
    }

    public static async Task<string> PathAsync(this TestStore store, Guid round, int number) =>
        $"/rectification/{await store.IdAsync(round, number)}";

    public static Task<Guid> IdAsync(this TestStore store, Guid round, int number) =>
        store.WithDbAsync(db => db.ItemsOfCase(round).Where(p => p.Number == number).Select(p => p.Id).SingleAsync());

    public static Task<Item> StoredAsync(this TestStore store, string path) =>
        store.WithDbAsync(db =>
        {
            var id = Guid.Parse(path[^36..]);
            return db.Set<Item>().SingleAsync(p => p.Id == id);
        });

    public static Task<Visitor> UploadAsync(this Visitor visitor, string file, byte[] content, string on = "2026-11-20") =>
        visitor.SubmitAsync("main form", [("Input.HappenedOn", on), ("Input.Note", "")], [("Input.File", file, content)]);

    /// <summary>The clerk of the unit writes down what was done.</summary>
    public static async Task WithProgressAsync(this TestStore store, string path)
    {
        var clerk = await store.SignedInAsync("duanpeng");
        await clerk.GetAsync(path + "/progress");
        await clerk.SubmitAsync("main form", ("Input.HappenedOn", "2026-11-20"), ("Input.Text", "已逐家核对台账。"));
        Assert.Equal(path, clerk.Path);
    }

    /// <summary>The lead of the unit adds a picture and asks for verification.</summary>
    public static async Task ReportAsync(this TestStore store, string path, string who = "qiushuhua")
    {
        var unit = await store.SignedInAsync(who);
        await unit.GetAsync(path + "/evidence");
        await unit.UploadAsync("整改后.png", Picture(path + Guid.CreateVersion7()));
        await unit.GetAsync(path + "/verification/new");
        await unit.SubmitAsync("main form", ("Input.Summary", "台账已更新，停业单位已核销。"));
        Assert.Equal(path, unit.Path);
    }

    public static async Task DecideAsync(this TestStore store, string path, string result, string who = "gaoyuan")
    {
        var office = await store.SignedInAsync(who);
        await office.GetAsync(path + "/verification");
        await office.SubmitAsync("main form", ("Input.Result", result), ("Input.Reason", "到现场核对了台账。"));
        Assert.Equal(path, office.Path);
    }

    /// <summary>Changes the row of a problem as the store sees it.</summary>
    public static Task ChangeAsync(this TestStore store, Guid id) =>
        store.WithAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var problem = await db.Set<Item>().SingleAsync(p => p.Id == id);
            problem.IndustryCode = problem.IndustryCode is null ? "H" : null;
            services.GetRequiredService<CaseLog>().Add(new ItemChanged(id));
            Assert.IsType<Outcome.Done>(await db.SaveActAsync(CancellationToken.None));
            return 0;
        });

    private sealed record ItemChanged(Guid Id) : Fact(nameof(Item), Id)
    {
        public override string Title => "改动";
    }

    /// <summary>Notices that lead to a problem's pages, as code of the organisation and text.</summary>
    public static Task<List<string>> NoticesAsync(this TestStore store, string path) =>
        store.WithDbAsync(db =>
            (
                from n in db.Set<Notice>()
                join o in db.Organisations() on n.OrganisationId equals o.Id
                where n.Link.StartsWith(path)
                orderby n.At, n.Id
                select o.Code + ":" + n.Text
            ).ToListAsync()
        );

    /// <summary>Gives a person a post on the supervising side from today; the old posts end yesterday unless they are kept.</summary>
    public static Task MoveToTeamAsync(this TestStore store, string userName, bool keepOld = false, Role role = Role.SupervisionTeam) =>
        store.MoveAsync(userName, new Post(role, role == Role.SupervisionTeam ? "110000-DC01" : "110000-AWB"), keepOld);
}
