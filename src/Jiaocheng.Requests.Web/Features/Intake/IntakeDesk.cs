using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Features.Intake;

/// <summary>What is known about a form while it is typed.</summary>
/// <param name="Today">Today, Asia/Shanghai.</param>
/// <param name="ReceivedOn">收到日期; null while it is open or no date stands.</param>
/// <param name="Due">答复期限.</param>
/// <param name="CorrectionNoticeDue">The last day for a correction notice (Art 30).</param>
/// <param name="Provisional">Some day counted lies in a year without a holiday notice.</param>
/// <param name="Refusals">What saving would refuse now.</param>
/// <param name="Missing">Items of Art 29 that are missing; no ground for refusal.</param>
/// <param name="Earlier">Cases that resemble it.</param>
public sealed record Outlook(
    DateOnly Today, DateOnly? ReceivedOn, DateOnly? Due, DateOnly? CorrectionNoticeDue, bool Provisional,
    IReadOnlyList<Refusal> Refusals, IReadOnlyList<CorrectionItem> Missing, Resemblances Earlier)
{
    /// <summary>How the office decides what the law leaves open.</summary>
    public OfficeSettings Settings { get; init; } = new();
}

/// <summary>A case that has just been registered.</summary>
public sealed record RegisteredCase(Guid Id, int Version, string Number, State State, Letter Receipt);

/// <summary>Registers applications, and answers what the form asks while it is typed.</summary>
public sealed class IntakeDesk(
    IDbContextFactory<RequestsDb> contexts, ActorReader actors, RulesReader rules, CaseMover mover, CaseQueries cases, EarlierCases earlier,
    TimeProvider time)
{
    /// <summary>What the scans of an application are attached for.</summary>
    public const string Purpose = "申请材料";

    /// <summary>Code of the refusal of a form that was registered before and says something else now.</summary>
    public const string RegisteredTwice = "intake.twice";

    /// <summary>Today, to offer where it is the usual day.</summary>
    public DateOnly Today => time.Today();

    /// <summary>Looks at a half-typed form: the dates by the law of its channel, what is missing, what resembles it.</summary>
    /// <returns>Null for who may not register, and when storage fails: nobody's typing is stopped by a hint that cannot be had.</returns>
    public async Task<Outlook?> LookAsync(IntakeForm form, Guid accountId, CancellationToken ct)
    {
        try
        {
            return await ReadAsync(form, accountId, ct);
        }
        catch (Exception failed) when (StorageTrouble.Of(failed) is not null)
        {
            return null;
        }
    }

    /// <summary>Registers what the form says with the writer's own agency.</summary>
    /// <returns>Done with the id of the case, or everything that stands against it at once.</returns>
    public async Task<Answer> RegisterAsync(IntakeForm form, Guid accountId, CancellationToken ct)
    {
        if (form.Faults().Any()) return new Answer.Refused((await LookAsync(form, accountId, ct))?.Refusals ?? [.. form.Faults()]);
        var application = form.ToApplication();
        return await StorageTrouble.AnswerAsync(async () =>
        {
            var answer = await mover.RegisterAsync(form.Id, application, accountId, ct);
            return answer is Answer.Done && await cases.FindAsync(form.Id, accountId, ct) is { } file && !file.Case.Facts[0].Payload.Equals(application)
                ? Twice(file.Case.Number) : answer;
        });
    }

    /// <summary>A registered case with its 登记回执; null when it is not in reach.</summary>
    public async Task<RegisteredCase?> FindAsync(Guid id, Guid accountId, CancellationToken ct) =>
        await cases.FindAsync(id, accountId, ct) is not { } file ? null
            : new(id, file.Case.Version, file.Case.Number, file.Case.State, LetterWriter.Write(file.Case, 1, file.Issuer, file.Where.Rules));

    /// <summary>Whether a refusal is about the dates of receipt.</summary>
    public static bool IsDate(string? field) => field is nameof(IntakeForm.SubmittedOn) or nameof(IntakeForm.ReceivedOn);

    private async Task<Outlook?> ReadAsync(IntakeForm form, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.Register)) return null;
        var where = new Circumstances((await rules.ReadAsync(db, ct)).Of(actor.AgencyPath).Now, time.Instant(), new(actor.AccountId, actor.Name, actor.Permissions));
        var application = form.ToApplication();
        var refusals = Judge(form, application, where);
        var found = await earlier.FindAsync(accountId, application.Applicant.Name, application.Applicant.IdNumber, application.Content, ct);
        var known = form.Channel is not null && application.ReceivedOn is not null && !refusals.Any(refusal => IsDate(refusal.Field));
        var clock = known ? Imagine(form.Id, application, where).Clock(where.Rules) : null;
        return new(where.Today, clock?.Start, clock?.Due, clock?.CorrectionNoticeDue, clock?.Provisional ?? false,
            refusals, [.. Essentials.Missing(application)], found)
        { Settings = where.Rules.Settings };
    }

    private static IReadOnlyList<Refusal> Judge(IntakeForm form, Registered application, Circumstances where)
    {
        Refusal[] faults = [.. form.Faults()];
        if (form.Channel is null) return [.. faults, .. ByLaw(application, where).Where(refusal => !IsDate(refusal.Field))];
        return [.. faults, .. ByLaw(application, where).Where(refusal => !faults.Any(fault => fault.Field == refusal.Field))];
    }

    private static IReadOnlyList<Refusal> ByLaw(Registered application, Circumstances where) =>
        Gate.Refusals(new Ask(Case.New(Guid.Empty, Guid.Empty), where, Entry(application)));

    private static Case Imagine(Guid id, Registered application, Circumstances where)
    {
        var @case = Case.New(id, Guid.Empty);
        @case.Apply(Entry(application), where with { Lenient = true });
        return @case;
    }

    private static Attempt Entry(Registered application) => new(Move.Register, application.ReceivedOn ?? application.SubmittedOn, application);

    private static Answer.Refused Twice(string number) => new(new Refusal(RegisteredTwice, new Text(
        "这张表刚才已经登记为{0}（可能在另一个窗口），现在的内容与它不同，所以没有再次登记。确实是另一份申请的，请再按一次“登记”；只是改动的，请打开案件更正。",
        "This form was just registered as {0}, perhaps in another window, and says something else now; it was not registered again. If it is another application, press Register once more; if it is a change, correct the case.").With(number)));
}
