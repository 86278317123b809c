using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;
using static Jiaocheng.Requests.Domain.Letters.Letter;
using static Jiaocheng.Requests.Domain.Letters.LetterText;

namespace Jiaocheng.Requests.Domain.Letters;

/// <summary>What was done before a decision, as its letter must tell it: searches, consultations, notices with their days.</summary>
internal static class DecisionHistory
{
    /// <param name="case">The case.</param>
    /// <param name="p">The decision on the whole or on one item.</param>
    /// <param name="outcome">Its outcome.</param>
    /// <param name="rules">Calendar and settings.</param>
    /// <param name="you">How the applicant is addressed.</param>
    /// <param name="item">The item, from 1; 0 for the application as a whole.</param>
    public static IEnumerable<string> Of(Case @case, Proposed p, Outcome outcome, Rules rules, string you, int item) => outcome.Key switch
    {
        "D1-none" => Searches(@case, item).Where(fact => fact.Payload is SearchRecorded { Found: false }).Select(Searched),
        "D2" => Searches(@case, item).Select(Searched),
        "D3" => Asked(@case, Move.AskCorrection, "补正告知书", you) is { } asked ? [asked + "。补正后的申请内容仍不明确。"] : [],
        "E4" => Reasons(@case, rules, you),
        "F1" => Lapsed(@case, Move.AskCorrection, Move.LapseCorrection, "补正告知书", rules, clock => clock.CorrectionDue, "补正", you),
        "F2" => Lapsed(@case, Move.NotifyFee, Move.LapseFee, "收费通知书", rules, clock => clock.PaymentDue, "缴费", you),
        _ when outcome.Code == "C4" || p.Withheld.Any(part => part.Ground == "C4") =>
            @case.Consultations.Where(c => c.Kind == Move.AskThirdParty).Select(Consulted),
        _ => [],
    };

    // A search for an earlier text, or for another thing asked, says nothing here.
    private static IEnumerable<Fact> Searches(Case @case, int item) =>
        @case.Standing.Where(fact => fact.Seq > @case.TextSince && fact.Payload is SearchRecorded search && (item == 0 || search.Item == item));

    private static string Searched(Fact fact) => fact.Payload is not SearchRecorded search ? "" :
        $"{DateText(fact.On)}，本机关检索了{Clause(search.Places)}，检索关键词：{Clause(search.Keywords)}，检索结果：{Sentence(search.Result)}";

    /// <summary>What the third party said (Art 32); neither its name nor its reasons, which may be what is to be protected.</summary>
    private static string Consulted(Consultation consultation) => consultation switch
    {
        { Lapse: { } lapse } => $"本机关书面征求了第三方意见，第三方逾期未提出意见。{Sentence(lapse.Reasoning)}",
        { Answer.Consents: false } => "本机关书面征求了第三方意见，第三方不同意公开并说明了理由，本机关认为其理由" + (consultation.Answer.ReasonsHold is true ? "合理。" : "不充分。"),
        { Answer.Consents: true } => "本机关书面征求了第三方意见，第三方同意公开。",
        { Answer: not null } => "本机关书面征求了第三方意见，第三方已经答复，没有表示是否同意公开。",
        _ => "本机关书面征求了第三方意见，第三方尚未答复。",
    };

    private static IEnumerable<string> Reasons(Case @case, Rules rules, string you)
    {
        if (@case.NewestFact(Move.ReceiveReasons) is not { Payload: ReasonsReceived received } fact)
            return Lapsed(@case, Move.AskReasons, Move.LapseReasons, "说明理由告知书", rules, clock => clock.ReasonsDue, "说明理由", you);
        return Asked(@case, Move.AskReasons, "说明理由告知书", you) is { } asked
            ? [$"{asked}。{DateText(fact.On)}，{you}说明了理由。本机关认为其不合理：{Sentence(received.Assessment)}"] : [];
    }

    private static IEnumerable<string> Lapsed(
        Case @case, Move asking, Move lapsing, string letter, Rules rules, Func<ReplyClock, DateOnly?> due, string what, string you)
    {
        if (Asked(@case, asking, letter, you) is not { } asked) yield break;
        var before = ReplyClock.Of(@case.Standing.TakeWhile(fact => fact.Seq != @case.Last(lapsing)), rules);
        yield return due(before) is { } day ? $"{asked}，{what}期限至{DateText(day)}。{you}逾期未{what}。" : $"{asked}。{you}逾期未{what}。";
    }

    /// <summary>That a notice was sent, under which number, and when it was received; without the full stop.</summary>
    private static string? Asked(Case @case, Move move, string letter, string you)
    {
        if (@case.NewestFact(move) is not { } notice) return null;
        var served = @case.Standing.FirstOrDefault(fact => fact.Payload is NoticeProved proved && proved.Of == notice.Seq);
        return $"{DateText(notice.On)}，本机关向{you}发出《{letter}》" + (notice.DocumentNumber is { } number ? $"（{number}）" : "")
            + (served is null ? "" : $"，{you}于{DateText(served.On)}收到");
    }
}
