using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Cases;

/// <summary>A move that somebody wants to make.</summary>
/// <param name="Move">The move.</param>
/// <param name="On">Its legal date.</param>
/// <param name="Payload">Its input.</param>
/// <param name="DocumentNumber">文号 allotted for its letter, if it bears one.</param>
public sealed record Attempt(Move Move, DateOnly On, Payload Payload, string? DocumentNumber = null);

/// <summary>Who writes, with the permissions read for this very write.</summary>
public sealed record Writer(Guid Id, string Name, IReadOnlySet<Can> Permissions);

/// <summary>An earlier application of the same applicant, for 重复申请 (Art 36(六)).</summary>
/// <param name="Number">登记编号.</param>
/// <param name="ServedOn">When its reply was served; null while it is not.</param>
/// <param name="DocumentNumber">文号 of its reply.</param>
/// <param name="Outcome">Line of Section 3 of its result; null while it is open.</param>
/// <param name="Undone">Its reply was set aside, changed or found unlawful in reconsideration or court, or is contested there.</param>
public sealed record EarlierCase(string Number, DateOnly? ServedOn, string? DocumentNumber, string? Outcome = null, bool Undone = false)
{
    /// <summary>文号和送达日期 of its reply, as a letter names them; empty where there is none.</summary>
    public string Reply => DocumentNumber is null ? "" : ServedOn is { } on ? $"{DocumentNumber}，{Letters.Letter.DateText(on)}送达" : DocumentNumber;
}

/// <summary>Everything outside the case that a move depends on.</summary>
/// <param name="Rules">Calendar and settings in force.</param>
/// <param name="Now">Now (UTC).</param>
/// <param name="Writer">Who writes.</param>
public sealed record Circumstances(Rules Rules, DateTime Now, Writer Writer)
{
    /// <summary>Today, Asia/Shanghai.</summary>
    public DateOnly Today => ChinaTime.DayOf(Now);

    /// <summary>
    /// History that happened elsewhere is being recorded (a ledger): guards report what is missing instead of refusing, and permissions are the importer's.
    /// </summary>
    public bool Lenient { get; init; }

    /// <summary>A recorded history is being judged again: permissions were checked when it was written.</summary>
    public bool Replaying { get; init; }

    /// <summary>The agency as its letters name it; null where no letter leaves the house from here (an import, a replay, a question of the clock).</summary>
    public Issuer? Issuer { get; init; }

    /// <summary>The earlier cases that a proposal names as 重复申请, as far as the same applicant has them.</summary>
    public IReadOnlyList<EarlierCase> Earlier { get; init; } = [];

    /// <summary>The entry stands as it was written: what only later releases ask is not asked of it.</summary>
    public bool AsWritten { get; init; }
}

/// <summary>A question put to the law: may this be done to this case? Without input it is the question a button asks.</summary>
public sealed record Ask(Case Case, Circumstances Where, Attempt? Input = null)
{
    /// <summary>The day the move would bear.</summary>
    public DateOnly On => Input?.On ?? Where.Today;

    /// <summary>The reply clock as it stands before the move.</summary>
    public ReplyClock Clock => _clock ??= Case.Clock(Where.Rules);

    private ReplyClock? _clock;
}

/// <summary>The answer of <see cref="Case.Apply"/>: the new fact, or why there is none. A lenient record may have both.</summary>
public sealed record Verdict(Fact? Fact, IReadOnlyList<Refusal> Refusals);
