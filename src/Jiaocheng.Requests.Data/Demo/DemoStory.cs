using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Data.Demo;

/// <summary>What one person does to a case, and when.</summary>
/// <param name="Day">The day it is done and recorded.</param>
/// <param name="On">Its legal date, where that is another.</param>
internal readonly record struct DemoAct(DateOnly Day, Writer By, Move Move, Payload Payload, DateOnly? On = null);

/// <summary>
/// The life of one invented case. The story only proposes moves, one after another as the case stands then; the law allows them or the county
/// is not made. What it meant to happen is kept beside for <see cref="DemoAnswers"/>.
/// </summary>
internal sealed partial class DemoStory(
    Case @case, Agency agency, DemoCrew crew, DemoScript script, Applicant applicant, string content, EarlierCase? earlier, Rules rules, Dice dice, DateOnly day)
{
    private readonly WorkCalendar _calendar = rules.Calendar;
    private readonly Writer _handler = dice.Pick(crew.Handlers);
    private DateOnly _today;
    private IEnumerator<DemoAct>? _acts;

    public Case Case => @case;
    public Agency Agency => agency;
    public DemoScript Script => script;
    public Applicant Applicant => applicant;
    public string Content => content;
    public EarlierCase? Earlier => earlier;
    public Dice Dice => dice;
    public DemoAct Act => _acts!.Current;

    /// <summary>What was meant: 收到, result and its day; the tally counts these and not the facts.</summary>
    public DateOnly? MeantReceipt { get; private set; }
    public string? MeantOutcome { get; private set; }
    public DateOnly? MeantResult { get; private set; }
    public bool MeantVoid { get; private set; }

    /// <summary>When the last act was recorded (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>Goes on to the next act and its moment; false when the story is told.</summary>
    public bool Next()
    {
        // Who answers the questions stays in handling until they are answered.
        if (script.StopAt is { } place && Case.State == place && !(place == State.Handling && script.Guided)) return false;
        _acts ??= Play().GetEnumerator();
        if (!_acts.MoveNext()) return false;
        var same = Act.Day == _today && At != default;
        At = same
            ? At.AddMinutes(dice.From(4, 35)).AddMilliseconds(dice.From(0, 59_999))
            : Act.Day.ToDateTime(new TimeOnly(0, 30), DateTimeKind.Utc).AddMilliseconds(dice.From(0, 6 * 3_600_000));
        _today = Act.Day;
        return true;
    }

    /// <summary>The act was done: remembers what it was meant to bring about.</summary>
    public void Did()
    {
        switch (Act.Move)
        {
            case Move.Register: MeantReceipt = ((Registered)Act.Payload).ReceivedOn; break;
            case Move.ConfirmReceipt: MeantReceipt = Act.On ?? Act.Day; break;
            case Move.Dispatch: (MeantOutcome, MeantResult) = (script.Outcome.Code, MeantResult ?? Act.Day); break;
            case Move.Withdraw: (MeantOutcome, MeantResult) = ("F3", Act.Day); break;
            case Move.Void: MeantVoid = true; break;
        }
    }

    private IEnumerable<DemoAct> Play()
    {
        foreach (var act in Intake()) yield return act;
        if (script.End == DemoEnd.Voided)
        {
            yield return By(crew.Head, 1, Move.Void, new Explained("与当日另一封挂号信系同一申请，重复登记"));
            yield break;
        }
        if (script.End == DemoEnd.WithdrawnEarly)
        {
            yield return By(crew.Registrar, Days(1, 4), Move.Withdraw, new WithdrawalReceived(dice.Pick(Withdrawals)));
            yield break;
        }
        if (script.Corrected) foreach (var act in Correction()) yield return act;
        if (Case.State == State.InReview) yield return By(_handler, Days(0, 2), Move.Accept, new Accepted(_handler.Id, _handler.Name));
        foreach (var act in Handling()) yield return act;
        if (script.End == DemoEnd.WithdrawnLate)
        {
            yield return By(crew.Registrar, Days(1, 5), Move.Withdraw, new WithdrawalReceived(dice.Pick(Withdrawals)));
            yield break;
        }
        if (script.Hurried && script.StopAt == State.Handling) yield break;
        foreach (var act in Decision()) yield return act;
        foreach (var act in Delivery()) yield return act;
    }

    private IEnumerable<DemoAct> Delivery()
    {
        yield return By(crew.Registrar, _lastLeg, Move.Dispatch, Sending());
        if (dice.Chance(12))
        {
            yield return By(crew.Registrar, Days(4, 8), Move.RecordReturn, new Returned("收件人外出，逾期未领"));
            yield return By(crew.Registrar, Days(1, 2), Move.Dispatch, new Dispatched(DispatchMethod.RegisteredMail, Waybill()));
        }
        yield return By(crew.Registrar, Days(1, 5), Move.ProveService, new ServiceProved(applicant.Name, dice.Pick(Proofs)));
        yield return By(crew.Registrar, Days(1, 5), Move.Close, new Done());
        if (script.Contested) foreach (var act in Contest()) yield return act;
        yield return By(crew.Registrar, Days(30, 90), Move.Archive, new Filed($"{_today.Year}-依申请公开-{Case.Number}", rules.Settings.RetentionYears));
    }

    /// <summary>A wait, the shortest one where the case must hurry.</summary>
    private int Days(int least, int most) => script.Hurried ? least : dice.From(least, most);

    /// <summary>An act some working days after the last.</summary>
    private DemoAct By(Writer writer, int wait, Move move, Payload payload) => new(After(wait), writer, move, payload);

    private DateOnly After(int workdays) => workdays <= 0 ? _today : _calendar.Add(_today, workdays);

    private string Waybill() => $"10{dice.From(10_000_000, 99_999_999)}{dice.From(100, 999)}";
}
