using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;

namespace Jiaocheng.Requests.Data.Demo;

/// <summary>What the invented officers write: a decision of every kind with facts, reasons of substance and the details its leaf asks for.</summary>
internal static class DemoDecisions
{
    /// <summary>How many of a thousand decisions end so, in the order of <see cref="AllOutcomes.All"/>: roughly what counties publish.</summary>
    private static readonly Dictionary<string, int> Weights = new()
    {
        ["A"] = 330, ["A-public"] = 85, ["B"] = 90, ["C1"] = 4, ["C2"] = 9, ["C3"] = 6, ["C4"] = 30, ["C5"] = 16, ["C6"] = 26, ["C7"] = 24, ["C8"] = 32,
        ["D1-none"] = 125, ["D1-notOurs"] = 100, ["D2"] = 25, ["D3"] = 10, ["E1"] = 32, ["E2"] = 16, ["E3"] = 5, ["E4"] = 6, ["E5"] = 5, ["F1"] = 16, ["F2"] = 3, ["F3"] = 5,
    };

    private static readonly int[] InOrder = [.. AllOutcomes.All.Select(outcome => Weights[outcome.Key])];

    /// <summary>An outcome, as often as counties see it.</summary>
    public static Outcome Pick(Dice dice) => AllOutcomes.All[dice.Weighted(InOrder)];

    /// <summary>The proposal that ends a case so.</summary>
    /// <param name="outcome">How it ends.</param>
    /// <param name="case">The case as it stands.</param>
    /// <param name="earlier">The earlier application of a 重复申请.</param>
    /// <param name="dice">Chance.</param>
    public static Proposed Write(Outcome outcome, Case @case, EarlierCase? earlier, Dice dice) => new()
    {
        Outcome = outcome.Code,
        Variant = outcome.Variant,
        Facts = Facts(outcome, dice),
        Reasons = outcome.OwesReasons ? Reasons(outcome.Key, dice) : "",
        Given = outcome.Key switch { "A" => dice.Pick(Given), "B" => "遮盖个人信息后的复印件1份，纸质", _ => null },
        Withheld = outcome.Code == "B" ? Parts(@case, dice) : [],
        Details = Details(outcome, earlier),
    };

    private static readonly string[] Given = ["复印件1份共6页，纸质邮寄", "电子扫描件1份，发送至申请人预留的电子邮箱", "复印件2份共15页，申请人自行领取", "电子表格1份，通过网络平台提供"];

    private static string Facts(Outcome outcome, Dice dice) => outcome.Group switch
    {
        OutcomeGroup.Disclose when outcome.Variant == "public" => "所申请的内容已于制作后二十个工作日内在县政府网站公开",
        OutcomeGroup.Disclose => dice.Pick(FoundFacts),
        OutcomeGroup.Partial => "所申请的材料由本机关制作并保存，其中部分页面载有他人信息",
        OutcomeGroup.Withhold => "所申请的材料由本机关制作并保存，经逐页审查形成意见",
        OutcomeGroup.Unable => "本机关对照申请内容查阅了档案目录和公文系统",
        OutcomeGroup.NotHandled => "本机关核对了申请书全文和以往办理记录",
        _ => "本机关已按程序告知申请人并保存送达凭证",
    };

    private static readonly string[] FoundFacts =
        ["本机关档案室存有该材料原件，可以提供", "该材料由本机关制作，已完成保密审查", "该材料为本机关履职中获取并保存，征求意见后无异议"];

