using System.IO.Compression;
using System.Text;
using Anlan.Tests.Hosting;

namespace Anlan.Tests.Letters;

/// <summary>Letters for the import tests, and the steps everybody takes to hand one in.</summary>
internal static class ImportLetters
{
    public const string Upload = "form[enctype='multipart/form-data']";

    /// <summary>An invented letter of 4 November 2020 with 60 working days, one unknown unit and one wrong share.</summary>
    public const string Text = """
        市委、市政府安全生产第一督察组
        关于对门头沟区安全生产工作的督察反馈意见

        经市委、市政府批准，2020年8月24日至9月11日，市委、市政府安全生产第一督察组（以下简称督察组）对门头沟区开展了安全生产督察。督察期间，督察组抽查企事业单位46家，发现问题隐患203项。现将有关情况反馈如下：

        一、安全生产工作总体情况
        督察认为，门头沟区重视安全生产工作。

        二、督察发现的主要问题
        （一）责任落实有差距。区文化和旅游局未将剧本娱乐场所纳入监管台账。区城管执法局今年以来开展燃气专项执法检查352家次，仅立案处罚1起。城子街道党工委上半年未专题研究安全生产工作。
        （二）隐患排查不深不细。督察组抽查企事业单位46家，其中21家未按规定开展隐患自查，占比54.3%。永定镇、潭柘寺镇对已停产企业底数不清，台账中8家企业已搬迁仍未更新。区古村落保护局未对出租场地开展安全检查，3家租户违规使用液化石油气。

        三、工作建议
        要进一步压实部门监管责任。

        请门头沟区委、区政府自即日起，要在60个工作日内完成督察整改任务。

        2020年11月4日
        """;

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Hands the letter in and stands on its review page.</summary>
    public static async Task<Visitor> ReviewAsync(TestStore store, string user = "linxiaozhou", string? text = null)
    {
        var visitor = await store.SignedInAsync(user);
        // Every test has a letter of its own: the same bytes would lead to the draft of another test.
        await UploadAsync(visitor, "反馈意见.txt", Bytes((text ?? Text) + $"\n{Guid.NewGuid():N}\n"));
        Assert.Matches("^/letters/[0-9a-f-]{36}$", visitor.Path);
        return visitor;
    }

    public static async Task UploadAsync(Visitor visitor, string name, byte[] content)
    {
        await visitor.GetAsync("/letters");
        await visitor.SubmitAsync(Upload, [], [("Input.Files", name, content)]);
    }

    /// <summary>Says what the unknown unit of the letter is.</summary>
    public static async Task ResolveAsync(Visitor visitor, string draft)
    {
        await visitor.GetAsync(draft + "/units?name=" + Uri.EscapeDataString("门头沟区古村落保护局"));
        await visitor.SubmitAsync("form[enctype], main form", ("Input.UnitNames", "门头沟区文化和旅游局"));
        Assert.Equal(draft, visitor.Path);
    }

    /// <summary>A zip that claims to be a document of Word and is none.</summary>
    public static byte[] PackedNonsense(string entry = "readme.txt")
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var writer = new StreamWriter(zip.CreateEntry(entry).Open()))
            writer.Write("nothing to read");
        return stream.ToArray();
    }
}
