using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Outside;

/// <summary>One thing that must agree before a letter leaves.</summary>
/// <param name="Code">Stable name, as in <c>address</c>.</param>
/// <param name="Label">What is compared.</param>
/// <param name="Found">What was found, without personal details.</param>
/// <param name="Stop">Why nothing may leave; null where it agrees.</param>
/// <param name="Entry">The attachment it is about; 0 for the others.</param>
public sealed record OutboundPoint(string Code, Text Label, Text Found, Refusal? Stop = null, int Entry = 0);

/// <summary>
/// What must agree before anything leaves the house: case, letter, addressee, address and attachments. One that does not stops it all. The dialog shows
/// the same points that the write path asks for.
/// </summary>
public static class Outbound
{
    /// <summary>The fact whose letter is sent; null where there is none.</summary>
    public static Fact? LetterOf(Case @case, Sending sending) => sending is NoticeSent notice
        ? @case.At(notice.Of) is { } fact && Steps.NoticeMoves.Contains(fact.Kind) ? fact : null
        : @case.NewestFact(Move.Sign);

    /// <summary>The address that stands on the newest facts for a way of sending; null where none is on record or none is needed.</summary>
    public static string? AddressOf(Case @case, Fact letter, DispatchMethod method)
    {
        var party = letter.Payload switch
        {
            ConsultationAsked asked => asked.Address,
            ThirdPartyInformed informed => (@case.At(informed.Of)?.Payload as ConsultationAsked)?.Address,
            AssistanceAsked asked => asked.Address,
            _ => null,
        };
        var toApplicant = IsToApplicant(letter);
        var applicant = @case.Application?.Applicant;
        var address = method switch
        {
            DispatchMethod.Email => toApplicant ? applicant?.Email : null,
            DispatchMethod.Ems or DispatchMethod.RegisteredMail or DispatchMethod.LeftAtPlace => toApplicant ? applicant?.Address : party,
            _ => null,
        };
        return string.IsNullOrWhiteSpace(address) ? null : address.Trim();
    }

    private static bool IsToApplicant(Fact letter) => letter.Payload is not (ConsultationAsked or ThirdPartyInformed or AssistanceAsked);

    /// <summary>The entry with what its writer did not say: to whom, where, which text. What was said is kept, right or wrong.</summary>
    public static Sending Complete(Case @case, Sending sending, Letter letter) => sending with
    {
        To = sending.To ?? letter.Addressee,
        Address = sending.Address ?? (LetterOf(@case, sending) is { } fact ? AddressOf(@case, fact, sending.Method) : null),
        Letter = sending.Letter ?? letter.Hash,
    };

    /// <summary>The points, one by one.</summary>
    /// <param name="case">The case as it stands.</param>
    /// <param name="sending">What is to leave, how.</param>
    /// <param name="issuer">The agency.</param>
    /// <param name="rules">The rules the letter is written under.</param>
    /// <param name="opened">Sequences of the attachments that the person who sends has opened.</param>
    /// <param name="text">What the file that leaves says, read back from it.</param>
    public static IReadOnlyList<OutboundPoint> Points(Case @case, Sending sending, Issuer issuer, Rules rules, IReadOnlySet<int> opened, string text)
    {
        if (LetterOf(@case, sending) is not { } fact)
            return [new("case", CaseLabel, new(@case.Number, @case.Number), Stop("case", "本案没有这份文书。", "This case has no such letter."))];
        var letter = LetterWriter.Write(@case, fact.Seq, issuer, rules);
        return
        [
            CasePoint(@case, fact, letter), LetterPoint(fact, sending, letter, text), Addressee(@case, fact, sending, letter), Address(@case, fact, sending),
            .. sending.Method.IsElectronic() ? [Consent(@case, fact, sending)] : Array.Empty<OutboundPoint>(),
            .. (sending.Enclosures ?? []).Select(seq => Enclosure(@case, seq, opened)),
            .. sending.Enclosures is { Count: > 0 } ? [] : (OutboundPoint[])[NoEnclosure(@case, fact, sending)],
        ];
    }

    private static readonly Text CaseLabel = new("案件", "Case");

    private static OutboundPoint CasePoint(Case @case, Fact fact, Letter letter) => new("case", CaseLabel,
        new Text("{0}，{1} {2}", "{0}, {3} {2}").With(@case.Number, letter.Title, letter.Number, LetterKinds.Of(letter.Kind).Title.En),
        letter.Number == (fact.DocumentNumber ?? @case.Number) ? null : Stop("case", "文书的文号与登记的文号不一致。", "The letter bears another number than was allotted."));

    private static OutboundPoint LetterPoint(Fact fact, Sending sending, Letter letter, string text)
    {
        var signed = (fact.Payload as Signed)?.Letter;
        Refusal? stop = (signed, sending.Letter) switch
        {
            ({ } then, _) when then != letter.Hash => Stop("letter",
                "现在的文书与签发时的不一致（签发后改过记录，或者改过本机关的资料）：请在“办理经过”划去签发记录，由签发人重新签发。",
                "The letter is not the one that was signed (an entry or the agency's particulars changed since): strike the signature out in the history and have it signed anew.", "Letter"),
            (_, { } shown) when shown != letter.Hash => Stop("letter", "文书在您打开之后变了，请刷新后重新核对。", "The letter changed since you saw it: reload and look again.", "Letter"),
            _ => Contradictions.Of(letter, text) is [var first, ..] ? Contradicting(first) : null,
        };
        return new("letter", new("文书内容", "Text of the letter"), stop is null
            ? signed is null ? new("与卷内记录一致", "As the file says") : new("与签发时一致", "As it was signed")
            : new("不一致", "Differs"), stop);
    }

