using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Clock;

/// <summary>What a disputed point touches, so that it can be shown where it bites.</summary>
public enum Bite { Clock, Correction, Consultation, Receipt, Applicant, Remedy, Fee, Report, Supervision, Archive }

/// <summary>A point that the law leaves open, and how the office may decide it.</summary>
/// <param name="Name">The setting it is: a property of <see cref="OfficeSettings"/>.</param>
/// <param name="Bite">Where it shows.</param>
/// <param name="Label">The question in a few words.</param>
/// <param name="Why">What is uncertain and what speaks for the default.</param>
/// <param name="Article">The rule in dispute.</param>
/// <param name="Least">Least value of a number; of an option, 0.</param>
/// <param name="Most">Greatest value of a number; of an option, the last one.</param>
/// <param name="Options">The words of the options in their order; empty where it is a number.</param>
/// <param name="Get">The value: the number itself, or the place of the option.</param>
/// <param name="Set">The same settings with another value.</param>
public sealed record Dispute(
    string Name, Bite Bite, Text Label, Text Why, string Article, int Least, int Most, IReadOnlyList<Text> Options,
    Func<OfficeSettings, int> Get, Func<OfficeSettings, int, OfficeSettings> Set)
{
    /// <summary>What the product decides when nobody else has.</summary>
    public int Default => Get(new OfficeSettings());

    /// <summary>The words of a value.</summary>
    public Text Says(int value) => Options.Count > 0 ? Options[value] : new($"{value}", $"{value}");
}

/// <summary>Every point of counting, counting cases and filing that the law leaves open. Pages, API, bounds and the manual derive from these rows.</summary>
public static class Disputes
{
    private static readonly Text[] NoYes = [new("否", "No"), new("是", "Yes")];

