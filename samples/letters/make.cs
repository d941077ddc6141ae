#:property RestorePackagesWithLockFile=false
// Makes the two samples that cannot be typed: 09-numbered.docx (headings and lists numbered by Word, a table of findings) and
// 10-printed.pdf (lines cut by the printer, page numbers). Their words stand here; needs LibreOffice and the Noto Serif CJK fonts.
//   dotnet run samples/letters/make.cs -- samples/letters
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const string Package = "http://schemas.openxmlformats.org/package/2006";

if (args.Length != 1)
{
    Console.Error.WriteLine("usage: dotnet run samples/letters/make.cs -- FOLDER");
    return 2;
}

await File.WriteAllBytesAsync(Path.Combine(args[0], "09-numbered.docx"), Docx(Numbered()));
var aside = Directory.CreateTempSubdirectory("samples-").FullName;
var printed = Path.Combine(aside, "10-printed.docx");
await File.WriteAllBytesAsync(printed, Docx(Printed()));
using var office = Process.Start(
    "soffice",
    [$"-env:UserInstallation=file://{aside}/profile", "--headless", "--convert-to", "pdf", "--outdir", args[0], printed]
);
await office.WaitForExitAsync();
Directory.Delete(aside, recursive: true);
return office.ExitCode;

static string Numbered() =>
    Title("青禾市安全生产第三督察组")
    + Title("关于对桐山县安全生产工作的督察反馈意见")
    + Plain(
        "经市委、市政府同意，2024年4月8日至4月26日，青禾市安全生产第三督察组（以下简称督察组）对桐山县开展了安全生产督察。督察期间，督察组与14名县领导和部门负责人进行个别谈话，"
            + "调阅资料1260份，延伸督察部门和乡镇19个，抽查企业52家，发现问题隐患231项。现将有关情况反馈如下："
    )
    + Listed(0, "总体情况")
    + Plain("督察认为，桐山县能够贯彻落实上级部署，投入专项资金320万元改造农村道路护栏，2023年未发生较大以上事故。")
    + Listed(0, "督察发现的主要问题")
    + Listed(1, "责任落实不到位")
    + Listed(2, "县交通运输局未把道路客运安全纳入年度考核，连续三年未与客运企业签订安全责任书。")
    + Listed(2, "县农业农村局对沼气池底数不清，台账登记86口，实地核对为112口。")
    + Listed(2, "柳溪镇党委2023年全年未专题研究安全生产工作。")
    + Listed(1, "监管执法宽松软")
    + Listed(2, "县应急管理局2023年检查企业418家次，仅立案处罚3件，罚款金额为0。")
    + Listed(2, "县市场监督管理局对桐山县永固锅炉安装有限公司违规安装的4台锅炉未依法查封。")
    + Listed(2, "县住房和城乡建设局对在建工地深基坑的检查记录雷同，26份检查单结论一字不差。")
    + Listed(1, "现场隐患突出")
    + Plain("督察组现场抽查发现的问题见下表：")
    + Table(
        ["序号", "存在问题", "责任单位"],
        ["1", "桐山县福满楼大酒店厨房排烟管道半年未清洗，可燃气体报警器失灵。", "县商务局、柳溪镇"],
        ["2", "桐山县恒达木业有限公司在车间内违规搭建宿舍，住宿7人。", "县开发区管委会"],
        ["3", "云岭乡中心小学食堂液化石油气瓶与灶具同室存放，未设置报警装置。", "县教育局"]
    )
    + Listed(0, "整改建议")
    + Listed(1, "压实安全生产责任")
    + Plain("要严格落实“三管三必须”，把责任落实到岗到人。")
    + Listed(1, "严格监管执法")
    + Plain("要以严格执法推动企业落实主体责任。")
    + Plain("请桐山县委、县政府自收到本反馈意见之日起15个工作日内报送整改方案，60个工作日内完成整改任务。")
    + Right("2024年5月31日");

