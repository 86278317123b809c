using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Workflow;

/// <summary>
/// What is wrong with an entry that says how a letter left or arrived. Entries written before these questions were asked keep standing under the old ones.
/// </summary>
internal static partial class SendingChecks
{
    private const int LeastWords = 4;

    private static bool CameBack(Case @case, Sending p) => p is NoticeSent notice ? @case.Has<NoticeReturned>(returned => returned.Of == notice.Of) : @case.HasMove(Move.RecordReturn);

    private static bool HasAddress(Case @case, Sending p) =>
        Outside.Outbound.LetterOf(@case, p) is { } letter && Outside.Outbound.AddressOf(@case, letter, DispatchMethod.RegisteredMail) is not null;

    private const string Postal = "国办公开办函〔2016〕235号";

    public static IEnumerable<Refusal> Decision(Ask ask, Dispatched p)
    {
        foreach (var refusal in Common(ask, p)) yield return refusal;
        if (ask.Case.DecidedOn is { } decided && ask.Input!.On < decided)
            yield return Checks.Wrong("date.beforeSigned", "On", "寄出日期不能早于签发日期。", "Dispatched before it was signed.");
    }

    public static IEnumerable<Refusal> Notice(Ask ask, NoticeSent p)
    {
        var notice = Guards.UnsentNotices(ask.Case).FirstOrDefault(f => f.Seq == p.Of);
        if (notice is null) yield return Checks.Wrong("notice.of", nameof(p.Of), "请选择待登记寄出的文书。", "Choose a letter that awaits its dispatch.");
        else if (ask.Input!.On < notice.On) yield return Checks.Wrong("date.beforeNotice", "On", "寄出日期不能早于文书日期。", "Dispatched before it was written.");
        // What went out first decides; only what came back goes out on a later day.
        else if (ask.Input.On > notice.On && !ask.Case.Has<NoticeReturned>(returned => returned.Of == p.Of))
            yield return new("date.laterThanNotice", new Text(
                "这份文书的日期是{0:yyyy-MM-dd}，以交邮之日为准：如果实际寄出较晚，请先在“办理经过”更正该文书的日期。",
                "The notice is dated {0:yyyy-MM-dd}, and its date is that of dispatch: if it left later, correct the date of the notice first.").With(notice.On), Postal, "On");
        foreach (var refusal in Common(ask, p)) yield return refusal;
    }

    public static IEnumerable<Refusal> Service(Ask ask, ServiceProved p)
    {
        foreach (var refusal in Checks.Text(p.Receiver, nameof(p.Receiver), "收件人", "Receiver", 200)) yield return refusal;
        if (!ask.Where.AsWritten && !ask.Where.Replaying && ask.Case.Application is { } application && !string.IsNullOrWhiteSpace(p.Receiver)
            && p.Receiver.Trim() != application.Applicant.Name.Trim() && p.Receiver.Trim() != application.Agent?.Name.Trim() && !Standing().IsMatch(p.Receiver + p.Proof))
            yield return new("service.receiver", new Text("“{0}”不是申请人或者代理人：请写明代收人与申请人的关系（如“同住成年家属代收”“单位收发室签收”）。", "“{0}” is neither the applicant nor the agent: say why this person may receive it.")
                .With(p.Receiver), "《民事诉讼法》第八十八条", nameof(p.Receiver));
        var sent = ask.Case.NewestFact(Move.Dispatch);
        if (sent is not null && ask.Input!.On < sent.On)
            yield return Checks.Wrong("date.beforeSent", "On", "送达日期不能早于寄出日期。", "Served before it was dispatched.");
        foreach (var refusal in Proof(ask, p, sent)) yield return refusal;
    }

    public static IEnumerable<Refusal> NoticeService(Ask ask, NoticeProved p)
    {
        var notice = Guards.UnprovedNotices(ask.Case).FirstOrDefault(f => f.Seq == p.Of);
        if (notice is null) yield return Checks.Wrong("notice.of", nameof(p.Of), "请选择尚未证明送达的文书。", "Choose a letter whose receipt is not proved.");
        else if (ask.Input!.On < notice.On) yield return Checks.Wrong("date.beforeSent", "On", "送达日期不能早于发出日期。", "Received before it was sent.");
        else if (ask.Clock.Pauses.FirstOrDefault(pause => pause.Of == p.Of) is { Answered: { } answered } && ask.Input.On > answered)
            yield return new("date.afterAnswer", new Text("送达日期不能晚于收到意见的日期（{0:yyyy-MM-dd}）。", "Received after the answer came ({0:yyyy-MM-dd}).").With(answered), Field: "On");
        foreach (var refusal in Proof(ask, p, Guards.SentAs(ask.Case, p.Of))) yield return refusal;
    }

