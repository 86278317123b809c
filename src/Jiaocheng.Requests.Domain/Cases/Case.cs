using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Cases;

/// <summary>
/// A case file: an append-only list of facts of which everything else is a function. It changes only by <see cref="Apply"/>.
/// </summary>
public sealed class Case
{
    private readonly List<Fact> _facts = [];
    private readonly List<Fact> _standing = [];

    private Case(Guid id, Guid agencyId) => (Id, AgencyId) = (id, agencyId);

    public Guid Id { get; }
    public Guid AgencyId { get; }

    /// <summary>Every fact, superseded ones included, in order.</summary>
    public IReadOnlyList<Fact> Facts => _facts;

    /// <summary>The facts that count: superseded ones replaced or left out, supersessions themselves left out.</summary>
    public IReadOnlyList<Fact> Standing => _standing;

    public State State { get; private set; } = State.Unregistered;

    /// <summary>The fact that led to the present state.</summary>
    public Fact? Entered { get; private set; }

    /// <summary>Raised by every fact; a writer must bring the version that was shown.</summary>
    public int Version => _facts.Count;

    /// <summary>登记编号.</summary>
    public string Number => _facts.Count > 0 ? _facts[0].DocumentNumber ?? "" : "";

    /// <summary>The seal of the newest fact; of an empty case, its own id.</summary>
    public string Head => _facts.Count > 0 ? _facts[^1].Hash : Genesis(Id);

    /// <summary>What the first fact is sealed onto.</summary>
    public static string Genesis(Guid id) => id.ToString("D");

    /// <summary>A case with no facts yet.</summary>
    public static Case New(Guid id, Guid agencyId) => new(id, agencyId);

    /// <summary>Folds a recorded history; it was lawful when it was written and is not judged again.</summary>
    public static Case Of(Guid id, Guid agencyId, IEnumerable<Fact> facts)
    {
        var folded = new Case(id, agencyId);
        foreach (var fact in facts) folded.Add(fact);
        return folded;
    }

