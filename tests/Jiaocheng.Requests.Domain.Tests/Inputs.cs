using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Fees;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests;

/// <summary>A sensible input for every move.</summary>
public static class Inputs
{
    public static Registered Application(string received) => new()
    {
        Channel = Channel.RegisteredPost,
        SubmittedOn = DateOnly.Parse(received).AddDays(-1),
        ReceivedOn = DateOnly.Parse(received),
        Applicant = new Applicant { Class = ApplicantClass.NaturalPerson, Name = "申请人甲" },
        Content = "某村集体土地征收批准文件及补偿标准",
    };

    public static Registered Unconfirmed(string submitted) => Application(submitted) with
    {
        Channel = Channel.Online,
        SubmittedOn = DateOnly.Parse(submitted),
        ReceivedOn = null,
    };

    public static FeeNotified Fee() => new(FeeBasis.ByVolume, 31, 1000) { How = "凭缴款码在网上或者银行柜台缴纳" };

    public static AmendmentAnswered Amendment(DateOnly requested, AmendmentResult result) => new()
    {
        RequestedOn = requested, Record = "补偿登记表第3行的房屋面积，记为80平方米", Evidence = "不动产权证复印件，载明面积120平方米", Result = result,
        Findings = "调取了测绘成果原件，该房屋面积为120平方米，登记表录入有误", Corrected = result == AmendmentResult.Amended ? "房屋面积120平方米" : null,
        Agency = result is AmendmentResult.Transferred or AmendmentResult.Referred ? "测试县不动产登记中心（电话0358-0000001）" : null,
    };

    public static CorrectionAsked Correction(string? until = null) => new()
    {
        Items = [CorrectionItem.Content],
        Guidance = "请写明所需文件的名称或者文号。",
        Until = until is null ? null : DateOnly.Parse(until),
    };

    /// <summary>A reconsideration that has just been accepted, its copy received the same day.</summary>
    public static RemedyRecorded Remedy(DateOnly on) => new()
    {
        Path = RemedyPath.Reconsideration, Body = "某县人民政府", Number = $"某政复〔{on.Year}〕1号", FiledOn = on, CopyOn = on,
    };

    public static SearchRecorded Search(bool found = false, string? second = "赵审核") => new()
    {
        Places = "档案室2019至2023年卷、公文系统",
        Keywords = "征收、补偿",
        Searcher = "王承办",
        SecondPerson = second,
        Found = found,
        Result = found ? "找到一份" : "没有发现相关文件",
    };

    public static SplitApart Split() => new("某村集体土地征收批准文件", "两项分别涉及土地征收和道路工程，由不同科室保存、没有关联", ["交政办公开〔2024〕8号"]);

    public static QuestionAnswered Answer(Question question, string answer, int item = 0) =>
        new() { Question = question, Answer = answer, Evidence = "申请写明了村名、年度和文件名称，据此可以查找", Item = item };