    public static IEnumerable<Refusal> NoticeReturn(Ask ask, NoticeReturned p)
    {
        var sent = Guards.UnprovedNotices(ask.Case).Any(f => f.Seq == p.Of) ? Guards.SentAs(ask.Case, p.Of) : null;
        if (sent is null) yield return Checks.Wrong("notice.of", nameof(p.Of), "请选择已经寄出、尚未证明送达的文书。", "Choose a letter that is on its way.");
        else if (ask.Input!.On < sent.On) yield return Checks.Wrong("date.beforeSent", "On", "退回日期不能早于寄出日期。", "Returned before it was dispatched.");
        foreach (var refusal in Checks.Text(p.Reason, nameof(p.Reason), "退回原因", "Reason")) yield return refusal;
        foreach (var refusal in Scan(ask, p.Scan)) yield return refusal;
    }

    public static IEnumerable<Refusal> Return(Ask ask, Returned p) =>
        [.. Checks.Text(p.Reason, nameof(p.Reason), "退回原因", "Reason"), .. Scan(ask, p.Scan)];

    // Who may receive it in another's place.
    [GeneratedRegex("代收|物业|值班|同住|家属|配偶|父|母|子女|收发|传达|前台|门卫|法定代表人|负责人|联系人|代理|授权|工作人员|系统|平台")]
    private static partial Regex Standing();

    /// <summary>Whether it looks like a number of the post: 13 digits, or two letters with 11 digits, or with nine digits and CN (UPU S10).</summary>
    public static bool IsPostal(string tracking) => PostalNumber().IsMatch(tracking.Trim()) && Checks10(tracking.Trim());

    /// <summary>The ninth digit of an international number checks the other eight (UPU S10); the other forms have no check digit.</summary>
    private static bool Checks10(string tracking)
    {
        if (tracking.Length != 13 || !char.IsAsciiLetter(tracking[0]) || !char.IsAsciiLetter(tracking[^1])) return true;
        int[] weights = [8, 6, 4, 2, 3, 5, 9, 7];
        var rest = 11 - weights.Select((weight, i) => weight * (tracking[i + 2] - '0')).Sum() % 11;
        return (rest switch { 10 => 0, 11 => 5, _ => rest }) == tracking[10] - '0';
    }

    private static IEnumerable<Refusal> Common(Ask ask, Sending p)
    {
        if (!Enum.IsDefined(p.Method)) yield return Checks.Wrong("sending.method", nameof(p.Method), "没有这种送达方式。", "No such way of sending.", Postal);
        if (p.Method.IsPost())
        {
            var missing = Checks.Text(p.Tracking, nameof(p.Tracking), "邮件号（只能交邮政企业寄递，不得到付）", "Postal tracking number", 100).ToList();
            foreach (var refusal in missing) yield return refusal;
            if (missing.Count == 0 && !ask.Where.AsWritten && !IsPostal(p.Tracking!))
                yield return Checks.Wrong("sending.tracking", nameof(p.Tracking),
                    "这不是邮政企业的邮件号（13位数字，或者两个字母加11位数字，或者两个字母、9位数字加CN）。答复只能交邮政企业寄递，不能用快递公司，也不得到付。",
                    "This is no number of the post (13 digits, or two letters and 11 digits, or two letters, nine digits and CN). Only the post may carry it; no couriers, no cash on delivery.", Postal);
        }
        if (p.Method.IsElectronic())
        {
            foreach (var refusal in Checks.Text(p.Consent, nameof(p.Consent), "申请人同意电子送达的记录", "Consent to electronic service")) yield return refusal;
            if (!ask.Where.AsWritten && !string.IsNullOrWhiteSpace(p.Consent) && p.Consent.Count(char.IsLetterOrDigit) < LeastWords)
                yield return Checks.Wrong("sending.consent", nameof(p.Consent), "请写明何时、以何种方式表示同意（如“申请表勾选电子邮件”“3月5日来电同意，有通话记录”）。", "Say when and how the addressee agreed.", "《条例》第四十条");
        }
        if (p.Method == DispatchMethod.PublicNotice && !ask.Where.AsWritten && !ask.Where.Replaying && !CameBack(ask.Case, p) && HasAddress(ask.Case, p))
            yield return Checks.Wrong("sending.notice", nameof(p.Method), "公告送达是最后的办法：卷内有地址的，先有邮件退回的记录才能公告。", "Public notice is the last resort: where there is an address, a letter must have come back first.", "《民事诉讼法》第九十五条");
        if (p.To?.Length > 200 || p.Address?.Length > 500)
            yield return Checks.Wrong("input.long", nameof(p.Address), "收件人或者地址过长。", "Addressee or address is too long.");
        foreach (var refusal in Scan(ask, p.Scan)) yield return refusal;
        if (p.Enclosures is not { } enclosures || ask.Where.Replaying) yield break;
        if (enclosures.Distinct().Count() != enclosures.Count || enclosures.Count > 200)
            yield return Checks.Wrong("sending.enclosures", nameof(p.Enclosures), "同一附件只能列一次，最多200个。", "An attachment is listed once, 200 at most.");
        foreach (var refusal in enclosures.Distinct().Select(seq => NotStanding(ask.Case, seq, nameof(p.Enclosures))).OfType<Refusal>()) yield return refusal;
    }

