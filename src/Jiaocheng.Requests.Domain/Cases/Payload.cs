using System.Text.Json.Serialization;
using Jiaocheng.Requests.Domain.Fees;



namespace Jiaocheng.Requests.Domain.Cases;

/// <summary>
/// What a fact says. Types and their JSON names are forever: they only grow, and new members are optional.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Registered), "registered")]
[JsonDerivedType(typeof(ReceiptConfirmed), "receiptConfirmed")]
[JsonDerivedType(typeof(ContactLogged), "contactLogged")]
[JsonDerivedType(typeof(Accepted), "accepted")]
[JsonDerivedType(typeof(Assigned), "assigned")]
[JsonDerivedType(typeof(CorrectionAsked), "correctionAsked")]
[JsonDerivedType(typeof(CorrectionReceived), "correctionReceived")]
[JsonDerivedType(typeof(Lapsed), "lapsed")]
[JsonDerivedType(typeof(ConsultationAsked), "consultationAsked")]
[JsonDerivedType(typeof(OpinionReceived), "opinionReceived")]
[JsonDerivedType(typeof(OpinionLapsed), "opinionLapsed")]
[JsonDerivedType(typeof(ReasonsAsked), "reasonsAsked")]
[JsonDerivedType(typeof(ReasonsReceived), "reasonsReceived")]
[JsonDerivedType(typeof(Extended), "extended")]
[JsonDerivedType(typeof(Deferred), "deferred")]
[JsonDerivedType(typeof(FeeNotified), "feeNotified")]
[JsonDerivedType(typeof(FeePaid), "feePaid")]
[JsonDerivedType(typeof(NoticeProved), "noticeProved")]
[JsonDerivedType(typeof(SearchRecorded), "searchRecorded")]
[JsonDerivedType(typeof(Proposed), "proposed")]
[JsonDerivedType(typeof(Reviewed), "reviewed")]
[JsonDerivedType(typeof(SentBack), "sentBack")]
[JsonDerivedType(typeof(Signed), "signed")]
[JsonDerivedType(typeof(ThirdPartyInformed), "thirdPartyInformed")]
[JsonDerivedType(typeof(Dispatched), "dispatched")]
[JsonDerivedType(typeof(ServiceProved), "serviceProved")]
[JsonDerivedType(typeof(Returned), "returned")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(Filed), "filed")]
[JsonDerivedType(typeof(WithdrawalReceived), "withdrawalReceived")]
[JsonDerivedType(typeof(Explained), "explained")]
[JsonDerivedType(typeof(Superseded), "superseded")]
[JsonDerivedType(typeof(Noted), "noted")]
[JsonDerivedType(typeof(Attached), "attached")]
[JsonDerivedType(typeof(ContactAmended), "contactAmended")]
[JsonDerivedType(typeof(Unmasked), "unmasked")]
[JsonDerivedType(typeof(ResultImported), "resultImported")]
[JsonDerivedType(typeof(ItemsListed), "itemsListed")]
[JsonDerivedType(typeof(QuestionAnswered), "questionAnswered")]
[JsonDerivedType(typeof(SplitApart), "splitApart")]
[JsonDerivedType(typeof(NoticeSent), "noticeSent")]
[JsonDerivedType(typeof(NoticeReturned), "noticeReturned")]
[JsonDerivedType(typeof(RemedyRecorded), "remedyRecorded")]
[JsonDerivedType(typeof(AssistanceAsked), "assistanceAsked")]
[JsonDerivedType(typeof(AssistanceGiven), "assistanceGiven")]
[JsonDerivedType(typeof(AmendmentAnswered), "amendmentAnswered")]
public abstract record Payload;

