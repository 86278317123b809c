using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Data.Demo;

/// <summary>A case of the demo county as its facts tell it.</summary>
public sealed record DemoCase(Agency Agency, Case Case);

/// <summary>
/// An invented county at work: day by day applications come in and officers make moves, each with the permissions of the own roles, each
/// allowed by the law as <see cref="Case.Apply"/> reads it. Numbers are drawn in the order of the day, without gaps.
/// </summary>
public sealed class DemoCounty
{
    private const int Remembered = 64;

    private readonly DemoPlan _plan;
    private readonly Dice _dice;
    private readonly Dictionary<Guid, DemoCrew> _crews;
    private readonly Dictionary<(Guid Agency, Series Series, int Year), int> _serials = [];
    private readonly Dictionary<Guid, List<DemoStory>> _served = [];
    private readonly List<Applicant> _known = [];
    private readonly int[] _weights;
    private int _begun;

    /// <summary>A county yet to be made.</summary>
    public DemoCounty(DemoPlan plan)
    {
        _plan = plan;
        _dice = new Dice(plan.Seed, int.MaxValue);
        Agencies = DemoAgencies.Make();
        Staff = DemoStaff.Of(Agencies);
        Answers = new DemoAnswers(plan.Today.Year);
        _crews = Agencies.ToDictionary(agency => agency.Id, agency => new DemoCrew([.. Staff.Where(account => account.AgencyId == agency.Id)]));
        _weights = [.. Agencies.Select(DemoAgencies.Weight)];
    }

    /// <summary>The tree of agencies, the county office first.</summary>
    public IReadOnlyList<Agency> Agencies { get; }

    /// <summary>The accounts whose ids the facts bear.</summary>
    public IReadOnlyList<DemoAccount> Staff { get; }

    /// <summary>Section 3 as it was meant; complete once every case was taken from <see cref="Make"/>.</summary>
    public DemoAnswers Answers { get; }

    /// <summary>The last number of every series; complete once every case was taken from <see cref="Make"/>.</summary>
    public IReadOnlyDictionary<(Guid Agency, Series Series, int Year), int> LastSerials => _serials;

    /// <summary>Makes the cases and hands each out when its story ends; those still open today come last. Can be walked once.</summary>
    /// <exception cref="InvalidOperationException">The law refused a move of the story: one of them is wrong.</exception>
    public IEnumerable<DemoCase> Make()
    {
        var queue = new PriorityQueue<DemoStory, (DateTime, int)>();
        foreach (var arrivals in Arrivals().GroupBy(arrival => arrival.Day))
        {
            foreach (var done in Run(queue, arrivals.Key)) yield return done;
            foreach (var (day, script) in arrivals) Queue(queue, Begin(day, script));
        }
        foreach (var done in Run(queue, _plan.Today)) yield return done;
    }

    /// <summary>Lets everything happen that happens before a day.</summary>
    private IEnumerable<DemoCase> Run(PriorityQueue<DemoStory, (DateTime, int)> queue, DateOnly until)
    {
        while (queue.TryPeek(out var story, out _) && story.Act.Day < until)
        {
            queue.Dequeue();
            Do(story);
            if (Queue(queue, story)) continue;
            if (story.MeantReceipt is { } received && !story.MeantVoid)
                Answers.Count(story.Agency.Id, story.Applicant.Class, received, story.MeantOutcome, story.MeantResult);
            yield return new(story.Agency, story.Case);
        }
    }

    /// <summary>Queues the next act of a story; false when there is none before today.</summary>
    private bool Queue(PriorityQueue<DemoStory, (DateTime, int)> queue, DemoStory story)
    {
        if (!story.Next() || story.Act.Day >= _plan.Today) return false;
        queue.Enqueue(story, (story.At, _begun));
        return true;
    }