static string Printed() =>
    Title("云岭市安全生产委员会督察组")
    + Title("关于澜江区安全生产督察情况的反馈意见")
    + Plain("澜江区委、区政府：")
    + Plain(
        "按照市委、市政府部署，2023年10月9日至11月3日，市安全生产委员会督察组（以下简称督察组）进驻澜江区开展安全生产督察。督察期间，督察组与18名区领导和部门负责人个别谈话，查阅资料"
            + "2140份，督察部门和街道24个，抽查企业60家，发现问题隐患305项。现将督察情况反馈如下："
    )
    + Plain("一、总体情况")
    + Plain(
        "督察认为，澜江区委、区政府重视安全生产工作，区委常委会会议专题研究安全生产11次，建成应急救援站9座，为6400户老旧小区居民更换燃气软管，事故起数和死亡人数连续三年下降。"
    )
    + Plain("二、存在的主要问题")
    + Plain(
        "（一）统筹发展和安全还有差距。区发展改革委在审批充电设施项目时未征求消防部门意见，已建成的38座电动汽车充电站有29座未验收即投入使用。区民政局未将养老机构消防改造列入年度计划，"
            + "14家民办养老机构仍使用泡沫夹芯板隔墙。东岸街道对沿江餐饮船监管职责长期不清，与区水务局相互推诿。"
    )
    + Plain(
        "（二）隐患排查流于形式。区文化和旅游局2023年检查娱乐场所210家次，未发现一项重大隐患，督察组随机抽查10家，其中4家安全出口上锁，占比40%。云岭市宏盛仓储有限公司自查台账连续8个月"
            + "记录“无隐患”，现场检查发现消防水泵无法启动。西坪镇专职安全员代企业填写自查记录，17份记录笔迹相同。"
    )
    + Plain(
        "（三）重点行业风险突出。一是燃气安全管理不严。区城市管理委对瓶装液化石油气配送车辆未实行登记管理，区内3家配送点使用报废气瓶56只。二是建设施工现场管理混乱。澜江新城二期项目塔式"
            + "起重机超过检验有效期仍在使用，区住房城乡建设委两次检查均未发现。三是危险化学品企业管理粗放。云岭市安泰化工有限公司硝酸储罐区未设置围堰，特殊作业票由他人代签。"
    )
    + Plain(
        "（四）应急基础薄弱。区应急管理局编制的综合应急预案自2018年以来未修订，区级应急物资库12类物资有5类过期。北关街道微型消防站无人值守，社区应急广播43台有19台损坏。"
    )
    + Plain("三、整改要求")
    + Plain("澜江区要提高政治站位，举一反三，建立长效机制，切实把督察反馈问题整改到位。")
    + Plain("整改方案请于收到本反馈意见之日起20个工作日内报督察组，并在90日内完成整改。")
    + Right("云岭市安全生产委员会督察组")
    + Right("2023年12月8日");

static string Title(string text) => Paragraph(text, "<w:jc w:val=\"center\"/>", bold: true);

static string Plain(string text) => Paragraph(text, "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:firstLine=\"640\"/>");

static string Right(string text) => Paragraph(text, "<w:jc w:val=\"right\"/>");

static string Listed(int level, string text) =>
    Paragraph(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr><w:spacing w:line=\"560\" w:lineRule=\"exact\"/>");

static string Paragraph(string text, string properties, bool bold = false) =>
    $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{(bold ? "<w:b/>" : "")}</w:rPr><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r></w:p>";

static string Table(params string[][] rows)
{
    var xml = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"8800\" w:type=\"dxa\"/><w:tblBorders>");
    foreach (var side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"])
        xml.Append(CultureInfo.InvariantCulture, $"<w:{side} w:val=\"single\" w:sz=\"4\"/>");
    xml.Append("</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w=\"800\"/><w:gridCol w:w=\"5600\"/><w:gridCol w:w=\"2400\"/></w:tblGrid>");
    foreach (var row in rows)
        xml.Append("<w:tr>").AppendJoin("", row.Select(cell => $"<w:tc><w:tcPr/>{Paragraph(cell, "")}</w:tc>")).Append("</w:tr>");
    return xml.Append("</w:tbl>").ToString();
}

static byte[] Docx(string body)
{
    const string Names = $"xmlns:w=\"{Word}\" xmlns:r=\"{Office}\"";
    const string Levels =
        "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%3.\"/></w:lvl>";
    const string Page =
        "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
        + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1985\" w:left=\"1588\" w:footer=\"1400\"/></w:sectPr>";
    const string Fonts =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Noto Serif CJK SC\" w:hAnsi=\"Noto Serif CJK SC\" w:eastAsia=\"Noto Serif CJK SC\"/>"
        + "<w:sz w:val=\"32\"/></w:rPr></w:rPrDefault></w:docDefaults>";
    const string Number = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    (string Path, string Xml)[] parts =
    [
        (
            "[Content_Types].xml",
            $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Main}.document.main+xml\"/>"
                + $"<Override PartName=\"/word/numbering.xml\" ContentType=\"{Main}.numbering+xml\"/>"
                + $"<Override PartName=\"/word/styles.xml\" ContentType=\"{Main}.styles+xml\"/>"
                + $"<Override PartName=\"/word/footer.xml\" ContentType=\"{Main}.footer+xml\"/></Types>"
        ),
        ("_rels/.rels", Relations(("doc", "officeDocument", "word/document.xml"))),
        (
            "word/_rels/document.xml.rels",
            Relations(("numbering", "numbering", "numbering.xml"), ("styles", "styles", "styles.xml"), ("footer", "footer", "footer.xml"))
        ),
        ("word/document.xml", $"<w:document {Names}><w:body>{body}{Page}</w:body></w:document>"),
        (
            "word/numbering.xml",
            $"<w:numbering {Names}><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/>{Levels}</w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
        ),
        ("word/styles.xml", $"<w:styles {Names}>{Fonts}</w:styles>"),
        (
            "word/footer.xml",
            $"<w:ftr {Names}><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t xml:space=\"preserve\">— </w:t></w:r>{Number}"
                + "<w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>"
        ),
    ];
    using var file = new MemoryStream();
    using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        foreach (var (path, xml) in parts)
        {
            var entry = zip.CreateEntry(path);
            // The same words give the same bytes.
            entry.LastWriteTime = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var content = entry.Open();
            content.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml));
        }
    return file.ToArray();
}

static string Relations(params (string Id, string Kind, string Target)[] relations) =>
    $"<Relationships xmlns=\"{Package}/relationships\">"
    + string.Concat(relations.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{Office}/{r.Kind}\" Target=\"{r.Target}\"/>"))
    + "</Relationships>";
