using System.Text.Json;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Shell;

namespace Jiaocheng.Requests.Web.Features.Cases;

/// <summary>A case as programs read it. Identity numbers, phones and addresses are masked.</summary>
public static class CaseJson
{
    /// <summary>The head of a case: enough to make the next move.</summary>
    public static object Head(CaseFile file) => new { file.Case.Id, file.Case.Number, file.Case.Version, State = Named(file.Case.State, file.Case.State.Label()) };

    /// <summary>Everything the page of a case shows.</summary>
    public static object Whole(CaseFile file)
    {
        var @case = file.Case;
        return new
        {
            @case.Id,
            @case.Number,
            @case.Version,
            Agency = new { Id = @case.AgencyId, file.Issuer.Name },
            State = Named(@case.State, @case.State.Label()),
            @case.ReceivedOn,
            Handler = @case.Handler is { } handler ? new { handler.Id, handler.Name } : null,
            Outcome = @case.Outcome is { } outcome ? new { outcome.Key, outcome.Code, outcome.Label } : null,
            @case.DecidedOn,
            ResultOn = @case.ResultOn(file.Where.Rules.Settings),
            @case.ServedOn,
            Clock = Clock(@case, file.Where, daily: false),
            Application = JsonSerializer.SerializeToElement(@case.Application, Api.Masked),
            Facts = @case.Facts.Select(fact => Fact(@case, fact)),
            Letters = LetterWriter.Owed(@case).Select(owed => new
            {
                owed.Fact.Seq,
                owed.Kind,
                LetterKinds.Of(owed.Kind).Title,
                Number = owed.Fact.DocumentNumber ?? @case.Number,
                owed.Fact.On,
            }),
            Offers = file.Offers.Select(offer => new
            {
                offer.Move,
                Label = offer.Move.Label(),
                offer.Permission,
                offer.Allowed,
                Refusals = offer.Refusals.Select(Refusal),
            }),
        };
    }

    /// <summary>What the page that explains the dates shows: every running period and every remedy, each with its days.</summary>
    public static object Dates(CaseFile file) => new
    {
        file.Case.Id,
        file.Case.Number,
        file.Case.Version,
        file.Where.Today,
        Clock = Clock(file.Case, file.Where, daily: true),
    };

    private static object Clock(Case @case, Circumstances where, bool daily)
    {
        var (clock, calendar) = (@case.Clock(where.Rules), where.Rules.Calendar);
        return new
        {
            clock.Status,
            clock.Start,
            clock.BaseDue,
            clock.Due,
            clock.RiskDue,
            clock.ExtensionDays,
            clock.ExtensionVoid,
            clock.DeferredTo,
            clock.FinishedOn,
            clock.Provisional,
            Remaining = clock.Remaining(where.Today, calendar),
            InTime = clock.InTime is { } inTime ? new { inTime.Original, inTime.Extended } : null,
            Sentence = PeriodWords.Sentence(clock),
            Running = Deadlines.Of(@case, clock, where.Rules).Select(Period),
            Remedies = Deadlines.Remedies(@case, where.Rules).Select(Period),
            clock.Pauses,
            Days = DayStrip.Of(clock, calendar, where.Today),
        };

        object Period(Deadline deadline) => new
        {
            deadline.Term,
            Label = deadline.Term.Label(),
            deadline.Start,
            deadline.Due,
            deadline.Ours,
            deadline.Of,
            deadline.Chosen,
            Terms.Of(deadline.Term).Article,
            Sentence = PeriodWords.Sentence(deadline, clock),
            Days = daily ? DayStrip.Of(deadline, clock, calendar) : null,
        };
    }

    private static object Fact(Case @case, Fact fact) => new
    {
        fact.Seq,
        fact.Kind,
        Label = Moves.Of(fact.Kind).Past,
        fact.On,
        fact.RecordedAt,
        fact.By,
        fact.DocumentNumber,
        SupersededBy = @case.Facts.LastOrDefault(later => later.Payload is Superseded superseded && superseded.Of == fact.Seq)?.Seq,
        Payload = JsonSerializer.SerializeToElement(fact.Payload, Api.Masked),
        fact.Hash,
    };

    private static object Refusal(Refusal refusal) => new { refusal.Code, refusal.Reason.Zh, refusal.Reason.En, refusal.Article, refusal.Field };

    private static object Named<T>(T code, Text label) where T : struct, Enum => new { Code = code, label.Zh, label.En };
}