/// <summary>登记 (Arts 29, 31). The legal date of the fact is the date of receipt, or of submission while receipt awaits confirmation.</summary>
public sealed record Registered : Payload
{
    public required Channel Channel { get; init; }
    /// <summary>提交日期: when it was handed in, posted or sent.</summary>
    public required DateOnly SubmittedOn { get; init; }
    /// <summary>收到日期 by Art 31; null while both sides have not confirmed.</summary>
    public DateOnly? ReceivedOn { get; init; }
    /// <summary>Waybill, system record or call that proves the date.</summary>
    public string? Proof { get; init; }
    public required Applicant Applicant { get; init; }
    public Agent? Agent { get; init; }
    /// <summary>所需政府信息的名称或者内容描述.</summary>
    public required string Content { get; init; }
    /// <summary>文号或者便于查询的其他特征性描述.</summary>
    public string? Features { get; init; }
    public Form? Form { get; init; }
    public Delivery? Delivery { get; init; }
    /// <summary>可以接受其他方式.</summary>
    public bool AcceptsOther { get; init; }
    /// <summary>Where it was brought in from an office's ledger: what the ledger said besides.</summary>
    public LedgerOrigin? Ledger { get; init; }
    /// <summary>登记编号 of the application that it was split off from (一事一申请); null for one that came in by itself.</summary>
    public string? SplitFrom { get; init; }
}

/// <summary>An application that came in with a ledger: missing steps are not invented.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Row">Row in the file.</param>
/// <param name="Remark">备注 and cells under headings the product does not know.</param>
/// <param name="Fingerprint">Hash of the row's cells, so that the same row comes in once.</param>
public sealed record LedgerOrigin(string File, int Row, string? Remark = null, string? Fingerprint = null);

/// <summary>双方确认之日 (Art 31(三), ordinary letters Art 31(二)).</summary>
public sealed record ReceiptConfirmed(string How) : Payload;

/// <summary>An attempt to reach the applicant: how, and with what result.</summary>
public sealed record ContactLogged(string How, string Result) : Payload;

/// <summary>The application is clear and complete; the case is handled by this person.</summary>
public sealed record Accepted(Guid? HandlerId = null, string? Handler = null) : Payload;

/// <summary>分派 to a person.</summary>
public sealed record Assigned(Guid HandlerId, string Handler) : Payload;

/// <summary>The items of Art 29 that a correction notice may concern; a purpose is not among them.</summary>
public enum CorrectionItem { Name, IdentityProof, Contact, Content, Form }

/// <summary>补正告知 (Art 30), all defects at once. The legal date is that of dispatch.</summary>
public sealed record CorrectionAsked : Payload
{
    public required IReadOnlyList<CorrectionItem> Items { get; init; }
    /// <summary>What is unclear, and how to mend it.</summary>
    public required string Guidance { get; init; }
    /// <summary>合理的补正期限: last day; null for the office's usual period.</summary>
    public DateOnly? Until { get; init; }
    /// <summary>Why a second correction is asked, where the office allows one.</summary>
    public string? SecondReason { get; init; }
}

/// <summary>The corrected application was received (Art 31 again); the reply period starts anew (Art 30).</summary>
public sealed record CorrectionReceived : Payload
{
    public required string Content { get; init; }
    public string? Features { get; init; }
    /// <summary>正当理由 of a correction that came late.</summary>
    public string? LateReason { get; init; }
}

/// <summary>A period ran out unused; how that was established.</summary>
public sealed record Lapsed(string Finding) : Payload;

/// <summary>征求意见 of a third party (Art 32), another agency (Art 33 ¶3) or a co-making agency (Art 34). The legal date is that of dispatch.</summary>
public sealed record ConsultationAsked : Payload
{
    /// <summary>Whom.</summary>
    public required string Party { get; init; }
    [Personal] public string? Address { get; init; }
    /// <summary>What is asked; never more of the applicant than needed.</summary>
    public required string Question { get; init; }
}

/// <summary>回复意见.</summary>
/// <param name="Of">Sequence of the consultation.</param>
/// <param name="Consents">同意公开; null where the answer does not say.</param>
/// <param name="Reasons">Reasons given.</param>
/// <param name="ReasonsHold">Whether the agency finds the reasons 合理 (Art 32).</param>
public sealed record OpinionReceived(int Of, bool? Consents, string Reasons, bool? ReasonsHold = null) : Payload;

