using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases.Similar;
using Jiaocheng.Requests.Data.Letters;
using Jiaocheng.Requests.Data.Outside;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Jiaocheng.Requests.Data.Cases;

/// <summary>
/// The one write path of cases: actor and case read afresh, the version compared with what the page showed, the law asked, and the fact, the
/// columns, the letter and its number saved in one transaction. What it refuses changes nothing.
/// </summary>
public sealed class CaseMover(
    IDbContextFactory<RequestsDb> contexts, ActorReader actors, RulesReader rules, FactStore facts, Projection projection, AuditTrail audit, LetterFiles letterFile, TimeProvider time)
{
    private readonly OutboundGuard _outbound = new(letterFile);
    private readonly Func<RequestsDb, Guid, CancellationToken, Task<CaseRow?>> _row = EF.CompileAsyncQuery((RequestsDb db, Guid id, CancellationToken ct) =>
        db.Cases.Include(c => c.Agency).SingleOrDefault(c => c.Id == id));

    /// <summary>Registers an application with the writer's own agency.</summary>
    /// <param name="id">Made by the page when the form was opened: pressing twice registers once.</param>
    /// <param name="application">What the form says.</param>
    /// <param name="accountId">The writer.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    public Task<Answer> RegisterAsync(Guid id, Registered application, Guid accountId, CancellationToken ct) =>
        StorageTrouble.AnswerAsync(() => RegisterOnceAsync(id, application, accountId, ct));

    /// <summary>Makes a move on a case.</summary>
    /// <param name="id">The case.</param>
    /// <param name="seen">The version the page showed.</param>
    /// <param name="move">The move.</param>
    /// <param name="on">Its legal date.</param>
    /// <param name="payload">Its input.</param>
    /// <param name="accountId">The writer.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    public Task<Answer> MoveAsync(Guid id, int seen, Move move, DateOnly on, Payload payload, Guid accountId, CancellationToken ct) =>
        StorageTrouble.AnswerAsync(() => MoveOnceAsync(id, seen, move, on, payload, accountId, ct));

    /// <summary>
    /// Splits an application by 一事一申请: the first text stays with it, each of the others becomes an application of its own with the same applicant and
    /// day of receipt. All of it is one write.
    /// </summary>
    /// <param name="id">The case.</param>
    /// <param name="seen">The version the page showed.</param>
    /// <param name="contents">What is asked for, one text an application.</param>
    /// <param name="reason">Why the matters are different ones.</param>
    /// <param name="accountId">The writer.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    public Task<Answer> SplitAsync(Guid id, int seen, IReadOnlyList<string> contents, string reason, Guid accountId, CancellationToken ct) =>
        StorageTrouble.AnswerAsync(() => SplitOnceAsync(id, seen, contents, reason, accountId, ct));

    private async Task<Answer> SplitOnceAsync(Guid id, int seen, IReadOnlyList<string> contents, string reason, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor) return NoActor;
        var row = await _row(db, id, ct);
        if (row is null || !actor.WritesFor(row.AgencyId)) return new Answer.Missing();
        var @case = await facts.LoadAsync(db, row, ct);
        if (@case.Version != seen) return new Answer.Stale(seen, @case.Version);
        var book = (await rules.ReadAsync(db, ct)).Of(row.Agency!.Path);
        var where = new Circumstances(book.For(@case), time.Instant(), WriterOf(actor)) { Issuer = row.Agency.Issuer };

        if (contents.Select(content => content.Trim()).Distinct().Count() < contents.Count)
            return new Answer.Refused(new Refusal("split.twice", new Text("有两件的内容相同：拆分后的各件合起来应当是原申请的全部内容。", "Two of the parts are the same: together they are what was asked for."), Field: nameof(SplitApart.Content)));

        // Whoever may split may register what is split off; its content is judged like any other.
        var registering = where with { Rules = book.Now, Writer = where.Writer with { Permissions = new HashSet<Can>(where.Writer.Permissions) { Can.Register } } };
        List<string> numbers = [];
        foreach (var content in contents.Skip(1).Take(Whole.MostItems))
        {
            var (part, registered) = await NewAsync(db, row.Agency, Guid.CreateVersion7(), @case.Application! with { Content = content.Trim(), SplitFrom = @case.Number }, registering, ct);
            if (registered.Fact is null) return await RefuseAsync(db, registered, actor, $"{row.Number} {Move.Split.Label().Zh}", transaction, ct);
            AddRow(db, part, book);
            await AddAsync(db, part, registered.Fact, row.Agency.Issuer, registering, ct);
            numbers.Add(part.Number);
        }
        var verdict = @case.Apply(new(Move.Split, where.Today, new SplitApart(contents.Count > 0 ? contents[0].Trim() : "", reason.Trim(), numbers)), where);
        if (verdict.Fact is null) return await RefuseAsync(db, verdict, actor, $"{row.Number} {Move.Split.Label().Zh}", transaction, ct);
        await WriteRowAsync(db, @case, book, row, ct);
        return await SaveAsync(db, @case, verdict.Fact, row.Agency.Issuer, where, transaction, ct);
    }

    private async Task<Answer> RegisterOnceAsync(Guid id, Registered application, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor) return NoActor;
        if (await db.Cases.Where(c => c.Id == id).Select(c => (Guid?)c.AgencyId).SingleOrDefaultAsync(ct) is { } owner)
            return actor.WritesFor(owner) ? new Answer.Done(id) : new Answer.Missing();

        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == actor.AgencyId, ct);
        if (agency.Closed)
            return new Answer.Refused(new Refusal("agency.closed", new Text("本机关已停用，不再登记新的申请。", "This agency is closed and takes no new applications.")));
        if (application.Ledger is not null) return OnlyByImport;
        if (application.SplitFrom is not null) return OnlyBySplit;
        var book = (await rules.ReadAsync(db, ct)).Of(agency.Path);
        var where = new Circumstances(book.Now, time.Instant(), WriterOf(actor));
        var (@case, verdict) = await NewAsync(db, agency, id, application, where, ct);
        if (verdict.Fact is null) return await RefuseAsync(db, verdict, actor, Move.Register.Label().Zh, transaction, ct);

        AddRow(db, @case, book);
        return await SaveAsync(db, @case, verdict.Fact, agency.Issuer, where, transaction, ct);
    }

    private async Task<Answer> MoveOnceAsync(Guid id, int seen, Move move, DateOnly on, Payload payload, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor) return NoActor;
        var row = await _row(db, id, ct);
        if (row is null || !actor.Reaches(row.Agency!.Path)) return new Answer.Missing();
        if (!actor.WritesFor(row.AgencyId) && move != Move.Unmask)
            return new Answer.Refused(new Refusal("agency.other", new Text("这是下级机关的案件，只能查看。", "This case belongs to an agency below yours: you can read it only.")));
        if (row.Version != seen) return new Answer.Stale(seen, row.Version);

        var @case = await facts.LoadAsync(db, row, ct);
        if (@case.Version != seen) return new Answer.Stale(seen, @case.Version);
        var book = (await rules.ReadAsync(db, ct)).Of(row.Agency.Path);
        var where = new Circumstances(book.For(@case), time.Instant(), WriterOf(actor)) { Issuer = row.Agency.Issuer, Earlier = await EarlierAsync(db, row, payload, ct) };
        var number = LetterWriter.KindOf(@case, move) is { } kind && LetterKinds.Of(kind).Series is var series and not Series.Case
            ? await Numbers.NextAsync(db, row.Agency, series, kind, where.Today.Year, ct) : null;
        var said = OutboundGuard.Complete(@case, new(move, on, payload, number), row.Agency, where);
        var verdict = @case.Apply(new Attempt(move, on, said, number), where);
        if (verdict.Fact is null) return await RefuseAsync(db, verdict, actor, $"{row.Number} {move.Label().Zh}", transaction, ct);

        if ((await ForgedAsync(db, @case, said, ct) ?? await _outbound.StopsAsync(db, @case, said, row.Agency, where, ct)) is { } stopped) return stopped;
        await OutboundGuard.PostAsync(db, @case, verdict.Fact, where.Writer, ct);

        await WriteRowAsync(db, @case, book, row, ct);
        if (payload is Unmasked unmasked) audit.Add(db, AuditKind.Unmasked, actor, row.Number, unmasked.Reason);
        return await SaveAsync(db, @case, verdict.Fact, row.Agency.Issuer, where, transaction, ct);
    }

    private async Task<Answer> SaveAsync(
        RequestsDb db, Case @case, Fact fact, Issuer issuer, Circumstances where, IDbContextTransaction transaction, CancellationToken ct)
    {
        await AddAsync(db, @case, fact, issuer, where, ct);
        try
        {
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return new Answer.Done(@case.Id);
        }
        catch (DbUpdateException) when (ct.IsCancellationRequested is false)
        {
            // Two writers at the same instant: version and key (case, sequence) let one in. Anything else is a surprise.
            await transaction.RollbackAsync(CancellationToken.None);
            await using var fresh = await contexts.CreateDbContextAsync(ct);
            var now = await fresh.Facts.Where(f => f.CaseId == @case.Id).MaxAsync(f => (int?)f.Seq, ct) ?? 0;
            if (now >= fact.Seq) return fact.Seq == 1 ? new Answer.Done(@case.Id) : new Answer.Stale(fact.Seq - 1, now);
            throw;
        }
    }

    /// <summary>A case with its number and its first fact, or why there is none.</summary>
    private static async Task<(Case Case, Verdict Verdict)> NewAsync(RequestsDb db, Agency agency, Guid id, Registered application, Circumstances where, CancellationToken ct)
    {
        var number = await Numbers.NextAsync(db, agency, Series.Case, null, where.Today.Year, ct);
        var @case = Case.New(id, agency.Id);
        return (@case, @case.Apply(new(Move.Register, application.ReceivedOn ?? application.SubmittedOn, application, number), where));
    }

    /// <summary>Brings the columns of a case and the terms of its text up to its facts.</summary>
    private async Task WriteRowAsync(RequestsDb db, Case @case, RuleBook book, CaseRow row, CancellationToken ct)
    {
        var before = TermIndex.TextOf(row);
        projection.Write(@case, book, row);
        await TermIndex.UpdateAsync(db, row, before, ct);
        await ProceedingIndex.UpdateAsync(db, @case, ct);
    }

    private void AddRow(RequestsDb db, Case @case, RuleBook book)
    {
        var row = projection.Row(@case, book);
        db.Cases.Add(row);
        db.CaseTerms.AddRange(TermIndex.Rows(row));
    }

    /// <summary>Puts a fact, and the letter it owes as it leaves the house, into the save to come.</summary>
    private async Task AddAsync(RequestsDb db, Case @case, Fact fact, Issuer issuer, Circumstances where, CancellationToken ct)
    {
        db.Facts.Add(facts.ToRow(@case.Id, fact));
        if (fact.Payload is Superseded { Replacement: not null } change)
            await LetterTemplates.StampAgainAsync(db, @case, change.Of, issuer, where.Rules, where.Today, ct);
        if (Projection.Letter(@case, fact) is not { } letter) return;
        await LetterTemplates.StampAsync(db, letter, @case, issuer, where.Rules, where.Today, ct);
        db.Letters.Add(letter);
    }

    private async Task<Answer> RefuseAsync(
        RequestsDb db, Verdict verdict, Actor actor, string what, IDbContextTransaction transaction, CancellationToken ct)
    {
        await transaction.RollbackAsync(ct);
        if (verdict.Refusals.Any(refusal => refusal.Code == Gate.NoPermission))
        {
            // The screen offers no such move: somebody called by hand, or lost the role a moment ago.
            db.ChangeTracker.Clear();
            audit.Add(db, AuditKind.Denied, actor, what, succeeded: false);
            await db.SaveChangesAsync(ct);
        }
        return new Answer.Refused(verdict.Refusals);
    }

    /// <summary>The earlier applications that a proposal names as 重复申请, of the same applicant and agency (Art 36(六)).</summary>
    private async Task<IReadOnlyList<EarlierCase>> EarlierAsync(RequestsDb db, CaseRow row, Payload payload, CancellationToken ct)
    {
        if (payload is not Proposed p) return [];
        string[] numbers = [.. p.Answers().Where(answer => answer.Outcome == "E2").Select(answer => answer.Details.GetValueOrDefault("earlierNumber")?.Trim()).OfType<string>()];
        if (numbers.Length == 0) return [];
        var known = await EarlierCases.OfSameApplicant(db.Cases, row).Where(c => numbers.Contains(c.Number)).ToListAsync(ct);
        List<EarlierCase> all = [];
        foreach (var one in known)
        {
            var @case = await facts.LoadAsync(db, one, ct);
            all.Add(new(one.Number, one.ServedOn, @case.NewestFact(Move.Sign)?.DocumentNumber ?? @case.Newest<ResultImported>()?.DocumentNumber, one.Outcome, @case.Proceedings.Any(p => p.Unsettles)));
        }
        return all;
    }

    /// <summary>
    /// What a page cannot send, because it offers choices: a handler from nowhere, an origin that only an import gives, another file under the name of one
    /// that was attached. A replacement is looked into like any other input.
    /// </summary>
    private static async Task<Answer.Refused?> ForgedAsync(RequestsDb db, Case @case, Payload payload, CancellationToken ct)
    {
        var (said, old) = payload is Superseded change ? (change.Replacement, @case.Facts[change.Of - 1].Payload) : (payload, null);
        if (said is Registered replaced && replaced.Ledger != (old as Registered)?.Ledger) return OnlyByImport;
        if (said is Registered again && again.SplitFrom != (old as Registered)?.SplitFrom || said is SplitApart split && (old as SplitApart)?.Numbers.SequenceEqual(split.Numbers) is not true) return OnlyBySplit;
        if (said is Attached file && old is Attached kept && file with { FileName = kept.FileName, Purpose = kept.Purpose } != kept) return OtherFile;
        // Who has left since may stay where an entry is corrected in something else.
        return HandlerOf(said) is not { } chosen || chosen == HandlerOf(old) || await db.Users.AnyAsync(
            user => user.Id == chosen.Id && user.DisplayName == chosen.Name && user.AgencyId == @case.AgencyId && !user.Locked, ct) ? null : NoSuchHandler;
    }

    private static (Guid Id, string? Name)? HandlerOf(Payload? payload) => payload switch
    {
        Assigned assigned => (assigned.HandlerId, assigned.Handler),
        Accepted { HandlerId: { } id } accepted => (id, accepted.Handler),
        _ => null,
    };

    private static Answer.Refused OtherFile { get; } =
        new(new Refusal("attachment.other", new Text("附件的内容不能更正：请划去这一项，另外添加。", "The content of an attachment cannot be corrected: strike it out and add another."), Field: "Sha256"));

    private static Answer.Refused OnlyBySplit { get; } =
        new(new Refusal("split.origin", new Text("拆分只能由“按一事一申请拆分”写入。", "Only splitting an application says what was split off."), Field: "SplitFrom"));

    private static Answer.Refused OnlyByImport { get; } =
        new(new Refusal("ledger.origin", new Text("台账来源只能由导入写入。", "Only an import says that a case came from a ledger."), Field: "Ledger"));

    private static Answer.Refused NoSuchHandler { get; } =
        new(new Refusal("handler.unknown", new Text("本机关没有这位承办人，请重新选择。", "There is no such handler in this agency: choose again."), Field: "HandlerId"));

    private static Answer.Refused NoActor { get; } =
        new(new Refusal("actor", new Text("您的账号已被锁定或停用，请重新登录。", "Your account is locked or closed: sign in again.")));

    private static Writer WriterOf(Actor actor) => new(actor.AccountId, actor.Name, actor.Permissions);
}
