using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;
using static Jiaocheng.Requests.Domain.Letters.Letter;
using static Jiaocheng.Requests.Domain.Letters.LetterText;

namespace Jiaocheng.Requests.Domain.Letters;

/// <summary>Writes the letters that the facts of a case owe. A letter is a function of the facts up to the one that owes it.</summary>
public static class LetterWriter
{
    /// <summary>The facts of a case that owe a letter, with its kind.</summary>
    public static IEnumerable<(Fact Fact, LetterKind Kind)> Owed(Case @case) =>
        from fact in @case.Standing let kind = KindOf(@case, fact.Kind) where kind is not null select (fact, kind.Value);

    /// <summary>The letter a move owes; null for none. A signature owes the letter of what is proposed.</summary>
    public static LetterKind? KindOf(Case @case, Move move)
    {
        var owed = Steps.All.FirstOrDefault(step => step.Move == move)?.Letter;
        return owed is null ? null : owed.Kind ?? (@case.Proposal is { Payload: Proposed p } ? OfDecision(p) : null);
    }

    /// <summary>The letter of a decision; null where its outcome is unknown.</summary>
    public static LetterKind? OfDecision(Proposed p) => p.Items.Count > 0 ? LetterKind.ItemisedReply : AllOutcomes.Find(p.Outcome, p.Variant)?.Letter;

    /// <summary>The day a letter bears. A receipt is given when the office writes it, which may be days after the letter box took the application.</summary>
    public static DateOnly DateOf(LetterKind kind, Fact fact) => kind == LetterKind.Receipt ? fact.RecordedOn : fact.On;

    /// <summary>Writes the letter of a fact.</summary>
    /// <exception cref="ArgumentException">The fact owes none.</exception>
    public static Letter Write(Case @case, int seq, Issuer issuer, Rules rules)
    {
        var fact = @case.At(seq) ?? throw new ArgumentException("No such entry.", nameof(seq));
        var kind = KindOf(@case, fact.Kind) ?? throw new ArgumentException("The entry owes no letter.", nameof(seq));
        // What was corrected later is shown as it now stands; what came later is not yet known to the letter.
        var then = Case.Of(@case.Id, @case.AgencyId, @case.Standing.TakeWhile(f => f.Seq <= seq));
        var clock = then.Clock(rules);
        var application = then.Application ?? throw new ArgumentException("The case has no application.", nameof(@case));
        var number = LetterKinds.Of(kind).Series == Series.Case ? @case.Number : fact.DocumentNumber ?? @case.Number;
        var addressee = fact.Payload switch
        {
            ConsultationAsked asked => asked.Party,
            AssistanceAsked asked => asked.To,
            ThirdPartyInformed informed => then.Consultations.FirstOrDefault(c => c.Of == informed.Of)?.Party ?? "",
            _ => application.Applicant.Name,
        };
        var remedy = fact.Kind == Move.Sign && then.Outcome is { } outcome ? RemedyRules.Of(then, outcome, fact.On, rules.Settings)
            : kind == LetterKind.ThirdPartyDecisionNotice || fact.Payload is AmendmentAnswered { Result: AmendmentResult.Declined } ? Remedy.Free : Remedy.None;
        var clause = Remedies.Clause(remedy, issuer, fact.On, kind == LetterKind.Withholding ? "决定书" : "告知书",
            kind == LetterKind.ThirdPartyDecisionNotice ? "该公开决定" : "本答复");
        return new(kind, LetterKinds.Of(kind).Heading, number, Names.OneLine(addressee),
            [.. Body(then, fact, kind, application, clock, issuer, rules).SelectMany(Lines), .. Lines(new(Slot.Remedy, clause))], issuer.Name,
            DateOf(kind, fact));
    }