    private static Refusal Contradicting(Finding finding) => new("outbound.contradiction", new(
        $"要寄出的文件与记录不一致：{finding.Says.Zh.TrimEnd('。')}（“{finding.Excerpt}”）。记录在发文后更正过的，请划去发文记录后重新发文；本机关的模板写错的，请改模板后重新发文。",
        $"The file that would leave says something else than the record: {finding.Says.En} (“{finding.Excerpt}”). Strike the entry out and issue the letter anew; mend the template first if it is to blame."),
        Field: "Letter");

    private static OutboundPoint Addressee(Case @case, Fact fact, Sending sending, Letter letter)
    {
        string[] may = !IsToApplicant(fact) ? [letter.Addressee]
            : [letter.Addressee, .. @case.Application?.Agent is { Authorised: true } agent ? [agent.Name] : Array.Empty<string>()];
        var to = sending.To ?? letter.Addressee;
        return new("addressee", new("收件人", "Addressee"), new(to, to), letter.Addressee.Length > 0 && may.Contains(to) ? null
            : Stop("addressee", "收件人不是这份文书的对象（申请人、有授权的代理人或者被征求意见的第三方）。", "The addressee is not whom this letter is for: the applicant, an authorised agent or the third party.", "To"));
    }

    private static OutboundPoint Address(Case @case, Fact fact, Sending sending)
    {
        var (stands, label) = (AddressOf(@case, fact, sending.Method), new Text(sending.Method == DispatchMethod.Email ? "电子邮箱" : "地址", sending.Method == DispatchMethod.Email ? "E-mail address" : "Address"));
        if (stands is null && (sending.Method.IsPost() || sending.Method == DispatchMethod.Email))
            return new("address", label, new("没有登记", "None on record"), Stop("address", "卷内没有可用的地址：请先用“变更联系方式”登记，或者换一种送达方式。",
                "The file has no address to send to: record one first, or choose another way.", "Address"));
        if (sending.Address is { } given && stands is not null && given.Trim() != stands || sending.Address is { Length: > 0 } && stands is null)
            return new("address", label, new("不一致", "Differs"), Stop("address", "要寄往的地址不是卷内最新登记的地址：请核对后先用“变更联系方式”登记。",
                "The address is not the one that stands on the newest entries: record the change first.", "Address"));
        return new("address", label, stands is null ? new("这种方式不需要", "Not needed") : new(IdNumbers.MaskPlace(stands), IdNumbers.MaskPlace(stands)));
    }

    private static OutboundPoint Consent(Case @case, Fact fact, Sending sending)
    {
        var chosen = IsToApplicant(fact) && (@case.Application?.Delivery, sending.Method)
            is (Delivery.Email, DispatchMethod.Email) or (Delivery.Platform, DispatchMethod.Platform);
        var recorded = !string.IsNullOrWhiteSpace(sending.Consent);
        return new("consent", new("同意电子送达", "Consent to electronic service"),
            chosen ? new("申请时选择了这种方式", "Chosen in the application") : recorded ? new(sending.Consent!, sending.Consent!) : new("没有记录", "Not on record"),
            recorded ? null : Stop("consent", "没有申请人同意电子送达的记录。", "No consent to electronic service is on record.", "Consent"));
    }

    /// <summary>A letter that gives something leaves with it: electronically as a file of the case, on paper as the letter says.</summary>
    private static OutboundPoint NoEnclosure(Case @case, Fact fact, Sending sending)
    {
        var label = new Text("附件", "Attachments");
        if (fact.Payload is not Signed || @case.Proposal?.Payload is not Proposed p || p.Answers().FirstOrDefault(answer => AllOutcomes.Find(answer.Outcome, answer.Variant) is { Gives: true }) is not { } gives)
            return new("enclosures", label, new("没有随寄的附件", "None goes along"));
        return sending.Method.IsElectronic()
            ? new("enclosures", label, new("没有附件", "None"), Stop("enclosures", "答复决定提供信息，但没有附上文件：请把要提供的文件添加为附件、打开核对后选上。", "The letter gives information, and no file goes along: attach it, open it and choose it.", "Enclosures"))
            : new("enclosures", label, new Text("请确认随信装入：{0}", "Make sure that it is in the envelope: {0}").With(gives.Given ?? ""));
    }

    private static OutboundPoint Enclosure(Case @case, int seq, IReadOnlySet<int> opened)
    {
        var stands = @case.At(seq)?.Payload as Attached;
        var name = stands?.FileName ?? (@case.Facts.FirstOrDefault(f => f.Seq == seq)?.Payload as Attached)?.FileName ?? $"#{seq}";
        var label = new Text("附件“{0}”", "Attachment “{0}”").With(name);
        if (stands is null)
            return new("enclosure", label, new("不是本案现有的附件", "Not among the attachments of this case"), new("outbound.enclosure",
                new Text("附件“{0}”不属于本案，或者已经被划去。", "“{0}” does not belong to this case, or was struck out.").With(name), Field: "Enclosures"), seq);
        return opened.Contains(seq) ? new("enclosure", label, new("属于本案，您已经打开看过", "Of this case, and you have opened it"), null, seq)
            : new("enclosure", label, new("您还没有打开看过", "You have not opened it"), new("outbound.unopened",
                new Text("附件“{0}”您还没有打开看过：寄出前请打开核对。", "You have not opened “{0}”: look at it before it leaves.").With(name), Field: "Enclosures"), seq);
    }

    private static Refusal Stop(string code, string zh, string en, string? field = null) => new($"outbound.{code}", new(zh, en), Field: field);
}