    private static string Reasons(string key, Dice dice) => dice.Pick(key switch
    {
        "B" => ["附表列有农户的银行账号和身份证号码，公开后其财产可能被冒领，遮盖后其余内容不受影响", "名单中载有未成年人姓名与家庭住址，公开后会使其日常生活受到打扰"],
        "C1" => ["该文件已由有权机关定为秘密级且仍在保密期内，解密时间尚未到来"],
        "C2" => ["材料为统计调查中取得的单个企业生产经营原始数据，统计法要求对其保密", "材料载有纳税人申报明细，税收征收管理法要求税务部门为其保密"],
        "C3" => ["图纸标明水源地取水口坐标和加药间布置，公开后容易被用于投毒或者破坏", "应急预案载明油库薄弱环节和布防人数，公开会直接削弱防护"],
        "C4" => ["合同附件载有企业配方比例和成本构成，同行可据此压价，企业已说明实际损失", "图纸标有企业自行研发的烘干工艺参数，尚未申请专利，公开后同行可以直接仿制"],
        "C5" => ["该表为机关食堂采购与值班排班安排，不影响外部人员的权利义务", "公务用车调度和办公用房分配表只供机关内部使用，与申请人的生产生活无关"],
        "C6" => ["该稿为部门会商过程中的第二稿，数据与定稿差异较大，公开会使公众误认补偿标准", "该草案在征求部门意见后作了十余处修改，提前公开会妨碍部门坦率提出意见"],
        "C7" => ["笔录与取证照片收录于行政处罚案卷，当事人可以依行政处罚法申请查阅案卷"],
        "C8" => ["不动产登记资料的查询主体、条件和程序由专门条例规定，应到登记中心凭证件查询", "企业登记档案的查询由登记管理条例规定，可到政务大厅窗口凭证件查询"],
        "D1-none" => ["检索县档案馆移交目录、本单位档案室及公文系统均未发现，且该年度未开展此项工作", "本单位未制作过该项明细，只保存年度汇总数，两名工作人员分别核对无误"],
        "D1-notOurs" => ["该材料由另一部门在审批中制作，保存和公开职责在该部门，本单位只收到办理结果"],
        "D2" => ["现有数据按乡镇汇总，申请的分户对比需要逐户重新统计并撰写分析，没有现成文件"],
        "D3" => ["补正材料仍只写“所有相关材料”，没有文件名称、时间和事项，无法据此查找"],
        "E1" => ["全文要求查处村干部并追回款项，没有指向任何已有文件，实质是反映问题"],
        "E2" => ["两次申请的文件名称、年度和村庄完全相同，前次答复已送达且此后没有新的文件形成"],
        "E3" => ["申请的年鉴已由出版社公开发行，图书馆和书店均可取得"],
        "E4" => ["一个月内提交数十件，多数只更换村名，经要求说明后未能讲清各件的不同用途"],
        "E5" => ["申请人持有本机关盖章的原件，本次要求再出具一份内容相同的说明"],
        "F1" => ["补正告知书送达后期限届满，申请人没有提交材料，也没有说明不能按期补正的原因"],
        "F2" => ["收费通知书送达满二十个工作日，国库系统没有查到对应的缴款记录"],
        _ => (string[])["申请表所写事项是询问办事流程，已电话解答并告知政务服务窗口地址"],
    });

    /// <summary>What a third party soundly objected to is withheld as its secret; otherwise pages that concern the house alone.</summary>
    private static WithheldPart[] Parts(Case @case, Dice dice) =>
        @case.Consultations.Any(c => c.Answer is { Consents: false, ReasonsHold: true })
            ? [Part("附件二第3至5页", "C4", "载有企业分项报价和利润率，公开后竞争者可据此压低报价")]
            : dice.Chance(500)
                ? [Part("第2页签字页", "C5", "签字页记载机关内部值班分工和流转意见，对申请人权益没有影响")]
                : [Part("附件一讨论稿", "C6", "讨论稿中的补偿系数在定稿时被修改，公开会使村民误解标准")];

    private static WithheldPart Part(string where, string ground, string reason) =>
        new(where, ground, reason, AllOutcomes.Find(ground)!.PartDetails.Where(detail => detail.Required).ToDictionary(detail => detail.Key, detail => Answers[detail.Key]));

    private static Dictionary<string, string> Details(Outcome outcome, EarlierCase? earlier) => outcome.Details.Where(detail => detail.Required).ToDictionary(
        detail => detail.Key,
        detail => detail.Key == "earlierNumber" ? earlier!.Number : Answers[detail.Key]);

    private static readonly Dictionary<string, string> Answers = new()
    {
        ["severable"] = "不能区分处理",
        ["securityKind"] = "公共安全",
        ["thirdPartyRight"] = "商业秘密",
        ["internalKind"] = "后勤管理",
        ["processKind"] = "过程稿",
        ["otherReason"] = "属于咨询事项",
        ["place"] = "交城县人民政府网站“政府信息公开”专栏；交城县档案馆公开查阅点",
        ["secretRecord"] = "定密登记2020-007号，秘密级，期限10年",
        ["secretAuthority"] = "市级保密行政管理部门认定的定密责任人",
        ["forbiddingLaw"] = "《中华人民共和国统计法》第九条",
        ["riskAssessment"] = "书面评估报告第3号，结论：公开将产生现实安全风险",
        ["riskApprover"] = "工作机构负责人及分管领导",
        ["publicInterest"] = "所涉内容只与当事双方有关，不公开不会对公共利益造成重大影响",
        ["caseFile"] = "行政处罚案卷，已结案归档",
        ["specialLaw"] = "《不动产登记暂行条例》第二十七条",
        ["whereToApply"] = "交城县政务服务中心登记查询窗口，工作日8:30至17:30",
        ["competent"] = "吕梁市发展和改革委员会",
        ["competentContact"] = "吕梁市演示路1号，电话0358-0000000",
        ["complaintChannel"] = "交城县信访接待中心，电话0358-0000000",
        ["whereToGet"] = "交城县图书馆地方文献室可以借阅",
        ["sameContent"] = "内容相同，事实没有变化",
        ["frequency"] = "三十日内收到同一申请人申请46件，多数只更换村名",
        ["alreadyHeld"] = "本机关曾向申请人提供同一文件，送达回证在卷",
    };
}