    /// <summary>
    /// The letter as it would leave the house if this were done now: of a move, of a decision being proposed, or of the proposal that stands.
    /// Nothing is judged: what is missing is missing in the letter, too.
    /// </summary>
    /// <param name="case">The case; it is not changed.</param>
    /// <param name="attempt">The move being prepared; null for the proposal under review.</param>
    /// <param name="issuer">The agency.</param>
    /// <param name="where">Rules and writer.</param>
    /// <returns>The draft; null where the move owes no letter or does not lead on from here.</returns>
    public static Letter? Draft(Case @case, Attempt? attempt, Issuer issuer, Circumstances where)
    {
        if (attempt is null && States.Of(@case.State).Stage is not (Stage.Approval or Stage.Signature)) return null;
        where = where with { Lenient = true };
        var then = Case.Of(@case.Id, @case.AgencyId, @case.Facts);
        if (attempt is not null && then.Apply(attempt with { DocumentNumber = NumberToCome }, where).Fact is null) return null;
        // The letter of a proposal is that of its signature: the main road is walked there.
        while (then.Proposal is not null && !then.HasMove(Move.Sign) && States.Of(then.State).Onward is { } onward)
            if (then.Apply(new(onward, where.Today, onward == Move.Sign ? new Signed() : new Reviewed(), NumberToCome), where).Fact is null) return null;
        return then.Standing is [.., var last] && KindOf(then, last.Kind) is not null ? Write(then, last.Seq, issuer, where.Rules) : null;
    }

    /// <summary>What a draft bears in place of its number, which is allotted when it leaves the house.</summary>
    public const string NumberToCome = "（文号待编）";

    private static IEnumerable<Block> Body(
        Case @case, Fact fact, LetterKind kind, Registered application, ReplyClock clock, Issuer issuer, Rules rules)
    {
        var you = You(application.Applicant);
        return fact.Payload switch
        {
            Registered p => Receipt(p, clock, @case, issuer),
            CorrectionAsked p =>
            [
                new(Slot.Application, Opening(@case, application) + "经审查，申请内容需要补正。"),
                new(Slot.Guidance, $"需要补正的事项：{(p.Items.Count == 0 ? Blank : string.Join("、", p.Items.Select(item => item.Label().Zh)))}。{Sentence(p.Guidance)}"),
                new(Slot.Deadline, $"请于{(clock.CorrectionDue is { } due ? By(due) : Blank)}将补正后的申请送交本机关。根据{Law(["《条例》第三十条"])}，答复期限自本机关收到补正的申请之日起计算；无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。"),
                .. Contact(issuer),
            ],
            ReasonsAsked p =>
            [
                new(Slot.Application, Opening(@case, application)),
                new(Slot.Facts, Sentence(p.Numbers)),
                new(Slot.Deadline, $"根据{Law(["《条例》第三十五条"])}，申请公开政府信息的数量、频次明显超过合理范围的，行政机关可以要求申请人说明理由。请于{By(p.Until)}书面说明理由；理由不合理的，本机关告知不予处理。"),
                .. Contact(issuer),
            ],
            Extended p =>
            [
                new(Slot.Application, Opening(@case, application)),
                new(Slot.Reasons, $"因{Clause(p.Reason).TrimStart('因')}，无法在规定期限内答复。"),
                new(Slot.Conclusion, $"根据{Law(["《条例》第三十三条第二款"])}，经本机关政府信息公开工作机构负责人{fact.By}同意，答复期限延长{p.Days}个工作日{(clock.Due is { } due ? $"，至{DateText(due)}" : "")}。"),
            ],
            Deferred p =>
            [
                new(Slot.Application, Opening(@case, application)),
                new(Slot.Reasons, $"{you}说明的理由合理，但{Clause(p.Reason).TrimStart('但')}，无法在规定期限内答复。"),
                new(Slot.Conclusion, $"根据{Law(["《条例》第三十五条"])}，本机关确定于{By(p.Until)}答复。"),
            ],
            ConsultationAsked p => Inquiry(p, kind, issuer),
            ThirdPartyInformed p =>
            [
                new(Slot.Conclusion, $"对您（贵单位）提出的意见，本机关已经研究。根据{Law(["《条例》第十五条", "《条例》第三十二条"])}，现决定公开以下内容，特此书面告知：{Sentence(p.Content)}"),
                new(Slot.Reasons, Sentence("理由：", "理由", p.Reasons)),
                .. string.IsNullOrWhiteSpace(p.PublicInterest) ? [] : (Block[])[new(Slot.Reasons, $"不公开会对公共利益造成重大影响：{Sentence(p.PublicInterest)}")],
            ],
            AssistanceAsked p => Assistance(@case, p, clock, issuer),
            AmendmentAnswered p => AmendmentText.Of(@case, p, you),
            FeeNotified p =>
            [
                new(Slot.Application, Opening(@case, application)),
                .. FeeText.Of(p, you).Select(text => new Block(Slot.Amount, text)),
                new(Slot.Deadline, $"请自收到本通知书次日起20个工作日内缴纳，缴纳方式：{(p.How is null ? "按非税收入缴款方式" : Clause(p.How))}；逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。申请的处理期限自{you}完成缴费次日起重新计算。"),
                .. Contact(issuer),
            ],
            Signed => DecisionText.Of(@case, application, rules),
            WithdrawalReceived =>
            [
                new(Slot.Application, Opening(@case, application)),
                new(Slot.Facts, $"{DateText(fact.On)}，本机关收到{you}撤回该申请的意思表示。"),
                new(Slot.Conclusion, "该政府信息公开申请现终止办理。"),
            ],
            _ => throw new InvalidOperationException($"No text for {fact.Kind}."),
        };
    }

