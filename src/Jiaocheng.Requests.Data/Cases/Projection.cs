using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Outside;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Data.Cases;

/// <summary>Derives the columns of a case from its facts. The write path and the verifier both use it, so they cannot disagree.</summary>
public sealed class Projection(PersonalVault vault)
{
    /// <summary>A fresh row.</summary>
    public CaseRow Row(Case @case, RuleBook book)
    {
        var row = new CaseRow { Id = @case.Id, AgencyId = @case.AgencyId, Number = @case.Number, ApplicantName = "", Content = "", Head = "" };
        Write(@case, book, row);
        return row;
    }

    /// <summary>Writes the columns that follow from the facts.</summary>
    public void Write(Case @case, RuleBook book, CaseRow row)
    {
        var rules = book.For(@case);
        var application = @case.Application ?? throw new InvalidOperationException($"Case {@case.Id} has no registration.");
        var clock = @case.Clock(rules);
        var next = Deadlines.Of(@case, clock, rules) is [var first, ..] ? first : null;
        var handler = @case.Handler;
        var outcome = @case.Outcome;

        row.Number = @case.Number;
        row.Version = @case.Version;
        row.Head = @case.Head;
        row.State = @case.State;
        row.EnteredOn = @case.Entered!.On;
        row.RegisteredAt = @case.Facts[0].RecordedAt;
        row.ChangedAt = @case.Facts.Max(fact => fact.RecordedAt);
        row.ApplicantName = application.Applicant.Name;
        row.ApplicantClass = application.Applicant.Class;
        row.ApplicantKey = vault.KeyOf(application.Applicant.IdNumber);
        row.Content = application.Content;
        row.Features = application.Features;
        row.Channel = application.Channel;
        row.SubmittedOn = application.SubmittedOn;
        row.ReceivedOn = @case.ReceivedOn;
        row.HandlerId = handler?.Id;
        row.HandlerName = handler?.Name;
        row.ProposerId = @case.Proposal?.ById;
        row.Clock = clock.Status;
        // After a late correction notice the first date binds until the reply has left.
        row.Due = clock is { Status: not ClockStatus.Finished, RiskDue: { } risk } && !(clock.Due < risk) ? risk : clock.Due;
        row.BaseDue = clock.BaseDue;
        row.Extended = clock.ExtensionDays > 0;
        row.Provisional = clock.Provisional;
        row.NextDue = next?.Due;
        row.NextTerm = next?.Term;
        row.NextOurs = next?.Ours ?? false;
        row.Place = Place.Of(@case.State, next?.Due);
        row.Outcome = outcome?.Code;
        row.OutcomeVariant = outcome?.Variant;
        row.DecidedOn = @case.DecidedOn;
        row.ResultOn = @case.ResultOn(rules.Settings);
        row.ServedOn = @case.ServedOn;
        row.UnservedSince = Unserved.Since(@case);
        row.InTimeOriginal = clock.InTime?.Original;
        row.InTimeExtended = clock.InTime?.Extended;
        row.FromLedger = application.Ledger is not null;
        row.LedgerKey = application.Ledger?.Fingerprint;
    }

    /// <summary>Writes the columns of a derived row into a stored one.</summary>
    public void Take(CaseRow row, CaseRow derived)
    {
        foreach (var column in Columns) column.SetValue(row, column.GetValue(derived));
    }

    /// <summary>The derived columns.</summary>
    public static readonly IReadOnlyList<System.Reflection.PropertyInfo> Columns =
        [.. typeof(CaseRow).GetProperties().Where(p => p.Name is not (nameof(CaseRow.Agency) or nameof(CaseRow.Id) or nameof(CaseRow.AgencyId)))];

    /// <summary>The letter a fact owes, if it owes one.</summary>
    public static LetterRow? Letter(Case @case, Fact fact)
    {
        if (LetterWriter.KindOf(@case, fact.Kind) is not { } kind) return null;
        return new() { CaseId = @case.Id, Seq = fact.Seq, AgencyId = @case.AgencyId, Kind = kind, Number = fact.DocumentNumber ?? @case.Number, On = fact.On };
    }
}
