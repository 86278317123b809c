using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Fees;

namespace Jiaocheng.Requests.Domain.Clock;

/// <summary>Which of those facts the law allows in which order (Arts 30-35; 国办函〔2020〕109号).</summary>
internal sealed class InquiryLaw(Rules rules)
{
    private const string Art30 = "《条例》第三十条", Art32 = "《条例》第三十二条", Art33 = "《条例》第三十三条第二款", Art33Third = "《条例》第三十三条第三款",
        Art35 = "《条例》第三十五条", Fees = "国办函〔2020〕109号第六条";

    private readonly Dictionary<string, Asked> _asked = [];
    private bool _received, _correcting, _paying, _reasonsAsked, _reasonsGiven, _feeAsked;

    private sealed record Asked(int Seq, bool OfAgency)
    {
        // Last day for the opinion; null until it is served.
        public DateOnly? Due { get; set; }
        public bool Answered { get; set; }
        public bool OutOn(DateOnly day) => !Answered && !(Due < day);
    }

    /// <summary>When it was answered or withdrawn; null while it runs.</summary>
    public DateOnly? Ended { get; private set; }

    public bool Withdrawn { get; private set; }

    public static Refusal NothingReceived { get; } = Not("没有收到申请的日期。", "No day of receipt is given.", "《条例》第三十一条");

    /// <summary>Why a fact may not follow on those before it; null, and remembered, where it may.</summary>
    public Refusal? Refuses(Occurrence fact, IReadOnlyList<Fact> before)
    {
        var refusal = Judge(fact, before);
        if (refusal is null) Remember(fact, before.Count + 1);
        return refusal;
    }

    /// <summary>What such a fact says in a case.</summary>
    public Payload Payload(Occurrence fact) => fact.Kind switch
    {
        Happening.Received => new Registered
        {
            Channel = Channel.InPerson, SubmittedOn = fact.On, ReceivedOn = fact.On, Content = "",
            Applicant = new() { Class = ApplicantClass.NaturalPerson, Name = "" },
        },
        Happening.CorrectionNotice => new CorrectionAsked { Items = [], Guidance = "", Until = fact.Until },
        Happening.CorrectedApplication => new CorrectionReceived { Content = "" },
        Happening.ThirdPartyAsked or Happening.AgencyAsked => new ConsultationAsked { Party = fact.Ref ?? "", Question = "" },
        Happening.ThirdPartyServed or Happening.AgencyServed => new NoticeProved(Find(fact)!.Seq, ""),
        Happening.ThirdPartyAnswered or Happening.AgencyAnswered => new OpinionReceived(Find(fact)!.Seq, null, ""),
        Happening.Extension => new Extended(fact.Days!.Value, ""),
        Happening.ReasonsAsked => new ReasonsAsked("", fact.Until ?? DateOnly.MaxValue),
        Happening.ReasonsGiven => new ReasonsReceived("", true, ""),
        Happening.Deferral => new Deferred(fact.Until!.Value, ""),
        Happening.FeeNotice => new FeeNotified(FeeBasis.ByVolume, 1, 0),
        Happening.FeePaid => new FeePaid(0, ""),
        Happening.Withdrawn => new WithdrawalReceived(""),
        _ => new Dispatched(DispatchMethod.Ems),
    };

    /// <summary>The reference of the consultation that a fact of that place began.</summary>
    public string RefOf(int seq) => _asked.First(asked => asked.Value.Seq == seq).Key;