    private void Do(DemoStory story)
    {
        var act = story.Act;
        var where = new Circumstances(_plan.Rules, story.At, act.By) { Earlier = story.Earlier is { } earlier ? [earlier] : [] };
        var verdict = story.Case.Apply(new Attempt(act.Move, act.On ?? act.Day, act.Payload, Number(story, act)), where);
        if (verdict.Fact is null)
            throw new InvalidOperationException($"{act.Move} on {act.Day} from {story.Case.State} ({story.Script.Outcome.Key}): {string.Join(" ", verdict.Refusals.Select(refusal => refusal.Reason.Zh))}");
        story.Did();
        if (act.Move == Move.ProveService && story.Script.Outcome.Group is OutcomeGroup.Disclose or OutcomeGroup.Withhold) Remember(story);
    }

    private string? Number(DemoStory story, DemoAct act)
    {
        if (LetterWriter.KindOf(story.Case, act.Move) is not { } kind) return null;
        var key = (story.Agency.Id, LetterKinds.Of(kind).Series, act.Day.Year);
        return LetterKinds.Format(key.Series, story.Agency.Mark, key.Year, _serials[key] = _serials.GetValueOrDefault(key) + 1);
    }

    private DemoStory Begin(DateOnly day, DemoScript? script)
    {
        var dice = new Dice(_plan.Seed, _begun++);
        var agency = Agencies[script is null ? dice.Weighted(_weights) : 0];
        var served = _served.GetValueOrDefault(agency.Id);
        script ??= DemoScript.Make(day.Year, served is not null, dice);
        var before = script.Outcome.Code == "E2" ? dice.Pick(served!) : null;
        var applicant = before?.Applicant ?? Applicant(dice);
        var content = before?.Content ?? DemoTopics.Make(agency.Code, agency.Kind == AgencyKind.Township, day.Year, dice);
        if (script.Itemised) content = $"{content}{DemoStory.Between}办理上述事项的值班安排表";
        var earlier = before is null ? null : new EarlierCase(before.Case.Number, before.Case.ServedOn, before.Case.NewestFact(Move.Sign)?.DocumentNumber);
        var @case = Case.New(DemoIds.At(day.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc), dice), agency.Id);
        return new DemoStory(@case, agency, _crews[agency.Id], script, applicant, content, earlier, _plan.Rules, dice, day);
    }

    /// <summary>Most applicants are new; some come again.</summary>
    private Applicant Applicant(Dice dice)
    {
        if (_known.Count > 0 && dice.Chance(180)) return dice.Pick(_known);
        var applicant = DemoApplicants.Make(dice);
        if (_known.Count < Remembered) _known.Add(applicant);
        else _known[dice.From(0, Remembered - 1)] = applicant;
        return applicant;
    }

    private void Remember(DemoStory story)
    {
        if (!_served.TryGetValue(story.Agency.Id, out var served)) _served[story.Agency.Id] = served = [];
        if (served.Count < Remembered) served.Add(story);
        else served[story.Dice.From(0, Remembered - 1)] = story;
    }

    /// <summary>The days on which applications come in, in order; those on show stand where their age wants them.</summary>
    private List<(DateOnly Day, DemoScript? Script)> Arrivals()
    {
        var calendar = _plan.Rules.Calendar;
        var workday = Enumerable.Range(1, 30).Select(back => _plan.Today.AddDays(-back)).First(calendar.IsWorkday);
        List<(DateOnly Day, DemoScript? Script)> all = [];
        foreach (var (age, script) in DemoScript.OnShow.Take(_plan.Cases)) all.Add((Back(workday, age), script));

        var length = workday.DayNumber - _plan.First.DayNumber + 1;
        while (all.Count < _plan.Cases)
        {
            var day = _plan.First.AddDays(_dice.From(0, length - 1));
            if (calendar.IsWorkday(day) || _dice.Chance(120)) all.Add((day, null));
        }
        return [.. all.OrderBy(arrival => arrival.Day)];

        DateOnly Back(DateOnly from, int workdays)
        {
            for (; workdays > 0; from = from.AddDays(-1)) if (calendar.IsWorkday(from)) workdays--;
            while (!calendar.IsWorkday(from)) from = from.AddDays(-1);
            return from;
        }
    }
}