    private static IEnumerable<Block> Receipt(Registered p, ReplyClock clock, Case @case, Issuer issuer) =>
    [
        new(Slot.Application, $"{You(p.Applicant)}提交的政府信息公开申请，本机关已经登记。登记编号：{@case.Number}；提交方式：{p.Channel.Label().Zh}。"),
        new(Slot.Application, $"申请内容：{Masked(Sentence(p.Content))}"),
        new(Slot.Deadline, $"提交日期：{DateText(p.SubmittedOn)}；收到日期：{(p.ReceivedOn is { } on ? $"{DateText(on)}（{Law([Channels.Of(p.Channel).Article])}）" : "待双方确认")}；答复期限：{(clock.Due is { } due ? $"至{DateText(due)}" : "自双方确认收到之日起计算")}。"),
        .. Contact(issuer),
    ];

    // The applicant is not named: whoever helps to search needs the words of the application and nothing else.
    private static IEnumerable<Block> Assistance(Case @case, AssistanceAsked p, ReplyClock clock, Issuer issuer) =>
    [
        new(Slot.Question, $"本机关正在办理一件政府信息公开申请（登记编号：{@case.Number}），请贵单位协助办理以下事项：{Sentence(p.Matter)}"),
        new(Slot.Deadline, $"请于{By(p.Until)}书面回复，写明检索的范围、方法和结果，并附上检索到的信息；没有检索到的，请写明检索人和复核人。"
            + (clock.Due is { } due ? $"该申请的答复期限至{DateText(due)}，协办所需时间计算在答复期限内（{Law(["《条例》第三十三条第二款"])}）。" : "")),
        .. Contact(issuer),
    ];

    private static IEnumerable<Block> Inquiry(ConsultationAsked p, LetterKind kind, Issuer issuer) =>
    [
        new(Slot.Question, $"本机关在办理政府信息公开申请中，需要就以下内容征求意见：{Sentence(p.Question)}"),
        new(Slot.Deadline, kind switch
        {
            LetterKind.ThirdPartyInquiry => $"根据{Law(["《条例》第三十二条"])}，请自收到本征求意见书之日起15个工作日内书面提出意见，填写随附的《政府信息公开征求意见回执》，写明同意或者不同意公开；不同意公开的，请说明理由：涉及哪些具体内容，为什么属于商业秘密、个人隐私等合法权益，公开会造成怎样的损害，并附上有关材料。逾期未提出意见的，由本机关依照该条例的规定决定是否公开。",
            LetterKind.CoMakerInquiry => $"根据{Law(["《条例》第三十四条"])}，请自收到本征求意见书之日起15个工作日内提出意见，填写随附的《政府信息公开征求意见回执》；逾期未提出意见的，视为同意公开。",
            _ => $"根据{Law(["《条例》第三十三条第三款"])}，征求意见所需时间不计算在答复期限内，请尽快填写随附的《政府信息公开征求意见回执》，书面回复意见。",
        }),
        .. Contact(issuer),
    ];

    /// <summary>The application with its day of receipt; where it was corrected, with that of the correction, from which the period runs.</summary>
    internal static string Opening(Case @case, Registered application)
    {
        var you = You(application.Applicant);
        var corrected = @case.NewestFact(Move.ReceiveCorrection) is { } correction ? $"，并于{DateText(correction.On)}收到补正后的申请" : "";
        return (@case.ReceivedOn is { } on ? $"本机关于{DateText(on)}收到{you}提交的政府信息公开申请" : $"{you}提交的政府信息公开申请，本机关已经登记")
            + $"（登记编号：{@case.Number}）{corrected}，申请公开{Quoted(application.Content)}。";
    }

    /// <summary>Typed line breaks are paragraphs.</summary>
    private static IEnumerable<Block> Lines(Block block) =>
        block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => block with { Text = line });
}
