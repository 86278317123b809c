using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Fees;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests;

/// <summary>A fact of every payload type, and of every shape where members may be missing, as this release writes them.</summary>
public static class Samples
{
    private static readonly DateOnly Day = new(2024, 3, 11);

    public static readonly IReadOnlyDictionary<string, (Move Kind, Payload Payload)> All = new Dictionary<string, (Move, Payload)>
    {
        ["registered"] = (Move.Register, Inputs.Application("2024-03-01")),
        ["registered-unconfirmed"] = (Move.Register, Inputs.Unconfirmed("2024-03-01")),
        ["registered-full"] = (Move.Register, Full()),
        ["registered-ledger"] = (Move.Register, Inputs.Application("2021-03-10") with { Ledger = new LedgerOrigin("2021年台账.xlsx", 2, "备注：电话已核") }),
        ["receiptConfirmed"] = (Move.ConfirmReceipt, new ReceiptConfirmed("平台自动回执")),
        ["contactLogged"] = (Move.LogContact, new ContactLogged("电话", "未接通")),
        ["accepted"] = (Move.Accept, new Accepted()),
        ["accepted-handler"] = (Move.Accept, new Accepted(CaseBuilder.Clerk.Id, "王承办")),
        ["assigned"] = (Move.Assign, new Assigned(CaseBuilder.Clerk.Id, "王承办")),
        ["correctionAsked"] = (Move.AskCorrection, Inputs.Correction()),
        ["correctionAsked-full"] = (Move.AskCorrection, new CorrectionAsked
        {
            Items = Enum.GetValues<CorrectionItem>(), Guidance = "请写明“文件名称”或者文号。", Until = new(2024, 4, 1), SecondReason = "补正后出现新的不明确之处",
        }),
        ["correctionReceived"] = (Move.ReceiveCorrection, new CorrectionReceived { Content = "某村2023年征地批复" }),
        ["correctionReceived-late"] = (Move.ReceiveCorrection, new CorrectionReceived { Content = "某村2023年征地批复", Features = "晋政地字〔2023〕12号", LateReason = "住院治疗" }),
        ["lapsed"] = (Move.LapseCorrection, new Lapsed("期限届满，未收到任何材料")),
        ["consultationAsked"] = (Move.AskThirdParty, new ConsultationAsked { Party = "某公司", Question = "是否同意公开合同" }),
        ["consultationAsked-address"] = (Move.AskAgency, new ConsultationAsked { Party = "某局", Address = "交城县演示路2号", Question = "请确认批复是否已经公布" }),
        ["opinionReceived"] = (Move.ReceiveOpinion, new OpinionReceived(3, true, "同意公开")),
        ["opinionReceived-objection"] = (Move.ReceiveOpinion, new OpinionReceived(3, false, "含有技术报价", true)),
        ["opinionReceived-silent"] = (Move.ReceiveOpinion, new OpinionReceived(3, null, "请依法处理")),
        ["opinionLapsed"] = (Move.LapseOpinion, new OpinionLapsed(3, "合同金额已在中标公告中列明")),
        ["reasonsAsked"] = (Move.AskReasons, new ReasonsAsked("三十日内86件", new(2024, 3, 29))),
        ["reasonsReceived"] = (Move.ReceiveReasons, new ReasonsReceived("每件针对不同地块", true, "各件涉及的地块确实不同")),
        ["extended"] = (Move.Extend, new Extended(10, "需要向三个乡镇调取档案")),
        ["deferred"] = (Move.Defer, new Deferred(new(2024, 6, 28), "涉及档案四百余卷")),
        ["feeNotified"] = (Move.NotifyFee, new FeeNotified(FeeBasis.ByVolume, 150, 170_000)),
        ["feeNotified-item"] = (Move.NotifyFee, new FeeNotified(FeeBasis.ByItem, 12, 10_000)),
        ["feeNotified-how"] = (Move.NotifyFee, Inputs.Fee()),
        ["feePaid"] = (Move.PayFee, new FeePaid(170_000, "晋财票000123")),
        ["noticeProved"] = (Move.ProveNotice, new NoticeProved(3, "EMS 签收")),
        ["noticeProved-refused"] = (Move.ProveNotice, new NoticeProved(3, "现场照片") { Kind = ProofKind.Refused, Witness = "见证人丁", Scan = 5 }),
        ["noticeSent"] = (Move.SendNotice, new NoticeSent(3, DispatchMethod.Entrusted)),
        ["noticeSent-post"] = (Move.SendNotice, new NoticeSent(3, DispatchMethod.RegisteredMail, "XA12345678901") { To = "申请人甲", Address = "交城县演示路3号", Enclosures = [2, 4], Scan = 5, Letter = new string('b', 64) }),
        ["noticeReturned"] = (Move.ReturnNotice, new NoticeReturned(3, "查无此人")),
        ["noticeReturned-scan"] = (Move.ReturnNotice, new NoticeReturned(3, "查无此人") { Scan = 5 }),
        ["searchRecorded"] = (Move.RecordSearch, Inputs.Search()),
        ["searchRecorded-alone"] = (Move.RecordSearch, Inputs.Search(found: true, second: null)),
        ["searchRecorded-item"] = (Move.RecordSearch, Inputs.Search() with { Item = 2 }),
        ["proposed"] = (Move.Propose, Decisions.Of("A")),
        ["proposed-partial"] = (Move.Propose, Decisions.Of("B") with { Withheld = [Decisions.Of("B").Withheld[0] with { Details = null }] }),
        ["proposed-part-details"] = (Move.Propose, Decisions.Of("B")),
        ["proposed-variant"] = (Move.Propose, Decisions.Of("D1-notOurs")),
        ["proposed-items"] = (Move.Propose, Decisions.Items("C5", "D1-none")),
        ["reviewed"] = (Move.PassLaw, new Reviewed()),
        ["sentBack"] = (Move.SendBack, new SentBack("请补充事实")),
        ["signed"] = (Move.Sign, new Signed("同意")),
        ["signed-letter"] = (Move.Sign, new Signed("同意") { Letter = new string('b', 64) }),
        ["thirdPartyInformed"] = (Move.InformThirdParty, new ThirdPartyInformed(3, "合同金额", "涉及财政资金使用")),
        ["thirdPartyInformed-public"] = (Move.InformThirdParty, new ThirdPartyInformed(3, "合同金额", "涉及财政资金使用") { PublicInterest = "关系汛期大坝安全" }),
        ["dispatched"] = (Move.Dispatch, new Dispatched(DispatchMethod.InPerson)),
        ["dispatched-ems"] = (Move.Dispatch, new Dispatched(DispatchMethod.Ems, "1234567890123")),
        ["dispatched-email"] = (Move.Dispatch, new Dispatched(DispatchMethod.Email, Consent: "申请表勾选")),
        ["dispatched-full"] = (Move.Dispatch, new Dispatched(DispatchMethod.Email, null, "申请表勾选") { To = "申请人甲", Address = "jia@example.com", Enclosures = [4], Scan = 5, Letter = new string('b', 64) }),
        ["serviceProved-full"] = (Move.ProveService, new ServiceProved("申请人甲", "送达回证") { Kind = ProofKind.Refused, Witness = "见证人丁", Scan = 5 }),
        ["returned-scan"] = (Move.RecordReturn, new Returned("查无此人") { Scan = 5 }),
        ["serviceProved"] = (Move.ProveService, new ServiceProved("申请人甲", "签收回执")),
        ["returned"] = (Move.RecordReturn, new Returned("地址查无此人")),
        ["done"] = (Move.Close, new Done()),
        ["filed"] = (Move.Archive, new Filed("2024-30年-001", 30)),
        ["withdrawalReceived"] = (Move.Withdraw, new WithdrawalReceived("申请人书面撤回")),
        ["explained"] = (Move.Void, new Explained("重复登记")),
        ["superseded-struck"] = (Move.Supersede, new Superseded(3, "录入错误")),
        ["superseded-day"] = (Move.Supersede, new Superseded(3, "日期录错", new(2024, 3, 8))),
        ["superseded"] = (Move.Supersede, new Superseded(1, "漏录身份证号", new(2024, 3, 1), Full())),
        ["noted"] = (Move.Note, new Noted("引号“”与 <符号> & 换行\n都应保留；𬱖㛃")),
        ["attached"] = (Move.Attach, new Attached("申请表.pdf", "application/pdf", 1024, new string('a', 64), "申请材料")),
        ["contactAmended"] = (Move.AmendContact, new ContactAmended { Phone = "12000000001", Address = "交城县演示路3号", Postcode = "030500", Email = "jia@example.com", Reason = "来电变更" }),
        ["unmasked"] = (Move.Unmask, new Unmasked("核对邮寄地址")),
        ["remedyRecorded"] = (Move.RecordRemedy, Inputs.Remedy(Day)),
        ["remedyRecorded-full"] = (Move.RecordRemedy, new RemedyRecorded
        {
            Continues = 9, Path = RemedyPath.LawsuitAfterReconsideration, Instance = Instance.Second, Body = "某市中级人民法院", Number = "（2024）某行终1号", FiledOn = new(2024, 1, 8),
            CopyOn = new(2024, 1, 10), Simple = true, AnsweredOn = new(2024, 1, 22), Result = RemedyResult.ClaimsDismissed, DecidedOn = new(2024, 3, 1), EffectiveOn = new(2024, 3, 8), Note = "维持原判",
        }),
        ["assistanceAsked"] = (Move.AskAssistance, new AssistanceAsked("测试县档案馆", "检索征地批复", new(2024, 3, 18))),
        ["assistanceAsked-address"] = (Move.AskAssistance, new AssistanceAsked("测试县档案馆", "检索征地批复", new(2024, 3, 18)) { Address = "交城县演示路4号" }),
        ["assistanceGiven"] = (Move.ReceiveAssistance, new AssistanceGiven(3, "没有该批复")),
        ["amendmentAnswered"] = (Move.AnswerAmendment, Inputs.Amendment(Day, AmendmentResult.Amended)),
        ["amendmentAnswered-agency"] = (Move.AnswerAmendment, Inputs.Amendment(Day, AmendmentResult.Transferred)),
        ["questionAnswered-scan"] = (Move.AnswerQuestion, Inputs.Answer(Question.Clear, "clear") with { Scan = 4 }),
        ["remedyRecorded-lesson"] = (Move.RecordRemedy, Inputs.Remedy(Day) with { Costs = 320_000, Lesson = "说明理由时要写明具体是哪一项内部事务" }),
        ["resultImported"] = (Move.ImportResult, new ResultImported { Outcome = "A", DispatchedOn = new(2021, 3, 31) }),
        ["resultImported-full"] = (Move.ImportResult, new ResultImported
        {
            Outcome = "D1", Variant = "notOurs", DecidedOn = new(2021, 3, 30), DispatchedOn = new(2021, 3, 31), ServedOn = new(2021, 4, 2),
            DocumentNumber = "交政办公开〔2021〕1号", Method = DispatchMethod.Ems,
        }),
        ["registered-split"] = (Move.Register, Inputs.Application("2024-03-01") with { SplitFrom = "交政办公开〔2024〕7号" }),
        ["splitApart"] = (Move.Split, Inputs.Split()),
        ["itemsListed"] = (Move.ListItems, new ItemsListed(["某村征地批复", "该批次补偿款发放明细"])),
        ["questionAnswered"] = (Move.AnswerQuestion, Inputs.Answer(Question.Clear, "clear")),
        ["questionAnswered-item"] = (Move.AnswerQuestion, Inputs.Answer(Question.Exists, "none", 2)),
    };

