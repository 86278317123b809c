namespace Jiaocheng.Requests.Domain.Cases;

/// <summary>How a decision is contested; classified by the path, not by the defendant (Section 4).</summary>
public enum RemedyPath { Reconsideration, LawsuitDirect, LawsuitAfterReconsideration }

/// <summary>Before which instance a lawsuit is.</summary>
public enum Instance { First, Second, Retrial }

/// <summary>How a reconsideration or a lawsuit ended for the agency's act; what each counts as stands in <see cref="Outcomes.RemedyResults"/>.</summary>
public enum RemedyResult
{
    Upheld, RequestDismissed, ClaimsDismissed, Changed, Annulled, Unlawful, OrderedToAct, Void,
    NotAccepted, ApplicationRejected, Withdrawn, Mediated, Settled, SuitNotFiled, SuitRejected, SuitWithdrawn, SuitEnded,
}

/// <summary>
/// 行政复议、行政诉讼登记: how a proceeding about this case stands. Each entry states it whole; a later entry of the same proceeding continues the first.
/// </summary>
public sealed record RemedyRecorded : Payload
{
    /// <summary>Sequence of the entry that began the proceeding; null where this one begins it.</summary>
    public int? Continues { get; init; }
    public required RemedyPath Path { get; init; }
    public Instance Instance { get; init; }
    /// <summary>复议机关 or court.</summary>
    public required string Body { get; init; }
    /// <summary>案号.</summary>
    public required string Number { get; init; }
    /// <summary>受理、立案日期 of this instance.</summary>
    public required DateOnly FiledOn { get; init; }
    /// <summary>收到申请书、起诉状副本: the agency's answer runs from it.</summary>
    public DateOnly? CopyOn { get; init; }
    /// <summary>简易程序: the answer in reconsideration is due in five working days.</summary>
    public bool Simple { get; init; }
    /// <summary>When the agency answered.</summary>
    public DateOnly? AnsweredOn { get; init; }
    /// <summary>The result for the agency's act; null while it is pending.</summary>
    public RemedyResult? Result { get; init; }
    /// <summary>When it was decided.</summary>
    public DateOnly? DecidedOn { get; init; }
    /// <summary>When the decision took effect, where that is another day.</summary>
    public DateOnly? EffectiveOn { get; init; }
    public string? Note { get; init; }
    /// <summary>What it cost the agency, in fen: fees it bore, a lawyer.</summary>
    public long? Costs { get; init; }
    /// <summary>What is learned from it: shown where the same ground is used again.</summary>
    public string? Lesson { get; init; }
}