    private Refusal? Judge(Occurrence fact, IReadOnlyList<Fact> before)
    {
        if (fact.Kind == Happening.Received) return _received ? Not("收到申请只能有一次。", "An application is received once.", "《条例》第三十一条") : null;
        if (!_received) return Not("在收到申请之前不能有其他事项。", "Nothing can happen before the application is received.", "《条例》第三十一条");
        if (Ended is not null) return Not("已经答复或者撤回，不再有其他事项。", "It has been answered or withdrawn: nothing follows.", Art33);
        var stopped = _correcting || _paying;
        return fact.Kind switch
        {
            Happening.CorrectionNotice when _correcting => Not("补正应当一次性告知，前一次补正尚未答复。", "Correction is asked once for all, and the first notice is unanswered.", Art30),
            Happening.CorrectionNotice when _paying => Not("待缴费期间处理期限停止计算，不能要求补正。", "The period stands still for payment: no correction can be asked.", Fees),
            Happening.CorrectionNotice or Happening.FeeNotice when _asked.Values.Any(asked => asked.OutOn(fact.On)) =>
                Not("征求意见尚未收齐，不能重新起算期限。", "An opinion is still out: nothing that starts the period anew can follow.", fact.Kind == Happening.FeeNotice ? Fees : Art30),
            Happening.CorrectionNotice when fact.Until is { } until && until <= fact.On => Not("补正期限应当晚于告知之日。", "The correction period must end after the notice.", Art30),
            Happening.CorrectedApplication when !_correcting => Not("没有发出过补正告知。", "No correction was asked for.", Art30),
            Happening.CorrectedApplication when !fact.Excused && ReplyClock.Of(before, rules).CorrectionDue is { } due && fact.On > due =>
                Not("补正期限已经届满，没有正当理由逾期补正的视为放弃申请。", "The correction period is over: without a sound reason what comes later counts as given up.", Art30),
            Happening.ThirdPartyAsked or Happening.AgencyAsked when stopped => Not("答复期限停止计算期间不能征求意见。", "The period stands still: no opinion can be sought.", Art33Third),
            Happening.ThirdPartyAsked or Happening.AgencyAsked when _asked.ContainsKey(fact.Ref ?? "") => Not("同一编号的征求意见书已经发出。", "An inquiry of that reference was sent already.", ArticleOf(fact)),
            Happening.ThirdPartyServed or Happening.AgencyServed or Happening.ThirdPartyAnswered or Happening.AgencyAnswered when Find(fact) is null =>
                Not("没有这一编号的征求意见书。", "No inquiry of that reference was sent.", ArticleOf(fact)),
            Happening.ThirdPartyServed or Happening.AgencyServed when Find(fact) is { Due: not null } or { Answered: true } => Not("该征求意见书已经送达或者回复。", "That inquiry was served or answered already.", ArticleOf(fact)),
            Happening.ThirdPartyAnswered or Happening.AgencyAnswered when Find(fact)!.Answered => Not("该征求意见书已经回复。", "That inquiry was answered already.", ArticleOf(fact)),
            Happening.Extension when stopped => Not("答复期限停止计算期间没有可以延长的期限。", "The period stands still: there is nothing to extend.", Art33),
            Happening.Extension when ReplyClock.Of(before, rules) is not { ExtensionDays: 0, ExtensionVoid: false } => Not("答复期限只能延长一次。", "The period can be extended only once.", Art33),
            Happening.Extension when fact.Days is not (>= 1 and <= 20) => Not("延长的期限为1至20个工作日。", "The extension is 1 to 20 working days.", Art33),
            Happening.ReasonsAsked when _reasonsAsked => Not("已经要求申请人说明理由。", "Reasons were asked for already.", Art35),
            Happening.ReasonsAsked when stopped => Not("答复期限停止计算期间不能要求说明理由。", "The period stands still: reasons cannot be asked for.", Art35),
            Happening.ReasonsGiven when !_reasonsAsked || _reasonsGiven => Not("没有要求申请人说明理由，或者已经说明。", "Reasons were not asked for, or were given already.", Art35),
            Happening.Deferral when !_reasonsGiven => Not("申请人说明合理理由之后才能确定延迟答复。", "Deferral presupposes the applicant's reasons.", Art35),
            Happening.Deferral when fact.Until is not { } until || until <= fact.On => Not("请给出晚于告知之日的延迟答复日期。", "The deferred day is missing, or not after the notice.", Art35),
            Happening.Deferral when stopped || Over(fact, before) => Not("答复期限已经届满或者停止计算，不能再确定延迟答复。", "The period is over or stands still: it cannot be deferred.", Art35),
            Happening.Deferral when ReplyClock.Of(before, rules).DeferredTo is not null => Not("已经确定过一次延迟答复的期限。", "A later day for the reply has been fixed once already.", Art35),
            Happening.Deferral when ReplyClock.Of(before, rules).Due is { } due && fact.Until <= due =>
                Not("延迟答复的日期应当晚于现有的答复期限。", "The deferred day must be later than the present reply date.", Art35),
            Happening.FeeNotice when _feeAsked => Not("已经发出过收费通知。", "A fee notice was sent already.", Fees),
            Happening.FeeNotice when _correcting || Over(fact, before) => Not("收费通知应当在处理期限内发出。", "A fee notice must be sent within the handling period.", Fees),
            Happening.FeePaid when _paying && ReplyClock.Of(before, rules).PaymentDue is { } due && fact.On > due =>
                Not("缴费期限已经届满，逾期未缴的视为放弃申请。", "The payment period is over: what is not paid by then counts as given up.", Fees),
            Happening.FeePaid when !_paying => Not("没有待缴的费用。", "No fee is outstanding.", Fees),
            _ => null,
        };
    }

    private void Remember(Occurrence fact, int seq)
    {
        switch (fact.Kind)
        {
            case Happening.Received: _received = true; break;
            case Happening.CorrectionNotice: _correcting = true; break;
            case Happening.CorrectedApplication: _correcting = false; break;
            case Happening.ThirdPartyAsked or Happening.AgencyAsked: _asked.Add(fact.Ref ?? "", new(seq, IsOfAgency(fact))); break;
            case Happening.ThirdPartyServed or Happening.AgencyServed: Find(fact)!.Due = rules.Calendar.Add(fact.On, Terms.Of(Term.ThirdPartyOpinion).Length); break;
            case Happening.ThirdPartyAnswered or Happening.AgencyAnswered: Find(fact)!.Answered = true; break;
            case Happening.ReasonsAsked: _reasonsAsked = true; break;
            case Happening.ReasonsGiven: _reasonsGiven = true; break;
            case Happening.FeeNotice: (_paying, _feeAsked) = (true, true); break;
            case Happening.FeePaid: _paying = false; break;
            case Happening.Withdrawn or Happening.Replied: (Ended, Withdrawn) = (fact.On, fact.Kind == Happening.Withdrawn); break;
        }
    }

    private bool Over(Occurrence fact, IEnumerable<Fact> before) => ReplyClock.Of(before, rules).Due is { } due && fact.On > due;

    private Asked? Find(Occurrence fact) => _asked.GetValueOrDefault(fact.Ref ?? "") is { } asked && asked.OfAgency == IsOfAgency(fact) ? asked : null;

    private static bool IsOfAgency(Occurrence fact) => fact.Kind is Happening.AgencyAsked or Happening.AgencyServed or Happening.AgencyAnswered;

    private static string ArticleOf(Occurrence fact) => IsOfAgency(fact) ? Art33Third : Art32;

    private static Refusal Not(string zh, string en, string article) => new("order", new(zh, en), article);
}