    /// <summary>The fact of a sample, sealed onto the word "example".</summary>
    public static Fact Fact(string name) => new Fact(
        2, All[name].Kind, Day, new DateTime(2024, 3, 11, 2, 0, 0, 123, DateTimeKind.Utc), CaseBuilder.Clerk.Id, CaseBuilder.Clerk.Name,
        All[name].Payload, name.Contains('-', StringComparison.Ordinal) ? "测试告〔2024〕2号" : null).Seal("example");

    private static Registered Full() => Inputs.Application("2024-03-01") with
    {
        Channel = Channel.Email,
        Proof = "邮件头原文",
        Applicant = new Applicant
        {
            Class = ApplicantClass.Business, Name = "某公司", IdKind = IdKind.CreditCode, IdNumber = "91999999000000001X", Phone = "12000000000", Address = "交城县演示路9号",
            Postcode = "030500", Email = "gongsi@example.com", Workplace = "某单位", LegalRepresentative = "代表人甲", ContactPerson = "联系人乙", NeedsHelp = true,
        },
        Agent = new Agent { Name = "代理人丙", IdNumber = "999999199001010019", Phone = "12000000002", Authorised = true },
        Features = "晋政地字〔2023〕12号",
        Form = Form.Electronic,
        Delivery = Delivery.Email,
        AcceptsOther = true,
    };
}
