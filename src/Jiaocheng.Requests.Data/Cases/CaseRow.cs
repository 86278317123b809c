using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Data.Cases;

/// <summary>
/// The searchable side of a case: columns derived from its facts and written in the same transaction. Nothing here is a second truth;
/// <see cref="Projection"/> can make it anew at any time.
/// </summary>
public sealed class CaseRow
{
    public Guid Id { get; init; }
    public Guid AgencyId { get; init; }
    public Agency? Agency { get; init; }
    public required string Number { get; set; }
    /// <summary>Number of facts; a writer who saw another number is stale.</summary>
    public int Version { get; set; }
    public State State { get; set; }
    /// <summary>The day of the fact that led to this state.</summary>
    public DateOnly EnteredOn { get; set; }
    public DateTime RegisteredAt { get; set; }
    /// <summary>When its newest fact was recorded (UTC): what was known before is what the columns say.</summary>
    public DateTime ChangedAt { get; set; }
    public required string ApplicantName { get; set; }
    public ApplicantClass ApplicantClass { get; set; }
    /// <summary>Keyed hash of the identity number, for finding the same person; null where none was given.</summary>
    public string? ApplicantKey { get; set; }
    public required string Content { get; set; }
    public string? Features { get; set; }
    public Channel Channel { get; set; }
    public DateOnly SubmittedOn { get; set; }
    public DateOnly? ReceivedOn { get; set; }
    public Guid? HandlerId { get; set; }
    public string? HandlerName { get; set; }
    public Guid? ProposerId { get; set; }
    public ClockStatus Clock { get; set; }
    /// <summary>
    /// Reply date with extension or deferral; while consulted parties have not answered, the latest it can be; after a late correction notice,
    /// the first date.
    /// </summary>
    public DateOnly? Due { get; set; }
    public DateOnly? BaseDue { get; set; }
    public bool Extended { get; set; }
    public bool Provisional { get; set; }
    /// <summary>The first clock to bite, of whomever.</summary>
    public DateOnly? NextDue { get; set; }
    public Term? NextTerm { get; set; }
    /// <summary>Whether that clock binds the agency.</summary>
    public bool NextOurs { get; set; }
    /// <summary>Where the case stands in a list by urgency; see <see cref="Place"/>. Never null, so that an index gives the order.</summary>
    public DateOnly Place { get; set; }
    public string? Outcome { get; set; }
    public string? OutcomeVariant { get; set; }
    public DateOnly? DecidedOn { get; set; }
    /// <summary>The day that places the result in a year.</summary>
    public DateOnly? ResultOn { get; set; }
    public DateOnly? ServedOn { get; set; }
    /// <summary>Since when the first letter waits that is not served: a decision or a notice; null when all are.</summary>
    public DateOnly? UnservedSince { get; set; }
    public bool? InTimeOriginal { get; set; }
    public bool? InTimeExtended { get; set; }
    public bool FromLedger { get; set; }
    /// <summary>Hash of the ledger row it came from.</summary>
    public string? LedgerKey { get; set; }
    /// <summary>Seal of the newest fact.</summary>
    public required string Head { get; set; }
}

/// <summary>A stored fact. The database refuses to change or remove it.</summary>
public sealed class FactRow
{
    public Guid CaseId { get; init; }
    public int Seq { get; init; }
    public Move Kind { get; init; }
    public DateOnly On { get; init; }
    public DateTime RecordedAt { get; init; }
    public Guid ById { get; init; }
    public required string By { get; init; }
    /// <summary>The payload as JSON, with personal strings sealed.</summary>
    public required string Payload { get; init; }
    public string? DocumentNumber { get; init; }
    public required string Hash { get; init; }
}

/// <summary>A letter that a fact owes, and its number: the register of document numbers (文号登记簿).</summary>
public sealed class LetterRow
{
    public Guid CaseId { get; init; }
    public int Seq { get; init; }
    public Guid AgencyId { get; init; }
    public Domain.Letters.LetterKind Kind { get; init; }
    public required string Number { get; init; }
    public DateOnly On { get; set; }
    /// <summary>Its words as they left the house, see <see cref="Letters.SentLetter"/>; null for letters that came in with a whole history.</summary>
    public string? Sent { get; set; }
    /// <summary>Version of the office's template it was written in; null for the delivered layout.</summary>
    public int? TemplateVersion { get; set; }
    /// <summary>SHA-256 of that template.</summary>
    public string? TemplateSha256 { get; set; }
}

/// <summary>The last number given in a series of an agency and year. Raised and used in one transaction: no gaps.</summary>
public sealed class NumberSeries
{
    public Guid AgencyId { get; init; }
    public Domain.Letters.Series Series { get; init; }
    public int Year { get; init; }
    public int Last { get; set; }
}