/// <summary>No answer in time: a third party's silence is neither consent nor refusal (Art 32); a co-maker's is consent (Art 34).</summary>
/// <param name="Of">Sequence of the consultation.</param>
/// <param name="Reasoning">The agency's own view, as the law then asks for it.</param>
public sealed record OpinionLapsed(int Of, string Reasoning) : Payload;

/// <summary>说明理由告知 (Art 35): the numbers relied on and the last day for an answer.</summary>
public sealed record ReasonsAsked(string Numbers, DateOnly Until) : Payload;

/// <summary>The applicant's reasons and the agency's assessment of them (Art 35).</summary>
public sealed record ReasonsReceived(string Reasons, bool Reasonable, string Assessment) : Payload;

/// <summary>延期 (Art 33): 1 to 20 working days, once; the legal date is that of dispatch of the notice.</summary>
public sealed record Extended(int Days, string Reason) : Payload;

/// <summary>延迟答复 (Art 35): a reasonable later day.</summary>
public sealed record Deferred(DateOnly Until, string Reason) : Payload;

/// <summary>收费通知: basis, quantity and amount in fen. The legal date is that of dispatch.</summary>
public sealed record FeeNotified(FeeBasis Basis, int Quantity, long Amount) : Payload
{
    /// <summary>缴纳方式: where and how it is paid (国办函〔2020〕109号 art 6). Older entries have none.</summary>
    public string? How { get; init; }
}

/// <summary>缴费: amount in fen and the number of the receipt (财政票据).</summary>
public sealed record FeePaid(long Amount, string Receipt) : Payload;

/// <summary>How it is proved that a letter arrived. Returned mail is no proof: it is an entry of its own, and the letter is sent again.</summary>
public enum ProofKind { SignedFor, Refused, NoticeOver, SystemArrival }

/// <summary>A letter arrived, or counts as having arrived.</summary>
/// <param name="Proof">送达回证, waybill or system record.</param>
public abstract record Proved(string Proof) : Payload
{
    /// <summary>What kind of proof it is; null where it is what the way of sending gives.</summary>
    public ProofKind? Kind { get; init; }
    /// <summary>见证人: who saw that the addressee refused it.</summary>
    public string? Witness { get; init; }
    /// <summary>Sequence of the attachment that shows it: the signed receipt, a photograph.</summary>
    public int? Scan { get; init; }
}

/// <summary>A notice of this case reached its addressee; the legal date is the day it was received.</summary>
/// <param name="Of">Sequence of the fact that sent the notice.</param>
/// <param name="Proof">送达回证, waybill or system record.</param>
public sealed record NoticeProved(int Of, string Proof) : Proved(Proof);

/// <summary>检索记录 (Art 36(四), 指导案例101号).</summary>
public sealed record SearchRecorded : Payload
{
    /// <summary>Archives and systems searched.</summary>
    public required string Places { get; init; }
    public required string Keywords { get; init; }
    public required string Searcher { get; init; }
    /// <summary>The second person who checked.</summary>
    public string? SecondPerson { get; init; }
    public required bool Found { get; init; }
    public required string Result { get; init; }
    /// <summary>The item that was looked for, from 1; null where the application is answered as one.</summary>
    public int? Item { get; init; }
}

/// <summary>拟办意见: the decision that is proposed, with its grounds.</summary>
public sealed record Proposed : Payload
{
    /// <summary>Code of the leaf of Section 3, e.g. C4.</summary>
    public required string Outcome { get; init; }
    /// <summary>The variant of the leaf, where its letters differ.</summary>
    public string Variant { get; init; } = "";
    /// <summary>What was found.</summary>
    public string Facts { get; init; } = "";
    /// <summary>Why this follows from the law: reasons of substance.</summary>
    public string Reasons { get; init; } = "";
    /// <summary>What is given to the applicant, where, in which form.</summary>
    public string? Given { get; init; }
    /// <summary>Parts withheld (Art 37).</summary>
    public IReadOnlyList<WithheldPart> Withheld { get; init; } = [];
    /// <summary>The other details that the leaf asks for, by their key.</summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();
    /// <summary>The answer to each thing asked, where the application asks for several; the outcome of the whole follows from them. Empty where it is answered as one.</summary>
    [JsonIgnore]
    public IReadOnlyList<ItemAnswer> Items { get => Itemised ?? []; init => Itemised = value.Count == 0 ? null : value; }
    /// <summary>What is written of <see cref="Items"/>: nothing where there are none.</summary>
    [JsonInclude, JsonPropertyName("items")]
    private IReadOnlyList<ItemAnswer>? Itemised { get; init; }
}

