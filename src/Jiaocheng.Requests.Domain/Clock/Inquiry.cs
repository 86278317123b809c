using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Clock;

/// <summary>What happened to an application that is not in the system, as far as dates depend on it.</summary>
public enum Happening
{
    Received, CorrectionNotice, CorrectedApplication, ThirdPartyAsked, ThirdPartyServed, ThirdPartyAnswered, AgencyAsked, AgencyServed, AgencyAnswered,
    Extension, ReasonsAsked, ReasonsGiven, Deferral, FeeNotice, FeePaid, Withdrawn, Replied,
}

/// <summary>One of those facts.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="On">When.</param>
/// <param name="Ref">Which consultation; two of them may run at once.</param>
/// <param name="Days">Working days of an extension.</param>
/// <param name="Until">Last day of a correction period, or the day to which the reply is deferred.</param>
/// <param name="Excused">A correction that came after its period had a sound reason (Art 30 正当理由).</param>
public sealed record Occurrence(Happening Kind, DateOnly On, string? Ref = null, int? Days = null, DateOnly? Until = null, bool Excused = false);

/// <summary>Where such an application stands.</summary>
public enum InquiryStatus { Running, Paused, Correction, Payment, Replied, Withdrawn }

/// <summary>The dates that follow.</summary>
/// <param name="Clock">The reply clock; opinions still out are taken to come today, or on the fifteenth working day after service if that is earlier.</param>
/// <param name="Status">Where it stands today.</param>
/// <param name="Opinions">By reference, the last day of each opinion still out; null while its inquiry is not served.</param>
/// <param name="Remaining">Counted days left to the due date, negative when it is past; null while no reply date runs.</param>
public sealed record InquiryAnswer(ReplyClock Clock, InquiryStatus Status, IReadOnlyDictionary<string, DateOnly?> Opinions, int? Remaining);

/// <summary>Dates for a list of facts: the same clock as that of the cases, after a look at whether the law allows those facts in that order.</summary>
public static class Inquiry
{
    /// <summary>Words for each kind, in the order of the enumeration.</summary>
    public static readonly IReadOnlyList<Text> Labels =
    [
        new("收到申请", "Application received"), new("发出补正告知", "Correction notice"), new("收到补正后的申请", "Corrected application"),
        new("发出征求第三方意见书", "Third party asked"), new("第三方收到", "Third party served"), new("第三方回复", "Third party answered"),
        new("发出征求其他机关意见函", "Other agency asked"), new("其他机关收到", "Other agency served"), new("其他机关回复", "Other agency answered"),
        new("延长答复期限", "Extension"), new("要求说明理由", "Reasons asked"), new("收到理由说明", "Reasons given"), new("确定延迟答复", "Deferral"),
        new("收费通知送达", "Fee notice"), new("完成缴费", "Fee paid"), new("申请人撤回", "Withdrawn"), new("答复寄出", "Replied"),
    ];

    /// <summary>Words of a kind.</summary>
    public static Text Label(this Happening kind) => Labels[(int)kind];

    /// <summary>Whether a kind belongs to one of several consultations.</summary>
    public static bool IsOfConsultation(Happening kind) => kind is >= Happening.ThirdPartyAsked and <= Happening.AgencyAnswered;