    /// <summary>All rows, in the order in which they are shown.</summary>
    public static readonly IReadOnlyList<Dispute> All =
    [
        Number(nameof(OfficeSettings.ReplyDays), Bite.Clock, new("答复期限（工作日）", "Days for the reply (working days)"),
            new("《条例》规定二十个工作日；省、市规定更短期限的按更短的填写。", "The Regulation gives twenty; a local rule may be shorter."),
            "《条例》第三十三条第二款", 5, 20, s => s.ReplyDays, (s, v) => s with { ReplyDays = v }),
        Number(nameof(OfficeSettings.CorrectionDays), Bite.Correction, new("补正期限默认天数（工作日）", "Default period for correction (working days)"),
            new("法律只说“合理的补正期限”；实践多为7至15个工作日。", "The law only says “reasonable”; 7 to 15 working days are usual."),
            "《条例》第三十条", 5, 60, s => s.CorrectionDays, (s, v) => s with { CorrectionDays = v }),
        Number(nameof(OfficeSettings.CorrectionLeast), Bite.Correction, new("补正期限最少天数（工作日）", "Least period for correction (working days)"),
            new("过短的期限会被认为不合理，逾期也就不能视为放弃。", "A period that is too short is not reasonable, and its lapse then gives up nothing."),
            "《条例》第三十条", 1, 30, s => s.CorrectionLeast, (s, v) => s with { CorrectionLeast = v }),
        Number(nameof(OfficeSettings.CorrectionNotices), Bite.Correction, new("可以不经负责人同意的补正次数", "Correction notices without the head's consent"),
            new("“一次性告知”是否排除第二次补正有争议；默认一次，再次补正须由工作机构负责人说明理由，且原答复期限列为风险期限。",
                "Whether “once for all” forbids a second notice is disputed; by default one, a second needs the head of the office and a reason, and the date that ran stays as a risk."),
            "《条例》第三十条", 1, 3, s => s.CorrectionNotices, (s, v) => s with { CorrectionNotices = v }),
        Option(nameof(OfficeSettings.LateCorrectionRestarts), Bite.Correction, new("补正告知超过七个工作日或者超出次数的", "A correction notice after the seventh working day, or one too many"),
            new("逾期或者再次告知补正能否重新起算有争议；七个工作日自收到申请（再次补正的，自收到补正后的申请）起算；无论如何，原答复期限一直作为风险期限显示并计入是否按期。",
                "Whether the period starts anew after a late or second notice is disputed; the seven days run from receipt (for a second notice, from the corrected application); either way the first date is shown and counts for timeliness."),
            "《条例》第三十条", [new("不重新起算，按原期限", "Does not restart: the first date stays"), new("重新起算，原期限列为风险", "Restarts; the first date stays as a risk")],
            s => s.LateCorrectionRestarts ? 1 : 0, (s, v) => s with { LateCorrectionRestarts = v == 1 }),
        Option(nameof(OfficeSettings.ExtensionOnLastDay), Bite.Clock, new("答复期限届满当日发出的延期告知", "An extension notified on the last day of the period"),
            new("法律只说应当经负责人同意并告知申请人；默认须在届满日之前发出，届满当日发出的视为无效，最为稳妥。",
                "The law only asks for consent and notice; by default it must leave before the last day, and one of that day is void, which is safe."),
            "《条例》第三十三条第二款", [new("无效，须在届满日之前发出", "Void: it must leave before that day"), new("有效", "Valid")],
            s => s.ExtensionOnLastDay ? 1 : 0, (s, v) => s with { ExtensionOnLastDay = v == 1 }),
        Option(nameof(OfficeSettings.PauseFromDispatchDay), Bite.Consultation, new("发出征求意见书当日是否扣除", "Does the day of dispatching an inquiry count?"),
            new("“征求意见所需时间”的起点没有规定；默认发出次日起扣除，对本机关最不利的算法是稳妥日期。",
                "Where the time of a consultation begins is not regulated; by default the day after dispatch."),
            "《条例》第三十三条第三款", [new("当日计入，次日起扣除", "It counts; the pause begins the day after"), new("当日起扣除", "It does not count")],
            s => s.PauseFromDispatchDay ? 1 : 0, (s, v) => s with { PauseFromDispatchDay = v == 1 }),
        Option(nameof(OfficeSettings.PauseThroughAnswerDay), Bite.Consultation, new("收到意见当日是否扣除", "Does the day an opinion arrives count?"),
            new("“征求意见所需时间”的终点没有规定；默认收到当日仍扣除、次日恢复计算。", "Where it ends is not regulated; by default the day of arrival is still left out."),
            "《条例》第三十三条第三款", [new("当日恢复计算", "Counting goes on that day"), new("当日扣除，次日恢复计算", "It does not count; counting goes on the day after")],
            s => s.PauseThroughAnswerDay ? 1 : 0, (s, v) => s with { PauseThroughAnswerDay = v == 1 }),
        Option(nameof(OfficeSettings.DayOffReceiptRolls), Bite.Receipt, new("休息日确认的网上申请何时算收到", "Electronic applications confirmed on a day off"),
            new("有法院认可顺延到下一个工作日；默认按确认当日，日期更早、更稳妥。", "One court let it roll to the next working day; by default the day itself, which is earlier and safe."),
            "《条例》第三十一条第三项", [new("确认当日", "That day"), new("顺延至下一个工作日", "The next working day")],
            s => s.DayOffReceiptRolls ? 1 : 0, (s, v) => s with { DayOffReceiptRolls = v == 1 }),
        Option(nameof(OfficeSettings.UnconfirmedCounts), Bite.Receipt, new("未确认的网上申请是否自提交之日提示期限", "Unconfirmed electronic applications: show a date counted from submission?"),
            new("法定收到日期是双方确认之日，但迟迟不确认会被认定为拖延；默认自提交之日同时提示内部期限。",
                "Legally receipt is the day both sides confirm, but courts see through a late confirmation; by default an inner date from submission is shown."),
            "《条例》第三十一条第三项", NoYes, s => s.UnconfirmedCounts ? 1 : 0, (s, v) => s with { UnconfirmedCounts = v == 1 }),
        Option(nameof(OfficeSettings.HouseholdIsPerson), Bite.Applicant, new("个体工商户计入", "Individual businesses (个体工商户) count as"),
            new("年度报告格式没有说明；默认计入自然人。", "The report form is silent; by default natural persons."),
            "国办公开办函〔2021〕30号", [new("商业企业", "Enterprises"), new("自然人", "Natural persons")],
            s => s.HouseholdIsPerson ? 1 : 0, (s, v) => s with { HouseholdIsPerson = v == 1 }),
        Option(nameof(OfficeSettings.ReconsiderationFirst), Bite.Remedy, new("哪些不予公开须先申请行政复议", "Which refusals must go to reconsideration first"),
            new("司法解释只列第十四条至第十六条；部分公开和第三十六条第七项各地做法不一，请与本级司法行政部门确认。",
                "The Court names Arts 14 to 16; practice differs on partial disclosure and Art 36(七): ask the local justice bureau."),
            "《行政复议法》第二十三条第一款第四项",
            [new("第十四至十六条，含部分公开", "Arts 14 to 16, partial disclosure included"), new("第十四至十六条，不含部分公开", "Arts 14 to 16 without partial disclosure"),
             new("全部不予公开，含部分公开和行政查询", "All refusals, partial disclosure and special access included")],
            s => (int)s.ReconsiderationFirst, (s, v) => s with { ReconsiderationFirst = (ReconsiderationFirst)v }),
        Option(nameof(OfficeSettings.VolumeCountsAsItem), Bite.Fee, new("按量计费的申请是否计入当月件数", "Do applications charged by volume raise the month's count of items?"),
            new("收费办法没有说明；默认计入。", "The fee rules are silent; by default they do."),
            "国办函〔2020〕109号第四条", NoYes, s => s.VolumeCountsAsItem ? 1 : 0, (s, v) => s with { VolumeCountsAsItem = v == 1 }),
        Option(nameof(OfficeSettings.ResultDay), Bite.Report, new("办理结果计入哪一年", "The year in which a result is counted"),
            new("有的机关按落款日期；默认按答复寄出之日，与是否按期的判断一致。", "Some offices take the date on the letter; by default the day of dispatch, as for timeliness."),
            "国办公开办函〔2021〕30号", [new("寄出之日", "Day of dispatch"), new("签发之日", "Day of signature")],
            s => (int)s.ResultDay, (s, v) => s with { ResultDay = (ResultDay)v }),
        Option(nameof(OfficeSettings.MixedItems), Bite.Report, new("一件申请有几项、结果不同的怎样计入", "An application whose items end differently is counted as"),
            new("年度报告格式只说区分处理的计入部分公开；几项结果不同的多按部分公开计，都没有提供信息的，按表中靠前的一种计。",
                "The form only says that severed cases count as partial disclosure; mixed items are mostly counted so, and where nothing is given by the line that comes first."),
            "国办公开办函〔2021〕30号", [new("有提供信息的计入部分公开", "Partial disclosure where anything is given"), new("按第一项的结果", "By the first item")],
            s => (int)s.MixedItems, (s, v) => s with { MixedItems = (MixedItems)v }),
        Option(nameof(OfficeSettings.AppealedJudgement), Bite.Report, new("一审判决后上诉的怎样计入第四项", "A judgement under appeal counts in Section 4 as"),
            new("年度报告格式没有说明；多按尚未审结计，也有按一审结果计的，请向省级主管部门确认。",
                "The form is silent; mostly as pending, some count the first judgement: ask the province."),
            "国办公开办函〔2021〕30号", [new("尚未审结", "Pending"), new("最近一次判决的结果", "The newest judgement")],
            s => (int)s.AppealedJudgement, (s, v) => s with { AppealedJudgement = (AppealedJudgement)v }),
        Option(nameof(OfficeSettings.DismissedRequest), Bite.Report, new("驳回行政复议请求计入第四项的哪一栏", "驳回行政复议请求 counts in Section 4 as"),
            new("不履行职责不成立的，驳回请求；默认计入结果维持，也有计入其他结果的。",
                "A duty to act was not found: by default upheld, since the agency's act stands; some count it as another result."),
            "《行政复议法》第六十九条", [new("结果维持", "Upheld"), new("其他结果", "Other result")],
            s => (int)s.DismissedRequest, (s, v) => s with { DismissedRequest = (DismissedRequest)v }),
        Number(nameof(OfficeSettings.ReportDay), Bite.Report, new("年度报告报送日（1月几日）", "Day of January by which reports are handed in"),
            new("法律规定1月31日；上级要求更早的按更早的填写。", "The law says the 31st; local rules are often earlier."),
            "《条例》第四十九条", 5, 31, s => s.ReportDay, (s, v) => s with { ReportDay = v }),
        Option(nameof(OfficeSettings.VerticalsInSum), Bite.Report, new("垂直管理单位和上级派出机构的年度报告", "Reports of agencies led from above"),
            new("垂直管理单位按系统上报；默认不计入本地汇总，上级要求计入的请改为计入。", "They report up their own line: by default not summed with the place, unless local rules say otherwise."),
            "《条例》第三条、第四十九条", [new("不计入本地汇总", "Not summed with the place"), new("计入本地汇总", "Summed with the place")],
            s => s.VerticalsInSum ? 1 : 0, (s, v) => s with { VerticalsInSum = v == 1 }),
        Number(nameof(OfficeSettings.OrderDays), Bite.Supervision, new("整改期限默认天数（工作日）", "Default period for mending (working days)"),
            new("法律没有规定整改期限；默认十五个工作日，每份通知可以另定。", "The law names no period; by default fifteen working days, and each order may set another."),
            "《条例》第四十七条第一款", 3, 60, s => s.OrderDays, (s, v) => s with { OrderDays = v }),
        Option(nameof(OfficeSettings.CriticiseAtOnce), Bite.Supervision, new("通报批评是否须先给整改的机会", "Does criticism need a chance to mend first?"),
            new("法律把督促整改和通报批评并列；默认逾期不整改或者整改情况被退回的才通报，较为稳妥。", "The law names mending or criticism side by side; by default criticism follows a missed period or a rejected answer."),
            "《条例》第四十七条第一款", [new("先督促整改，不改的再通报", "First mending, then criticism"), new("可以直接通报", "Criticism may come at once")],
            s => s.CriticiseAtOnce ? 1 : 0, (s, v) => s with { CriticiseAtOnce = v == 1 }),
        Option(nameof(OfficeSettings.TellComplainantFirst), Bite.Supervision, new("实名投诉、举报是否须先答复投诉人再办结", "Is a complainant answered before the order is closed?"),
            new("《条例》没有规定答复投诉人的期限和次序；默认先答复再办结，以免漏答。", "The Regulation sets neither day nor order; by default the answer comes first, so that none is forgotten."),
            "《条例》第四十七条第二款、第五十一条", NoYes, s => s.TellComplainantFirst ? 1 : 0, (s, v) => s with { TellComplainantFirst = v == 1 }),
        Number(nameof(OfficeSettings.RetentionYears), Bite.Archive, new("保管期限（年）", "Retention (years)"),
            new("按本机关经批准的保管期限表；常见10年或者30年。", "By the agency's approved table; 10 or 30 years are usual."),
            "《档案法》第十三条", 10, 100, s => s.RetentionYears, (s, v) => s with { RetentionYears = v }),
    ];

    /// <summary>The row of a name; null when there is none.</summary>
    public static Dispute? Find(string name) => All.FirstOrDefault(dispute => dispute.Name == name);

    /// <summary>What changed between two settings.</summary>
    public static IEnumerable<(Dispute Dispute, int Before, int After)> Between(OfficeSettings before, OfficeSettings after) =>
        from dispute in All let was = dispute.Get(before) let now = dispute.Get(after) where was != now select (dispute, was, now);

    private static Dispute Number(
        string name, Bite bite, Text label, Text why, string article, int least, int most, Func<OfficeSettings, int> get, Func<OfficeSettings, int, OfficeSettings> set) =>
        new(name, bite, label, why, article, least, most, [], get, set);

    private static Dispute Option(
        string name, Bite bite, Text label, Text why, string article, Text[] options, Func<OfficeSettings, int> get, Func<OfficeSettings, int, OfficeSettings> set) =>
        new(name, bite, label, why, article, 0, options.Length - 1, options, get, set);
}