/// <summary>One withheld part: where it stands, the ground, and why.</summary>
/// <param name="Where">Page, paragraph or field.</param>
/// <param name="Ground">Code of the C leaf that covers it.</param>
/// <param name="Reason">Reason of substance.</param>
/// <param name="Details">What the ground asks for besides, by key.</param>
public sealed record WithheldPart(string Where, string Ground, string Reason, IReadOnlyDictionary<string, string>? Details = null);

/// <summary>One of several things asked for, with the decision on it.</summary>
/// <param name="Asked">The words of the application.</param>
/// <param name="Answer">The decision, itself without items.</param>
public sealed record ItemAnswer(string Asked, Proposed Answer);

/// <summary>The things an application asks for, one by one: each gets its own answer (答非所问 is what courts find). An empty list takes the division back.</summary>
public sealed record ItemsListed(IReadOnlyList<string> Items) : Payload;

/// <summary>
/// 一事一申请: one paper that asks for several matters is handled as several applications, each with its own number, dates and reply; all keep the
/// day of receipt of the paper (国办发〔2010〕5号, 国办函〔2020〕109号 art 4).
/// </summary>
/// <param name="Content">What stays with this application.</param>
/// <param name="Reason">Why the matters are different ones.</param>
/// <param name="Numbers">登记编号 of the applications that were split off.</param>
public sealed record SplitApart(string Content, string Reason, IReadOnlyList<string> Numbers) : Payload;

/// <summary>One of the seven questions, answered on the way to a decision.</summary>
public sealed record QuestionAnswered : Payload
{
    public required Outcomes.Question Question { get; init; }
    /// <summary>Code of the choice.</summary>
    public required string Answer { get; init; }
    /// <summary>What the answer rests on.</summary>
    public required string Evidence { get; init; }
    /// <summary>The item it is about, from 1; 0 for the application as a whole.</summary>
    public int Item { get; init; }
    /// <summary>Sequence of the attachment that shows it.</summary>
    public int? Scan { get; init; }
}

/// <summary>Review passed, with its opinion.</summary>
public sealed record Reviewed(string Opinion = "") : Payload;

/// <summary>退回 with the reason.</summary>
public sealed record SentBack(string Reason) : Payload;

/// <summary>签发. The letter's number is allotted with this fact.</summary>
public sealed record Signed(string Opinion = "") : Payload
{
    /// <summary>Hash of the letter's text as it was signed (<see cref="Letters.Letter.Hash"/>); written by the product, never by a page. Null in older entries.</summary>
    public string? Letter { get; init; }
}

/// <summary>Notice to a third party, before information is given against its will (Art 32).</summary>
public sealed record ThirdPartyInformed(int Of, string Content, string Reasons) : Payload
{
    /// <summary>不公开会对公共利益造成什么重大影响: without it what a third party soundly objects to is not given (Art 15).</summary>
    public string? PublicInterest { get; init; }
}

/// <summary>How a letter leaves the house; private couriers and cash on delivery do not exist (国办公开办函〔2016〕235号).</summary>
public enum DispatchMethod { InPerson, Ems, RegisteredMail, Email, Platform, Entrusted, LeftAtPlace, PublicNotice }