    /// <summary>The dates as of a day, or the first thing that the law does not allow. Facts are taken in the order of their days, of one day in the order given.</summary>
    /// <param name="facts">What happened.</param>
    /// <param name="today">The day of asking, Asia/Shanghai; no fact may be later.</param>
    /// <param name="rules">Calendar and settings.</param>
    public static (InquiryAnswer? Answer, Refusal? Refusal) Answer(IEnumerable<Occurrence> facts, DateOnly today, Rules rules)
    {
        var law = new InquiryLaw(rules);
        List<Fact> standing = [];
        foreach (var fact in facts.OrderBy(fact => fact.On))
        {
            if (fact.On > today)
                return (null, new("date.future", new Text("“{0}”的日期{2:yyyy-MM-dd}晚于今天{3:yyyy-MM-dd}。", "{1} on {2:yyyy-MM-dd} is later than today, {3:yyyy-MM-dd}.")
                    .With(fact.Kind.Label().Zh, fact.Kind.Label().En, fact.On, today)));
            if (law.Refuses(fact, standing) is { } refusal) return (null, refusal);
            standing.Add(new(standing.Count + 1, MoveOf(fact.Kind), fact.On, default, default, "", law.Payload(fact)));
        }
        if (standing.Count == 0) return (null, InquiryLaw.NothingReceived);

        var clock = ReplyClock.Of(standing, rules, law.Ended is { } ended && ended < today ? ended : today);
        return (new(clock, StatusOf(clock, law, today), Opinions(clock, law), clock.Remaining(today, rules.Calendar)), null);
    }

    /// <summary>
    /// The dates if every opinion that is still out never comes, an inquiry that is not served yet being served on the day it was sent: the latest
    /// that can be said today. Null where none is out, or the law does not allow the facts.
    /// </summary>
    public static InquiryAnswer? IfSilent(IReadOnlyCollection<Occurrence> facts, Rules rules)
    {
        List<Occurrence> served = [.. facts];
        foreach (var asked in facts.Where(fact => fact.Kind is Happening.ThirdPartyAsked or Happening.AgencyAsked))
        {
            var (service, answer) = asked.Kind == Happening.ThirdPartyAsked
                ? (Happening.ThirdPartyServed, Happening.ThirdPartyAnswered) : (Happening.AgencyServed, Happening.AgencyAnswered);
            if (!facts.Any(fact => (fact.Kind == service || fact.Kind == answer) && fact.Ref == asked.Ref)) served.Add(new(service, asked.On, asked.Ref));
        }
        if (served.Count == facts.Count) return null;
        var end = rules.Calendar.Add(served.Max(fact => fact.On), Terms.Of(Term.ThirdPartyOpinion).Length);
        return Answer(served, end, rules).Answer;
    }

    /// <summary>The move that such a fact is in a case.</summary>
    internal static Move MoveOf(Happening kind) => kind switch
    {
        Happening.Received => Move.Register,
        Happening.CorrectionNotice => Move.AskCorrection,
        Happening.CorrectedApplication => Move.ReceiveCorrection,
        Happening.ThirdPartyAsked => Move.AskThirdParty,
        Happening.AgencyAsked => Move.AskAgency,
        Happening.ThirdPartyServed or Happening.AgencyServed => Move.ProveNotice,
        Happening.ThirdPartyAnswered or Happening.AgencyAnswered => Move.ReceiveOpinion,
        Happening.Extension => Move.Extend,
        Happening.ReasonsAsked => Move.AskReasons,
        Happening.ReasonsGiven => Move.ReceiveReasons,
        Happening.Deferral => Move.Defer,
        Happening.FeeNotice => Move.NotifyFee,
        Happening.FeePaid => Move.PayFee,
        Happening.Withdrawn => Move.Withdraw,
        _ => Move.Dispatch,
    };

    private static InquiryStatus StatusOf(ReplyClock clock, InquiryLaw law, DateOnly today) => clock.Status switch
    {
        ClockStatus.Finished => law.Withdrawn ? InquiryStatus.Withdrawn : InquiryStatus.Replied,
        ClockStatus.StoppedForCorrection => InquiryStatus.Correction,
        ClockStatus.StoppedForPayment => InquiryStatus.Payment,
        // Silence to the end of the party's period ends the pause by itself.
        _ => clock.Pauses.Any(pause => pause.Open && !(pause.Due < today)) ? InquiryStatus.Paused : InquiryStatus.Running,
    };

    private static Dictionary<string, DateOnly?> Opinions(ReplyClock clock, InquiryLaw law) => clock.Status == ClockStatus.Finished
        ? []
        : clock.Pauses.Where(pause => pause.Open).ToDictionary(pause => law.RefOf(pause.Of), pause => pause.Due);
}
