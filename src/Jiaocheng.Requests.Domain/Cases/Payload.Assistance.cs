namespace Jiaocheng.Requests.Domain.Cases;

/// <summary>
/// 协办函: an office or agency that may hold the information is asked to search for it or to explain it. Unlike an inquiry it stops no clock: how an
/// agency works inside is no excuse for a late reply (《条例》第三十三条).
/// </summary>
/// <param name="To">Whom it is addressed to.</param>
/// <param name="Matter">What is wanted of them. The applicant is not named.</param>
/// <param name="Until">Last day for an answer.</param>
public sealed record AssistanceAsked(string To, string Matter, DateOnly Until) : Payload
{
    /// <summary>Where it is sent, where it leaves the house.</summary>
    [Personal] public string? Address { get; init; }
}

/// <summary>The answer to a request for assistance; the legal date is the day it came.</summary>
/// <param name="Of">Sequence of the request.</param>
/// <param name="Result">What they found or said.</param>
public sealed record AssistanceGiven(int Of, string Result) : Payload;

/// <summary>What became of a request to correct a record (Art 41).</summary>
public enum AmendmentResult { Amended, Transferred, Referred, Declined }

/// <summary>
/// 更正答复 (Art 41): the applicant showed that a record about them, which the agency gave them, is wrong. It is no application and is counted in no line
/// of Section 3.
/// </summary>
public sealed record AmendmentAnswered : Payload
{
    /// <summary>When the request came.</summary>
    public required DateOnly RequestedOn { get; init; }
    /// <summary>Which record, and what is said to be wrong in it.</summary>
    public required string Record { get; init; }
    /// <summary>The evidence that came with the request.</summary>
    public required string Evidence { get; init; }
    public required AmendmentResult Result { get; init; }
    /// <summary>What was found when the evidence was examined.</summary>
    public required string Findings { get; init; }
    /// <summary>Where the record was corrected: how it reads now.</summary>
    public string? Corrected { get; init; }
    /// <summary>Where another agency may correct it: which one, and how it is reached.</summary>
    public string? Agency { get; init; }
}