    /// <summary>An input of the type that a move takes, for a case as it stands.</summary>
    public static Payload For(Move move, Case @case, DateOnly on)
    {
        var asked = @case.Consultations.FirstOrDefault(c => c.Open)?.Of ?? 0;
        return move switch
        {
            Move.Register => Application(on.ToString("yyyy-MM-dd")),
            Move.ConfirmReceipt => new ReceiptConfirmed("平台自动回执，申请人短信确认"),
            Move.LogContact => new ContactLogged("电话", "已说明需要补正的内容"),
            Move.Accept => new Accepted(),
            Move.Assign => new Assigned(CaseBuilder.Clerk.Id, "王承办"),
            Move.AskCorrection => Correction() with { SecondReason = "补正后出现了新的不明确之处" },
            Move.ReceiveCorrection => new CorrectionReceived { Content = "某村2023年征地批复", LateReason = "住院治疗" },
            Move.LapseCorrection or Move.LapseReasons or Move.LapseFee => new Lapsed("期限届满，未收到任何材料"),
            Move.AskThirdParty or Move.AskAgency or Move.AskCoMaker => new ConsultationAsked { Party = "某公司", Question = "是否同意公开" },
            Move.ReceiveOpinion => new OpinionReceived(asked, true, "同意公开"),
            Move.LapseOpinion => new OpinionLapsed(asked, "合同金额和履行期限不涉及技术方案，公开不损害其竞争地位"),
            Move.AskReasons => new ReasonsAsked("三十日内提交申请86件，内容均围绕同一宗地块", on.AddDays(15)),
            Move.ReceiveReasons => new ReasonsReceived("每件针对不同地块", true, "各件涉及的地块和年度确实不同，数量与纠纷范围相当"),
            Move.Extend => new Extended(10, "需要向三个乡镇调取二十年前的征地档案"),
            Move.Defer => new Deferred(on.AddDays(60), "涉及档案四百余卷，需要逐卷核对并遮盖个人信息"),
            Move.NotifyFee => Fee(),
            Move.PayFee => new FeePaid(1000, "票据0001"),
            Move.ProveNotice => new NoticeProved(Guards.UnprovedNotices(@case).FirstOrDefault()?.Seq ?? 0, "签收回执"),
            Move.SendNotice => new NoticeSent(Guards.UnsentNotices(@case).FirstOrDefault()?.Seq ?? 0, DispatchMethod.Entrusted),
            Move.ReturnNotice => new NoticeReturned(Guards.UnprovedNotices(@case).FirstOrDefault(f => Guards.SentAs(@case, f.Seq) is not null)?.Seq ?? 0, "查无此人"),
            Move.RecordSearch => Search(),
            Move.Propose => Decisions.Of("A"),
            Move.PassLaw or Move.PassSecrecy => new Reviewed("同意"),
            Move.SendBack => new SentBack("请补充事实"),
            Move.Sign => new Signed("同意"),
            Move.InformThirdParty => new ThirdPartyInformed(@case.Consultations is [var first, ..] ? first.Of : 0, "合同金额", "款项由县级财政支付，公众有权了解支出是否合理") { PublicInterest = "该项目关系全县冬季供暖，不公开会使公众无法监督造价" },
            Move.Dispatch => new Dispatched(DispatchMethod.Ems, "1234567890123"),
            Move.ProveService => new ServiceProved("申请人甲", "签收回执"),
            Move.RecordReturn => new Returned("地址查无此人"),
            Move.Close => new Done(),
            Move.Archive => new Filed("2024-永久-001", 30),
            Move.Withdraw => new WithdrawalReceived("申请人书面撤回"),
            Move.Void => new Explained("同一封信重复登记"),
            Move.Supersede => new Superseded(1, "笔误", null, @case.Facts.Count > 0 ? @case.Facts[0].Payload : null),
            Move.Note => new Noted("申请人来电询问进度"),
            Move.Attach => new Attached("申请表.pdf", "application/pdf", 1024, new string('a', 64), "申请材料"),
            Move.AmendContact => new ContactAmended { Phone = "13800000000", Reason = "申请人来电变更" },
            Move.Unmask => new Unmasked("电话确认收到"),
            Move.RecordRemedy => Remedy(on),
            Move.AskAssistance => new AssistanceAsked("测试县档案馆", "检索2003年至2005年某村征地批复的档案", on.AddDays(3)),
            Move.ReceiveAssistance => new AssistanceGiven(Guards.OpenAssistance(@case).FirstOrDefault()?.Seq ?? 0, "检索了2003年至2005年案卷目录，没有该批复"),
            Move.AnswerAmendment => Amendment(@case.ServedOn ?? on, AmendmentResult.Amended),
            Move.ImportResult => new ResultImported { Outcome = "A", DispatchedOn = on },
            Move.ListItems => new ItemsListed(["某村征地批复", "该批次补偿款发放明细"]),
            Move.Split => Split(),
            Move.AnswerQuestion => Answer(Question.Clear, "clear"),
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, "A move without an input."),
        };
    }
}
