using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Anlan.Bench.Letters;

/// <summary>
/// Writes feedback letters of an invented city: the layout, sentence forms and figures of the genre, about twenty pages each. The same
/// seed gives the same letter.
/// </summary>
internal sealed class LetterMaker(int seed)
{
    private static readonly string[] Districts = ["青岩区", "白沙区", "临川区", "石湖区", "云岭县"];
    private static readonly string[] Bodies =
    [
        "商务局",
        "民政局",
        "教委",
        "城市管理委",
        "园林绿化局",
        "文化和旅游局",
        "柳溪街道",
        "白石镇",
        "水务局",
        "卫生健康委",
    ];
    private static readonly string[] Firms =
    [
        "永泰印染厂",
        "城南再生资源回收站",
        "鑫源酒店",
        "金桥购物中心",
        "恒安物业管理有限公司",
        "康宁养老院",
        "北辰建材市场",
    ];

    private static readonly string[] Findings =
    [
        "{unit}未明确内设机构安全生产职责，未按规定每季度研究安全生产工作。",
        "{unit}对大排查大整治工作方案照抄照搬上级文件，没有结合实际进行细化。",
        "{unit}全年检查企业{a}家次，仅发现隐患{b}项，查不出问题的情况突出。",
        "{district}{a}家企业使用自查系统，自查隐患为零的有{b}家，占比{share}%。",
        "{firm}动火作业未履行审批手续，作业人员未佩戴防护用品，现场没有监护人员。",
        "{firm}与外包单位签订的安全管理协议未约定双方职责，电气线路敷设不规范。",
        "督察组随机抽查{b}家企业，发现配电箱敞开、灭火器过期、安全出口堵塞等隐患{a}项。",
        "{unit}、{other}应急预案未按要求修订，也未组织演练；{third}未建立隐患台账。",
        "部分企业安全培训流于形式，有的培训记录代签，有的考试卷雷同，有的没有培训计划。",
        "{unit}未落实《青岩市生产经营单位安全生产主体责任规定》（青政发〔2019〕8号）要求。",
    ];

    private readonly Random _random = new(seed);

    public string Text(int findings)
    {
        var text = new StringBuilder();
        var district = Pick(Districts);
        text.Append(
            CultureInfo.InvariantCulture,
            $"临江市人民政府安全生产第{Pick(["一", "二", "三"])}督察组\n关于{district}安全生产工作的督察反馈意见\n"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"经市政府批准，2022年3月7日至3月25日，市政府安全生产督察组（以下简称督察组）对{district}开展安全生产督察。"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"期间，与{Number(5, 15)}名区领导谈话，查阅资料{Number(900, 9000)}余份，抽查企业{Number(20, 200)}家，发现问题隐患{Number(100, 900)}项。现将有关情况反馈如下。\n"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"一、总体情况\n{district}委、区政府认真贯彻上级部署，全年召开专题会议{Number(5, 30)}次，安全生产形势总体平稳。\n二、督察发现的主要问题\n"
        );
        string[] heads = ["（一）责任落实有差距。", "（二）监管执法不严格。", "（三）企业主体责任不落实。", "（四）重点领域隐患突出。"];
        for (var i = 0; i < findings; i++)
        {
            if (i * heads.Length % findings < heads.Length)
                text.Append('\n').Append(heads[i * heads.Length / findings]);
            text.Append(Finding(district));
            if (i % 5 == 4)
                text.Append('\n');
        }
        text.Append(
            "\n三、工作建议\n（一）压实各级责任。要进一步完善责任清单，逐级签订责任书。\n（二）严格执法检查。要加大处罚力度，做到有案必查。\n"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"请{district}政府自即日起，在60个工作日内完成整改任务，并将整改情况报告市安委会办公室。\n2022年4月8日\n"
        );
        return text.ToString();
    }

    /// <summary>The text as a docx of plain paragraphs.</summary>
    public static byte[] Docx(string text)
    {
        const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var body = string.Concat(text.Split('\n').Select(line => $"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>"));
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Write(
                zip,
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            );
            Write(zip, "word/document.xml", $"<w:document xmlns:w=\"{Word}\"><w:body>{body}</w:body></w:document>");
        }
        return file.ToArray();
    }

    private static void Write(ZipArchive zip, string path, string content)
    {
        using var entry = zip.CreateEntry(path).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }

    private string Finding(string district)
    {
        int a = Number(100, 9000),
            b = Number(5, 90);
        return Pick(Findings)
            .Replace("{unit}", district + Pick(Bodies), StringComparison.Ordinal)
            .Replace("{other}", "区" + Pick(Bodies), StringComparison.Ordinal)
            .Replace("{third}", Pick(Bodies), StringComparison.Ordinal)
            .Replace("{district}", district, StringComparison.Ordinal)
            .Replace("{firm}", Pick(Firms), StringComparison.Ordinal)
            .Replace("{a}", a.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{b}", b.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{share}", (100m * b / a).ToString("F1", CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private int Number(int from, int to) => _random.Next(from, to);

    private string Pick(string[] words) => words[_random.Next(words.Length)];
}