    private static IEnumerable<Refusal> Proof(Ask ask, Proved p, Fact? sent)
    {
        foreach (var refusal in Checks.Text(p.Proof, nameof(p.Proof), "送达证明", "Proof of service")) yield return refusal;
        foreach (var refusal in Scan(ask, p.Scan)) yield return refusal;
        if (ask.Where.AsWritten || sent?.Payload is not Sending { Method: var method }) yield break;
        var kind = p.Kind ?? method.ProvedBy()[0];
        if (!method.ProvedBy().Contains(kind))
            yield return new("proof.kind", new Text("“{0}”寄出的，不能以“{1}”证明送达。", "What went “{2}” is not proved by “{3}”.")
                .With(method.Label().Zh, kind.Label().Zh, method.Label().En, kind.Label().En), Postal, nameof(p.Kind));
        else if (kind == ProofKind.Refused && string.IsNullOrWhiteSpace(p.Witness) && p.Scan is null)
            yield return Checks.Wrong("proof.witness", nameof(p.Witness), "拒收、留置的，须写明见证人，或者选择现场照片。", "Refused or left at the place: name the witness or choose the photograph.", "《民事诉讼法》第八十九条");
        else if (kind == ProofKind.NoticeOver && ask.Input!.On != Outside.Unserved.NoticeEnds(sent.On))
            yield return new("proof.notice", new Text("公告自{0:yyyy-MM-dd}起经过{2}日，送达日期应当是{1:yyyy-MM-dd}。", "Public notice of {0:yyyy-MM-dd}: served when {2} days have passed, on {1:yyyy-MM-dd}.")
                .With(sent.On, Outside.Unserved.NoticeEnds(sent.On), Outside.Unserved.NoticeDays), "《民事诉讼法》第九十五条", "On");
    }

    internal static IEnumerable<Refusal> Scan(Ask ask, int? seq)
    {
        // Of a correction, Correction looks at the whole file: a receipt may be scanned later than it is dated.
        if (!ask.Where.Replaying && seq is { } given && NotStanding(ask.Case, given, "Scan") is { } refusal) yield return refusal;
    }

    /// <summary>What a correction says of attachments, looked up in the whole file; and no attachment is struck out that an entry rests on.</summary>
    public static IEnumerable<Refusal> Correction(Ask ask, Superseded p)
    {
        if (p is { Replacement: null, On: null } && ask.Case.At(p.Of)?.Payload is Attached file && ask.Case.Standing.FirstOrDefault(f => Used(f.Payload).Contains(p.Of)) is { } user)
            yield return new("attachment.used", new Text("附件“{0}”已经用于第{1}项“{2}”，不能划去：寄出的就是它。", "“{0}” belongs to entry {1} “{3}” and cannot be struck out: it is what was sent.")
                .With(file.FileName, user.Seq, Moves.Of(user.Kind).Past.Zh, Moves.Of(user.Kind).Past.En), Field: nameof(p.Of));
        foreach (var refusal in Used(p.Replacement).Select(seq => NotStanding(ask.Case, seq, nameof(p.Replacement))).OfType<Refusal>()) yield return refusal;
    }

    private static int[] Used(Payload? payload) => payload switch
    {
        Sending p => [.. p.Enclosures ?? [], .. One(p.Scan)],
        Proved p => One(p.Scan),
        Returned p => One(p.Scan),
        NoticeReturned p => One(p.Scan),
        QuestionAnswered p => One(p.Scan),
        _ => [],
    };

    private static int[] One(int? seq) => seq is { } one ? [one] : [];

    private static Refusal? NotStanding(Case @case, int seq, string field) => @case.At(seq)?.Payload is Attached ? null
        : @case.Facts.FirstOrDefault(f => f.Seq == seq)?.Payload is Attached struck
            ? new("attachment.struck", new Text("第{0}项附件“{1}”已经被划去，不能寄出。", "Attachment {0} “{1}” was struck out and cannot leave.").With(seq, struck.FileName), Field: field)
            : new("attachment.foreign", new Text("第{0}项不是本案的附件。", "Entry {0} is no attachment of this case.").With(seq), Field: field);

    [GeneratedRegex("^(?:[0-9]{13}|[A-Z]{2}[0-9]{11}|[A-Z]{2}[0-9]{9}CN)$", RegexOptions.IgnoreCase)]
    private static partial Regex PostalNumber();
}
