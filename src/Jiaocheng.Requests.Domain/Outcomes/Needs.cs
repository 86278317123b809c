using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Outcomes;

/// <summary>The facts that outcomes wait for, each with its article.</summary>
internal static class Needs
{
    /// <summary>
    /// The facts that a proposal rests on: those of the outcome of each of its answers and, in a partial disclosure, those of the ground of each
    /// withheld part. What a third party objects to may be given only after it was told so; withholding that part needs no such notice.
    /// </summary>
    public static IReadOnlyList<Need> Of(Proposed proposal) => [.. proposal.Answers().SelectMany(OfOne).Distinct()];

    private static IEnumerable<Need> OfOne(Proposed answer)
    {
        if (AllOutcomes.Find(answer.Outcome, answer.Variant) is not { } outcome) return [];
        if (outcome.Group != OutcomeGroup.Partial) return outcome.Needs;
        var grounds = answer.Withheld.Select(part => part.Ground).Distinct().ToList();
        var needs = grounds.Select(ground => AllOutcomes.Find(ground)).OfType<Outcome>().SelectMany(ground => ground.Needs);
        return [.. outcome.Needs, .. needs, .. grounds.Contains("C4") ? Array.Empty<Need>() : [NoObjectionOpen]];
    }

    public static readonly Need Search = new("search", new("检索记录", "Search record"),
        new("缺检索记录：谁、何时、在哪里、用什么关键词、结果如何", "No search record: who, when, where, which keywords, what result"),
        "《条例》第三十六条第四项", c => NotFound(c));

    public static readonly Need SecondSearcher = new("secondSearcher", new("第二人复核检索", "Search checked by a second person"),
        new("检索记录缺第二人复核", "The search record lacks a second person"),
        "《条例》第三十六条第四项（指导案例101号）", c => NotFound(c, secondPerson: true));

    /// <summary>A search for what is asked now that found nothing, and that no later one has overtaken; where several things are asked, each search may be about another.</summary>
    private static bool NotFound(Case @case, bool secondPerson = false) =>
        @case.Searches.Any(search => !search.Found && (!secondPerson || !string.IsNullOrWhiteSpace(search.SecondPerson)))
        && (@case.ItemsAsked.Count > 0 || @case.Searches.Last() is { Found: false });

    public static readonly Need Consultation = new("consultation", new("书面征求第三方意见", "Third party asked in writing"),
        new("未书面征求第三方意见", "No third party has been asked in writing"),
        "《条例》第三十二条", c => c.HasMove(Move.AskThirdParty));

    public static readonly Need ConsultationProved = new("consultationProved", new("征求意见书送达证明", "Proof that the inquiry was received"),
        new("征求意见书没有送达证明", "Service of the inquiry on the third party is not proved"),
        "《条例》第三十二条", c => c.Consultations.Any(x => x.Kind == Move.AskThirdParty && (x.ServedOn is not null || x.Answer is not null)));

    public static readonly Need Objection = new("objection", new("第三方合理的反对理由，或者其逾期后本机关的判断", "Sound objection, or own reasoning after silence"),
        new("第三方未提出合理的反对理由，也没有本机关在其逾期未答复后的判断",
            "No sound objection of the third party, nor the agency's own reasoning after its silence"),
        "《条例》第三十二条", c => c.Consultations.Any(x => x.Kind == Move.AskThirdParty
            && (x.Answer is { Consents: false, ReasonsHold: true } || x.Lapse is not null)));

    public static readonly Need NoObjectionOpen = new("objectionInformed", new("已告知不同意公开的第三方", "Objecting third party informed"),
        new("第三方不同意公开：须先书面告知其公开决定和理由", "The third party objects: inform it first of the decision and the reasons"),
        "《条例》第三十二条", c => c.Consultations.All(x => x.Kind != Move.AskThirdParty || x.Answer is not { Consents: false }
            || c.Has<ThirdPartyInformed>(i => i.Of == x.Of)));

    public static readonly Need CorrectionReceived = new("corrected", new("已告知补正并收到补正后的申请", "Correction asked and received"),
        new("尚未告知补正并收到补正后的申请", "No corrected application has been asked for and received"),
        "《条例》第三十条", c => c.HasMove(Move.ReceiveCorrection));

    public static readonly Need CorrectionLapsed = new("correctionLapsed", new("申请人逾期未补正的记录", "Lapse of the correction period"),
        new("未登记申请人逾期未补正", "The lapse of the correction period is not recorded"),
        "《条例》第三十条", c => c.Last(Move.LapseCorrection) > c.Last(Move.ReceiveCorrection), Move.LapseCorrection);

    public static readonly Need CorrectionProved = new("correctionProved", new("补正告知书送达证明", "Proof that the correction notice was received"),
        new("补正告知书没有送达证明", "Service of the correction notice is not proved"),
        "《条例》第三十条", c => c.NoticeProved(Move.AskCorrection));

    public static readonly Need FeeLapsed = new("feeLapsed", new("申请人逾期未缴费的记录", "Lapse of the payment period"),
        new("未登记申请人逾期未缴费", "The lapse of the payment period is not recorded"),
        "国办函〔2020〕109号第六条", c => c.Last(Move.LapseFee) > c.Last(Move.PayFee), Move.LapseFee);

    public static readonly Need FeeProved = new("feeProved", new("收费通知书送达证明", "Proof that the fee notice was received"),
        new("收费通知书没有送达证明", "Service of the fee notice is not proved"),
        "国办函〔2020〕109号第六条", c => c.NoticeProved(Move.NotifyFee));

    public static readonly Need ReasonsAsked = new("reasonsAsked", new("已要求申请人说明理由", "Reasons asked for"),
        new("未要求申请人说明理由", "The applicant has not been asked for reasons"),
        "《条例》第三十五条", c => c.HasMove(Move.AskReasons));

    public static readonly Need ReasonsProved = new("reasonsProved", new("说明理由告知书送达证明或者答复", "Proof that the request for reasons was received, or an answer"),
        new("说明理由告知书没有送达证明，也没有收到答复", "Service of the request for reasons is not proved, nor has an answer come"),
        "《条例》第三十五条", c => c.NoticeProved(Move.AskReasons) || c.HasMove(Move.ReceiveReasons));

    public static readonly Need ReasonsUnsound = new("reasonsUnsound", new("认定理由不合理或者逾期未说明", "Reasons found unsound, or lapsed"),
        new("未认定申请理由不合理，也未登记逾期未说明", "Neither are the reasons found unsound, nor is their lapse recorded"),
        "《条例》第三十五条", c => c.HasMove(Move.LapseReasons) || c.Has<ReasonsReceived>(r => !r.Reasonable), Move.LapseReasons);
}
