using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests;

/// <summary>Brings a case into any state by applying moves, never by setting a state.</summary>
public sealed class CaseBuilder(Rules? rules = null)
{
    private static readonly HashSet<Can> Everything = [.. Enum.GetValues<Can>()];

    private int _letters;

    public Rules Rules { get; } = rules ?? Rules.Default;

    public Case Case { get; } = Case.New(Guid.Parse("01900000-0000-7000-8000-000000000001"), Guid.Parse("01900000-0000-7000-8000-0000000000aa"));

    public static Writer Clerk { get; } = new(Guid.Parse("01900000-0000-7000-8000-0000000000c1"), "李登记", Everything);

    /// <summary>Somebody else than the clerk, as four eyes demand.</summary>
    public static Writer Signer { get; } = new(Guid.Parse("01900000-0000-7000-8000-0000000000c2"), "孙签发", Everything);

    /// <summary>An earlier application of the same applicant that the circumstances know of.</summary>
    public EarlierCase? Earlier { get; set; }

    public ReplyClock Clock => Case.Clock(Rules);

    /// <summary>Ten in the morning of a day, Asia/Shanghai.</summary>
    public static DateTime Morning(string day) => DateOnly.Parse(day).ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc);

    public Circumstances Where(string today, Writer? by = null) => new(Rules, Morning(today), by ?? Clerk) { Earlier = Earlier is { } earlier ? [earlier] : [] };

    /// <summary>Tries a move on its legal day, as if written that day at ten in the morning.</summary>
    public Verdict Try(Move move, string on, Payload payload, string? today = null, Writer? by = null, bool lenient = false) =>
        Case.Apply(new Attempt(move, DateOnly.Parse(on), payload, $"测试告〔2024〕{_letters + 1}号"), Where(today ?? on, by ?? (move is Move.PassLaw or Move.PassSecrecy ? Signer : Clerk)) with { Lenient = lenient });

    /// <summary>Makes a move that must be lawful.</summary>
    public CaseBuilder Do(Move move, string on, Payload payload, string? today = null, Writer? by = null)
    {
        var verdict = Try(move, on, payload, today, by);
        Assert.True(verdict.Fact is not null, $"{move}: {string.Join("; ", verdict.Refusals.Select(r => $"{r.Code} {r.Reason.Zh}"))}");
        _letters++;
        return this;
    }

    /// <summary>A move that must be refused, leaving the case as it was.</summary>
    public IReadOnlyList<Refusal> Refused(Move move, string on, Payload payload, string? today = null, Writer? by = null)
    {
        var (state, head, version) = (Case.State, Case.Head, Case.Version);
        var verdict = Try(move, on, payload, today, by);
        Assert.Null(verdict.Fact);
        Assert.NotEmpty(verdict.Refusals);
        Assert.Equal((state, head, version), (Case.State, Case.Head, Case.Version));
        return verdict.Refusals;
    }

    /// <summary>A paper application received on a day.</summary>
    public static CaseBuilder Received(string on, Rules? rules = null, LedgerOrigin? ledger = null) =>
        new CaseBuilder(rules).Do(Move.Register, on, Inputs.Application(on) with { Ledger = ledger });

    public CaseBuilder Accepted(string on) => Do(Move.Accept, on, new Accepted(Clerk.Id, Clerk.Name));

    public CaseBuilder Asked(string on, string party = "某公司") =>
        Do(Move.AskThirdParty, on, new ConsultationAsked { Party = party, Question = "是否同意公开与贵单位签订的合同" });

    /// <summary>The newest notice reached its addressee.</summary>
    public CaseBuilder Proved(string on) => Do(Move.ProveNotice, on, new NoticeProved(Guards.UnprovedNotices(Case).Last().Seq, "邮件签收回执"));

    public CaseBuilder Proposed(string on, string outcome = "A") => Do(Move.Propose, on, Decisions.Of(outcome));

    public CaseBuilder Reviewed(string on) => Do(Move.PassLaw, on, new Reviewed()).Do(Move.PassSecrecy, on, new Reviewed());

    public CaseBuilder Signed(string on) => Do(Move.Sign, on, new Signed(), by: Signer);

    public CaseBuilder Dispatched(string on) => Do(Move.Dispatch, on, new Dispatched(DispatchMethod.Ems, "1234567890123"));

    public CaseBuilder Served(string on) => Do(Move.ProveService, on, new ServiceProved("申请人甲", "邮件签收回执"));

    /// <summary>From a proposal to proof of service, three days apart at most.</summary>
    public CaseBuilder Answered(string proposed, string dispatched, string served, string outcome = "A") =>
        Proposed(proposed, outcome).Reviewed(proposed).Signed(dispatched).Dispatched(dispatched).Served(served);
}
