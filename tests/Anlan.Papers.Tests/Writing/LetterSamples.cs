using Anlan.Papers.Writing;
using Anlan.Papers.Writing.FeedbackLetters;
using Anlan.Papers.Writing.LookBacks;
using Anlan.Papers.Writing.RectificationPlans;
using Anlan.Papers.Writing.RectificationReports;

namespace Anlan.Papers.Tests.Writing;

/// <summary>One supervision of an invented city in its four papers.</summary>
internal static class LetterSamples
{
    private static readonly DateOnly Issued = new(2026, 11, 4);

    public static FeedbackLetter Letter() =>
        new()
        {
            Title = "中共安和市委 安和市人民政府安全生产第三督察组关于对清河区安全生产工作督察情况的反馈意见",
            Opening =
                "经市委、市政府批准，2026年8月24日至9月11日，市委、市政府安全生产第三督察组（以下简称督察组）对清河区开展安全生产督察。其间，与12名区领导、17名部门和街镇主要负责人个别谈话，调阅资料1160份，延伸督察部门、街镇14个，抽查企业126家，发现问题隐患491项。现将督察情况反馈如下。",
            Situation = [new(null, "清河区能够落实市委、市政府部署，隐患排查整治取得进展，事故起数同比下降12.5%。")],
            Problems =
            [
                new(
                    "责任压得不实。",
                    [
                        new("区商务局未按规定每季度召开党组会议研究安全生产工作", "会议制度没有落实"),
                        new("东河镇分管安全生产的负责人不是镇党委委员。"),
                    ]
                ),
                new(
                    "自查流于形式",
                    [new("抽查的118份自查记录中，有37份漏填必查项，占31.4%。", "检查单使用不规范")],
                    "部分企业自查记录与现场不符，属地没有及时纠正。"
                ),
            ],
            Recommendations =
            [
                new("把责任落到人。", "对照职责清单逐级签收，每季度向区委常委会报告一次。"),
                new("把自查做真", "街镇每月抽取自查记录到现场核对。"),
            ],
            Closing = new()
            {
                Addressee = "清河区委、区政府",
                WorkingDays = 60,
                PlanIssuers = ["区委办公室", "区政府办公室"],
                StudiedBy = "区委常委会",
                ReportIssuers = ["区委", "区政府"],
                ReportTo = ["市委", "市政府"],
                CopyTo = ["市安委会办公室"],
            },
            Signature = new() { Issuers = ["市委市政府安全生产第三督察组"], Date = Issued },
        };

    public static RectificationPlan Plan(bool asTable = false) =>
        new()
        {
            Masthead = new() { Issuers = IssuingBodies.OfDistrictPlan("清河区"), Number = "清办发〔2026〕31号" },
            Title = "清河区落实市委市政府安全生产督察反馈意见整改方案",
            Addressees = ["各镇党委、政府", "各街道工委、办事处", "区各部门"],
            Opening = "为落实市委、市政府安全生产第三督察组反馈意见，结合我区实际，制定本方案。",
            Goals = ["2027年1月28日前完成全部整改任务，同类问题不再发生。"],
            Items =
            [
                new()
                {
                    Number = 1,
                    Heading = "会议制度没有落实",
                    Problem = "区商务局未按规定每季度召开党组会议研究安全生产工作。",
                    Goal = "每季度至少研究一次，议题、决定和落实情况有记录",
                    Measures = ["11月底前补开三季度会议", "把安全生产列入党组会年度议题计划；", "区委办公室按季度抽查会议记录。"],
                    LeadUnit = "区商务局",
                    OtherUnits = ["区委办公室"],
                    Person = "区商务局局长李晓",
                    DueOn = new DateOnly(2026, 12, 15),
                    DueNote = "长期坚持",
                },
                new()
                {
                    Number = 2,
                    Problem = "抽查的118份自查记录中，有37份漏填必查项。",
                    Measures = ["必查项未填的记录不能提交"],
                    LeadUnit = "区应急管理局",
                },
            ],
            ItemsAsTable = asTable,
            Extension = ["各部门对照反馈意见查一遍本行业同类问题，12月底前报区安委会办公室。"],
            Safeguards = ["区安委会办公室每两周调度一次，到期未完成的逐项说明原因。"],
            Signature = new() { Issuers = IssuingBodies.OfDistrictPlan("清河区"), Date = new DateOnly(2026, 11, 20) },
            Imprint = new()
            {
                CopyTo = ["市安委会办公室"],
                PrintedBy = "清河区委办公室",
                PrintedOn = new DateOnly(2026, 11, 20),
            },
        };

    public static RectificationReport Report() =>
        new()
        {
            Title = "关于市委市政府安全生产督察反馈意见整改情况的报告",
            Addressees = ["市委", "市政府"],
            Opening = "收到反馈意见后，区委、区政府逐项研究、逐项整改，现将情况报告如下。",
            Overall = "全区共召开专题会议6次",
            ApprovedBy = new("区委常委会", new DateOnly(2027, 1, 20)),
            Completed =
            [
                new()
                {
                    Number = 1,
                    Heading = "会议制度没有落实",
                    Problem = "区商务局未按规定每季度召开党组会议研究安全生产工作。",
                    Result = "已补开会议，全年议题计划已印发",
                    Unit = "区商务局",
                    CompletedOn = new DateOnly(2026, 12, 10),
                    VerifiedBy = "区安委会办公室",
                    Evidence = [new("党组会会议纪要", new DateOnly(2026, 11, 27)), new("2027年党组会议题计划")],
                },
            ],
            Unfinished =
            [
                new()
                {
                    Number = 2,
                    Problem = "抽查的118份自查记录中，有37份漏填必查项。",
                    Reason = "系统改造尚未验收",
                    InterimControl = "街镇每日人工核对新提交的记录",
                    Unit = "区应急管理局",
                    Person = "王燊",
                    NewDueOn = new DateOnly(2027, 3, 31),
                },
            ],
            Extension = ["全区查出同类问题16项，已改14项。"],
            NextSteps = ["未完成的问题按月报告进展。"],
            Signature = new() { Issuers = IssuingBodies.OfDistrictReport("清河区"), Date = new DateOnly(2027, 1, 25) },
            Imprint = new() { CopyTo = ["市安委会办公室"] },
        };

    public static LookBackReport LookBack() =>
        new()
        {
            Title = "清河区安全生产督察整改“回头看”情况报告",
            Opening = "2027年6月，督察组对清河区已销号的问题开展“回头看”。",
            Sample = new(Population: 58, Seed: 20270601, ConfidencePercent: 95),
            Results =
            [
                new(3, "会议制度没有落实", "区商务局", LookBackVerdict.Held, "查阅两个季度会议记录，属实。"),
                new(9, "检查单缺项", "区应急管理局", LookBackVerdict.Relapsed, "抽查20份，6份又缺项。"),
            ],
            Suggestions = ["反弹的问题重新立项，由区政府督办。"],
            Signature = new() { Issuers = ["市委市政府安全生产第三督察组"] },
        };
}
