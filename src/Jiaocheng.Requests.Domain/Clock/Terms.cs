using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Clock;

/// <summary>The periods of the law.</summary>
public enum Term
{
    Receipt, Reply, Extension, Deferral, CorrectionNotice, Correction, Reasons, ThirdPartyOpinion, CoMakerOpinion, AgencyOpinion, Payment,
    Reconsideration, LawsuitDirect, LawsuitAfterReconsideration, ReconsiderationAnswer, ReconsiderationAnswerSimple,
    FirstReply, InnerReply, Report, GovernmentReport, LawsuitAnswer, Rectification,
}

/// <summary>In what a period is counted.</summary>
public enum Unit { WorkingDays, Days, Months, Chosen }

/// <summary>A row of the periods.</summary>
/// <param name="Term">The period.</param>
/// <param name="Label">Its name.</param>
/// <param name="Length">How many units; the upper limit for <see cref="Term.Extension"/>; 0 where a day is chosen.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Article">Where the law says so.</param>
/// <param name="Runs">What starts, stops and pauses it.</param>
/// <param name="Ours">Whether it binds the agency, not somebody else.</param>
public sealed record TermRow(Term Term, Text Label, int Length, Unit Unit, string Article, Text Runs, bool Ours);

/// <summary>All periods (期限) that the product counts.</summary>
public static class Terms
{
    /// <summary>All rows, in the order of the enumeration.</summary>
    public static readonly IReadOnlyList<TermRow> All =
    [
        new(Term.Receipt, new("确认收到", "Confirmation of receipt"), 1, Unit.WorkingDays, "《条例》第三十一条",
            new("平信、网络、传真和电子邮件提交的，应当及时与申请人确认。", "Letters, online, fax and e-mail: confirm at once."), true),
        new(Term.Reply, new("答复期限", "Reply"), 20, Unit.WorkingDays, "《条例》第三十三条第二款",
            new("自收到申请之日的次日起计算；补正、缴费完成后重新计算；征求第三方和其他机关意见的时间不计算在内。",
                "From the day after receipt; anew after correction or payment; consultations do not count."), true),
        new(Term.Extension, new("延长期限", "Extension"), 20, Unit.WorkingDays, "《条例》第三十三条第二款",
            new("须经政府信息公开工作机构负责人同意并在期限届满前告知申请人，最长二十个工作日，以一次为限。",
                "Approved by the head of the disclosure office and notified before the due date; at most 20, once."), true),
        new(Term.Deferral, new("延迟答复期限", "Deferral"), 0, Unit.Chosen, "《条例》第三十五条",
            new("申请理由合理但无法按期答复的，确定合理的延迟答复期限并告知申请人。",
                "Reasons are sound but the period cannot be met: a reasonable later day is fixed and notified."), true),
        new(Term.CorrectionNotice, new("补正告知期限", "Correction notice"), 7, Unit.WorkingDays, "《条例》第三十条",
            new("自收到申请之日起七个工作日内一次性告知。", "Within seven working days of receipt, once for all defects."), true),
        new(Term.Correction, new("补正期限", "Correction by applicant"), 15, Unit.WorkingDays, "《条例》第三十条",
            new("由本机关合理确定；期间答复期限停止计算，收到补正后重新计算。",
                "A reasonable period set by the agency; the reply period stops, and starts anew on correction."), false),
        new(Term.Reasons, new("说明理由期限", "Reasons by applicant"), 0, Unit.Chosen, "《条例》第三十五条",
            new("由本机关合理确定；答复期限不因此中止。", "Set by the agency; the reply period goes on."), false),
        new(Term.ThirdPartyOpinion, new("第三方意见期限", "Third-party opinion"), 15, Unit.WorkingDays, "《条例》第三十二条",
            new("自第三方收到征求意见书之日起计算；征求意见的时间不计入答复期限。",
                "From the third party's receipt; the reply period pauses."), false),
        new(Term.CoMakerOpinion, new("共同制作机关意见期限", "Co-maker opinion"), 15, Unit.WorkingDays, "《条例》第三十四条",
            new("自收到征求意见书之日起计算；逾期未提出意见视为同意公开。", "From receipt; silence counts as consent."), false),
        new(Term.AgencyOpinion, new("其他机关意见期限", "Other agency's opinion"), 15, Unit.WorkingDays, "《条例》第三十三条第三款",
            new("征求其他机关意见所需时间不计入答复期限；以十五个工作日为内部控制上限。",
                "The reply period pauses; fifteen working days as the office's own limit."), false),
        new(Term.Payment, new("缴费期限", "Payment"), 20, Unit.WorkingDays, "国办函〔2020〕109号第六条",
            new("自收到收费通知的次日起计算；处理期限自完成缴费次日起重新计算。",
                "From the day after receipt of the notice; the reply period starts anew the day after payment."), false),
        new(Term.Reconsideration, new("申请行政复议期限", "Reconsideration"), 60, Unit.Days, "《行政复议法》第二十条",
            new("自知道或者应当知道之日起计算。", "From knowledge of the act."), false),
        new(Term.LawsuitDirect, new("直接起诉期限", "Lawsuit"), 6, Unit.Months, "《行政诉讼法》第四十六条",
            new("自知道或者应当知道之日起计算。", "From knowledge of the act."), false),
        new(Term.LawsuitAfterReconsideration, new("复议后起诉期限", "Lawsuit after reconsideration"), 15, Unit.Days, "《行政诉讼法》第四十五条",
            new("自收到复议决定书之日起计算。", "From receipt of the reconsideration decision."), false),
        new(Term.ReconsiderationAnswer, new("复议答复期限", "Answer in reconsideration"), 10, Unit.WorkingDays, "《行政复议法》第四十八条",
            new("自收到申请书副本之日起计算。", "From receipt of the copy."), true),
        new(Term.ReconsiderationAnswerSimple, new("简易程序复议答复期限", "Answer, simple procedure"), 5, Unit.WorkingDays, "《行政复议法》第五十四条",
            new("自收到申请书副本之日起计算。", "From receipt of the copy."), true),
        new(Term.FirstReply, new("原答复期限（风险）", "First reply date (risk)"), 20, Unit.WorkingDays, "《条例》第三十条、第三十三条",
            new("补正告知超过七个工作日或者超出次数的，重新起算可能不被认可，原答复期限仍须作为风险期限遵守。",
                "After a late or second correction notice the restart may not be accepted: the first date is kept as a risk."), true),
        new(Term.InnerReply, new("内部期限（自提交之日）", "Inner date (from submission)"), 20, Unit.WorkingDays, "《条例》第三十一条第三项",
            new("双方确认之前，按提交之日计算的内部控制期限。", "While receipt is unconfirmed: counted from submission, for the office itself."), true),
        new(Term.Report, new("年度报告报送并公布", "Annual report: hand in and publish"), 0, Unit.Chosen, "《条例》第四十九条第一款",
            new("每年1月31日前向本级主管部门提交并向社会公布。", "By 31 January to the department in charge, and published."), true),
        new(Term.GovernmentReport, new("本级政府年度报告公布", "Annual report of the government: publish"), 0, Unit.Chosen, "《条例》第四十九条第二款",
            new("每年3月31日前由主管部门公布。", "By 31 March, by the department in charge."), true),
        new(Term.LawsuitAnswer, new("应诉答辩举证期限", "Answer and evidence in court"), 15, Unit.Days, "《行政诉讼法》第六十七条第一款",
            new("自收到起诉状副本之日起计算；逾期不举证视为没有证据。", "From receipt of the copy of the complaint; no evidence in time counts as none."), true),
        new(Term.Rectification, new("整改期限", "Rectification"), 0, Unit.Chosen, "《条例》第四十七条",
            new("由督促整改的机关在整改通知书中确定，可以延长。", "Fixed by the supervising agency in its order; may be extended."), true),
    ];

    /// <summary>The row of a period.</summary>
    public static TermRow Of(Term term) => All[(int)term];

    /// <summary>Whether it is the agency's answer in a reconsideration or lawsuit: such a period runs after the case has ended, too.</summary>
    public static bool AnswersRemedy(this Term term) => term is Term.ReconsiderationAnswer or Term.ReconsiderationAnswerSimple or Term.LawsuitAnswer;

    /// <summary>Name of a period.</summary>
    public static Text Label(this Term term) => Of(term).Label;
}