    /// <summary>Makes a move, if the law, the permissions and the input allow it; otherwise changes nothing and says why.</summary>
    public Verdict Apply(Attempt attempt, Circumstances circumstances)
    {
        var ask = new Ask(this, circumstances, attempt);
        var refusals = Gate.Refusals(ask);
        if (refusals.Count > 0 && !circumstances.Lenient) return new(null, refusals);
        if (refusals.Any(refusal => refusal.Code is Gate.NoStep or Gate.WrongInput)) return new(null, refusals);

        // Whole milliseconds: what every database gives back as it was written, so that the seal holds.
        var now = new DateTime(circumstances.Now.Ticks - circumstances.Now.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
        var fact = new Fact(
            Version + 1, attempt.Move, attempt.On, now, circumstances.Writer.Id, circumstances.Writer.Name,
            attempt.Payload, attempt.DocumentNumber).Seal(Head);
        if (attempt.Payload is Superseded superseded && Replay.FirstUnlawful(this, fact, superseded, circumstances) is { } unlawful)
            return new(null, [unlawful]);
        Add(fact);
        return new(fact, refusals);
    }

    /// <summary>The reply clock under these rules.</summary>
    public ReplyClock Clock(Rules rules) => ReplyClock.Of(_standing, rules);

    /// <summary>Place of the newest standing fact of a kind; 0 when there is none.</summary>
    public int Last(Move move) => _standing.FindLast(fact => fact.Kind == move)?.Seq ?? 0;

    public bool HasMove(Move move) => _standing.Exists(fact => fact.Kind == move);

    /// <summary>Whether a standing fact says this.</summary>
    public bool Has<T>(Func<T, bool> says) where T : Payload => _standing.Exists(fact => fact.Payload is T payload && says(payload));

    /// <summary>What the newest standing fact of that type says.</summary>
    public T? Newest<T>() where T : Payload => _standing.FindLast(fact => fact.Payload is T)?.Payload as T;

    /// <summary>The newest standing fact of a kind.</summary>
    public Fact? NewestFact(Move move) => _standing.FindLast(fact => fact.Kind == move);

    /// <summary>The standing fact of that place.</summary>
    public Fact? At(int seq) => _standing.Find(fact => fact.Seq == seq);

    /// <summary>Whether the newest notice of a kind is proved to have been received.</summary>
    public bool NoticeProved(Move move) => Last(move) is var seq and > 0 && Has<NoticeProved>(proved => proved.Of == seq);

    /// <summary>The application as it stands: as registered, with the corrected text and the newest contact details.</summary>
    public Registered? Application
    {
        get
        {
            if (_standing.Count == 0 || _standing[0].Payload is not Registered application) return null;
            foreach (var fact in _standing)
                application = fact.Payload switch
                {
                    SplitApart split => application with { Content = split.Content },
                    CorrectionReceived c => application with { Content = c.Content, Features = c.Features ?? application.Features },
                    ContactAmended c => application with { Applicant = Amend(application.Applicant, c) },
                    _ => application,
                };
            return application;
        }
    }

    /// <summary>Place of the fact that last changed what is asked for: what was said of the text before it is about another text. 0 for the text as registered.</summary>
    public int TextSince => Math.Max(Last(Move.ReceiveCorrection), Last(Move.Split));

    /// <summary>Searches for what is asked now, in order; those for an earlier text are none.</summary>
    public IEnumerable<SearchRecorded> Searches => _standing.Where(fact => fact.Seq > TextSince).Select(fact => fact.Payload).OfType<SearchRecorded>();

    /// <summary>
    /// The dispatch of the reply where it was written down after its day (补记): the day then rests on whoever wrote it, and on the slip. Null where it was
    /// written on the day, or is not written yet.
    /// </summary>
    public Fact? DispatchEnteredLate => _standing.FirstOrDefault(fact => fact.Kind == Move.Dispatch) is { } sent && sent.RecordedOn > sent.On ? sent : null;

    /// <summary>The things the application asks for, as listed since its text last changed; empty where it is handled as one.</summary>
    public IReadOnlyList<string> ItemsAsked =>
        NewestFact(Move.ListItems) is { Payload: ItemsListed listed } fact && fact.Seq > TextSince ? listed.Items : [];

    /// <summary>收到日期 by Art 31; null while unconfirmed.</summary>
    public DateOnly? ReceivedOn => NewestFact(Move.ConfirmReceipt)?.On ?? Newest<Registered>()?.ReceivedOn;

    /// <summary>The consultations of this case with what came of them.</summary>
    public IReadOnlyList<Consultation> Consultations => Consultation.In(_standing);

    /// <summary>Reconsiderations and lawsuits about this case.</summary>
    public IReadOnlyList<Proceeding> Proceedings => Proceeding.In(_standing);

    /// <summary>The proposal under review or signed; null before the first and after a send-back.</summary>
    public Fact? Proposal => NewestFact(Move.Propose) is { } proposal && proposal.Seq > Last(Move.SendBack) ? proposal : null;

    /// <summary>The result: signed, imported, or F3 on withdrawal; null while open.</summary>
    public Outcome? Outcome => _standing.FindLast(fact => fact.Payload is ResultImported or WithdrawalReceived or Signed)?.Payload switch
    {
        ResultImported result => AllOutcomes.OfLine(result.Outcome, result.Variant) ?? throw new InvalidOperationException($"No line {result.Outcome} in the report."),
        WithdrawalReceived => AllOutcomes.Find("F3"),
        Signed => Proposal is { Payload: Proposed p } ? AllOutcomes.Find(p.Outcome, p.Variant) : null,
        _ => null,
    };

    /// <summary>决定日期: signature, or as the ledger says.</summary>
    public DateOnly? DecidedOn => Newest<ResultImported>() is { } result
        ? result.DecidedOn ?? result.DispatchedOn : NewestFact(Move.Sign)?.On ?? NewestFact(Move.Withdraw)?.On;

    /// <summary>The day the result left the house: first dispatch, else service, else decision; of a withdrawal, its own day.</summary>
    public DateOnly? LeftOn => Newest<ResultImported>() is { } result
        ? result.DispatchedOn ?? result.ServedOn ?? result.DecidedOn
        : _standing.Find(fact => fact.Kind is Move.Dispatch)?.On ?? NewestFact(Move.Withdraw)?.On;

    /// <summary>The day that places the result in a year of the report, as the office counts; null while there is no result.</summary>
    public DateOnly? ResultOn(OfficeSettings settings) => settings.ResultDay == ResultDay.Decision ? DecidedOn ?? LeftOn : LeftOn;

    /// <summary>When the end of the case was first recorded (UTC): from then on it keeps the rules of that time. Null while it runs.</summary>
    public DateTime? EndedAt => _standing.Find(fact => fact.Kind is Move.Dispatch or Move.Withdraw or Move.Void or Move.ImportResult)?.RecordedAt;

    /// <summary>送达日期.</summary>
    public DateOnly? ServedOn => NewestFact(Move.ProveService)?.On ?? Newest<ResultImported>()?.ServedOn;

    /// <summary>Who handles it now.</summary>
    public (Guid Id, string Name)? Handler => _standing.FindLast(fact => fact.Payload is Assigned or Accepted { HandlerId: not null })?.Payload switch
    {
        Assigned assigned => (assigned.HandlerId, assigned.Handler),
        Accepted { HandlerId: { } id } accepted => (id, accepted.Handler ?? ""),
        _ => null,
    };

    /// <summary>Appends a recorded fact; a supersession folds the case afresh.</summary>
    private void Add(Fact fact)
    {
        _facts.Add(fact);
        if (fact.Payload is Superseded)
        {
            _standing.Clear();
            State = State.Unregistered;
            Entered = null;
            foreach (var standing in Replay.Standing(_facts)) Stand(standing);
        }
        else Stand(fact);
    }

    /// <summary>Puts a fact of an existing history on a fresh case, keeping its place.</summary>
    internal void AddForReplay(Fact fact)
    {
        _facts.Add(fact);
        Stand(fact);
    }

    private void Stand(Fact fact)
    {
        var before = State;
        State = Steps.Next(this, fact);
        if (State != before) Entered = fact;
        _standing.Add(fact);
    }

    private static Applicant Amend(Applicant applicant, ContactAmended change) => applicant with
    {
        Phone = change.Phone ?? applicant.Phone,
        Address = change.Address ?? applicant.Address,
        Postcode = change.Postcode ?? applicant.Postcode,
        Email = change.Email ?? applicant.Email,
    };
}