/// <summary>How a letter of the case left the house. What is not said when it is recorded, the product adds: to whom, where, which text.</summary>
/// <param name="Method">The way.</param>
/// <param name="Tracking">邮件号 of what was posted.</param>
/// <param name="Consent">The record that the addressee agreed to electronic service.</param>
public abstract record Sending(DispatchMethod Method, string? Tracking, string? Consent) : Payload
{
    /// <summary>收件人, as the letter names them.</summary>
    public string? To { get; init; }
    /// <summary>Postal or e-mail address it went to.</summary>
    [Personal] public string? Address { get; init; }
    /// <summary>Sequences of the attachments of this case that went along.</summary>
    public IReadOnlyList<int>? Enclosures { get; init; }
    /// <summary>Sequence of the attachment that shows the posting: slip, receipt, the notice as it was put up.</summary>
    public int? Scan { get; init; }
    /// <summary>Hash of the text that left (<see cref="Letters.Letter.Hash"/>).</summary>
    public string? Letter { get; init; }
}

/// <summary>寄出: the day that decides timeliness.</summary>
public sealed record Dispatched(DispatchMethod Method, string? Tracking = null, string? Consent = null) : Sending(Method, Tracking, Consent);

/// <summary>送达: who received it, with what proof; the legal date is the day of receipt and starts the remedy periods.</summary>
public sealed record ServiceProved(string Receiver, string Proof) : Proved(Proof);

/// <summary>Returned mail and its reason; the envelope is kept.</summary>
public sealed record Returned(string Reason) : Payload
{
    /// <summary>Sequence of the attachment that shows the envelope.</summary>
    public int? Scan { get; init; }
}

/// <summary>A move that needs no words.</summary>
public sealed record Done : Payload;

/// <summary>归档: file number and retention in years.</summary>
public sealed record Filed(string FileNumber, int RetentionYears) : Payload;

/// <summary>撤回 in writing, or orally and recorded.</summary>
public sealed record WithdrawalReceived(string Statement) : Payload;

/// <summary>A reason, for acts that need nothing else.</summary>
public sealed record Explained(string Reason) : Payload;

/// <summary>更正: the fact of that sequence is replaced, or struck out when there is no replacement.</summary>
public sealed record Superseded(int Of, string Reason, DateOnly? On = null, Payload? Replacement = null) : Payload;

/// <summary>记事.</summary>
public sealed record Noted(string Text) : Payload;

/// <summary>附件: a file in the attachments store, known by its hash.</summary>
public sealed record Attached(string FileName, string ContentType, long Length, string Sha256, string Purpose) : Payload;

/// <summary>New contact details of the applicant, from the day of the fact.</summary>
public sealed record ContactAmended : Payload
{
    [Personal] public string? Phone { get; init; }
    [Personal] public string? Address { get; init; }
    public string? Postcode { get; init; }
    [Personal] public string? Email { get; init; }
    public required string Reason { get; init; }
}

/// <summary>Personal details were shown in full, for this reason.</summary>
public sealed record Unmasked(string Reason) : Payload;

/// <summary>The result as a ledger states it; steps that the ledger does not know are not invented.</summary>
public sealed record ResultImported : Payload
{
    public required string Outcome { get; init; }
    public string Variant { get; init; } = "";
    public DateOnly? DecidedOn { get; init; }
    public DateOnly? DispatchedOn { get; init; }
    public DateOnly? ServedOn { get; init; }
    public string? DocumentNumber { get; init; }
    public DispatchMethod? Method { get; init; }
}

/// <summary>How a notice left the house. Its legal date is that of the notice, whose date is that of its dispatch.</summary>
/// <param name="Of">Sequence of the fact that owes the notice.</param>
/// <param name="Method">The way.</param>
/// <param name="Tracking">邮件号 of what was posted.</param>
/// <param name="Consent">The record that the addressee agreed to electronic service.</param>
public sealed record NoticeSent(int Of, DispatchMethod Method, string? Tracking = null, string? Consent = null) : Sending(Method, Tracking, Consent);

/// <summary>A notice came back; the envelope is kept and the notice is sent again.</summary>
/// <param name="Of">Sequence of the fact that owes the notice.</param>
/// <param name="Reason">Why it came back.</param>
public sealed record NoticeReturned(int Of, string Reason) : Payload
{
    /// <summary>Sequence of the attachment that shows the envelope.</summary>
    public int? Scan { get; init; }
}
