using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Exchange;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Data.Supervision;
using Jiaocheng.Requests.Data.Tests.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Tests.Supervision;

/// <summary>An order from the candidate it began as to its end, and who may look and write.</summary>
public class OrderDeskTests
{
    /// <summary>The clock stands on this day.</summary>
    private static readonly DateOnly Today = new(2024, 6, 3);

    public static TheoryData<Engine> AllEngines => Engines.All;

    [Theory, MemberData(nameof(AllEngines))]
    public async Task An_overdue_case_becomes_an_order_that_is_answered_rejected_answered_again_and_closed(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var office = await OfficeAsync(test);
        var @case = await CaseAsync(test, office.Bureau, "2024-04-01");

        var candidate = Assert.Single((await test.Get<OrderCandidates>().ReadAsync(office.Supervisor, default))!);
        Assert.Equal((office.Bureau.Name, 1, "赵主任"), (candidate.Agency, candidate.Count, candidate.Proposal.Owner));
        var id = Assert.IsType<Answer.Done>(await test.Get<OrderDesk>().RaiseAsync(candidate.Proposal, office.Supervisor, default)).Id!.Value;
        candidate = Assert.Single((await test.Get<OrderCandidates>().ReadAsync(office.Supervisor, default))!);
        Assert.Equal((0, new OrderName(id, "测JC改〔2024〕1号")), (candidate.Count, Assert.Single(candidate.Raised)));
        await RefusedAsync(test.Get<OrderDesk>().RaiseAsync(candidate.Proposal with { Cases = [new(@case, "")] }, office.Supervisor, default), "order.twice");

        await DoneAsync(test, id, new OrderAnswered("申请已经答复并送达，承办人已约谈，今后每周核对一次。"), office.Head);
        Assert.Equal(new OrderCounts(0, 0, 0, 1, 0), await test.Get<OrderQueries>().CountAsync(office.Supervisor, default));
        await DoneAsync(test, id, new OrderRejected("没有附送达证明。", new(2024, 6, 17)), office.Supervisor);
        Assert.Equal(new OrderCounts(0, 0, 1, 0, 0), await test.Get<OrderQueries>().CountAsync(office.Head, default));
        await DoneAsync(test, id, new OrderAnswered("送达证明已经补送，承办人的约谈记录一并报送。"), office.Reporter);
        await DoneAsync(test, id, new OrderClosed(OrderResult.Mended, "经核对送达证明，申请已经依法答复。"), office.Supervisor);

        var view = (await test.Get<OrderQueries>().FindAsync(id, office.Supervisor, default))!;
        Assert.Equal((OrderState.Closed, 5, (int?)null, Today), (view.File.State, view.File.Version, view.File.Broken, view.File.EndedOn!.Value));
        Assert.Empty((await test.Get<Verifier>().RunAsync(null, default)).Differences);
        await using var db = await test.OpenAsync();
        Assert.Equal(5, await db.Audit.CountAsync(entry => entry.Kind == AuditKind.OrderChanged && entry.Subject == "测JC改〔2024〕1号"));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Only_who_is_in_reach_looks_and_only_the_party_writes(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var office = await OfficeAsync(test);
        await CaseAsync(test, office.Bureau, "2024-04-01");
        var id = await RaiseAsync(test, office);
        var (queries, desk) = (test.Get<OrderQueries>(), test.Get<OrderDesk>());
        var neighbour = await test.AccountAsync(await test.AgencyAsync("JC-B", office.County), "钱主任", "head", "reporter");
        var registrar = await test.AccountAsync(office.Bureau, "李登记", "registrar");

        Assert.Null(await queries.FindAsync(id, neighbour, default));
        Assert.Empty((await queries.ListAsync(new(), neighbour, default))!.Page.Lines);
        Assert.Null(await queries.ListAsync(new(), registrar, default));
        Assert.IsType<Answer.Missing>(await desk.WriteAsync(id, 1, new OrderAnswered("我来替他们报送整改情况。"), neighbour, default));
        await RefusedAsync(desk.WriteAsync(id, 1, new OrderAnswered("我来替他们报送整改情况。"), office.CountyReporter, default), "order.addressee");
        // The head of the bureau supervises in the bureau, and not what the county raised.
        await RefusedAsync(desk.WriteAsync(id, 1, new OrderClosed(OrderResult.Mended, "我们自己认为已经整改到位。"), office.Head, default), "order.supervisor");
        await RefusedAsync(desk.WriteAsync(id, 1, new OrderClosed(OrderResult.Mended, "我们自己认为已经整改到位。"), registrar, default), "denied");
        Assert.IsType<Answer.Missing>(await desk.RaiseAsync(OrderProposals.Begun(OrderSource.Inspection, Rules.Default, Today) with { AddresseeId = office.County.Id }, office.Head, default));

        Assert.Equal([OrderMove.Answer], (await queries.FindAsync(id, office.Head, default))!.Offers.Select(offer => offer.Move));
        Assert.DoesNotContain((await queries.FindAsync(id, office.Supervisor, default))!.Offers, offer => offer.Move == OrderMove.Answer);
        Assert.Single((await queries.ListAsync(new(AddresseeId: office.Bureau.Id), office.Supervisor, default))!.Page.Lines);
        Assert.Empty((await queries.ListAsync(new(OrderSelection.Ended), office.Supervisor, default))!.Page.Lines);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Who_complained_is_sealed_and_told_to_the_supervising_agency_alone(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var office = await OfficeAsync(test);
        var id = await RaiseAsync(test, office, Complained(office.Bureau));
        await using (var db = await test.OpenAsync())
        {
            var stored = await db.OrderFacts.Select(fact => fact.Entry).SingleAsync();
            Assert.DoesNotContain("申请人甲", stored, StringComparison.Ordinal);
            Assert.DoesNotContain("13800000000", stored, StringComparison.Ordinal);
        }
        Assert.All([office.Head, office.Supervisor], who => Assert.Equal("***", test.Get<OrderQueries>().FindAsync(id, who, default).GetAwaiter().GetResult()!.File.Raised!.Complaint!.Name));
        Assert.Null(await test.Get<OrderDesk>().ComplainantAsync(id, office.Head, default));
        Assert.Equal(("申请人甲", "13800000000"), await test.Get<OrderDesk>().ComplainantAsync(id, office.Supervisor, default) is { } told ? (told.Name, told.Contact) : default);
        await using (var db = await test.OpenAsync()) Assert.Equal(1, await db.Audit.CountAsync(entry => entry.Kind == AuditKind.Unmasked && entry.ActorId == office.Supervisor));
        Assert.Empty((await test.Get<Verifier>().RunAsync(null, default)).Differences);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task The_applications_of_an_order_are_the_addressees_own_and_overdue(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var office = await OfficeAsync(test);
        var (overdue, fresh) = (await CaseAsync(test, office.Bureau, "2024-04-01"), await CaseAsync(test, office.Bureau, "2024-05-30"));
        var foreign = await CaseAsync(test, office.County, "2024-04-01");
        var order = Overdue(office.Bureau);
        await RefusedAsync(test.Get<OrderDesk>().RaiseAsync(order with { Cases = [new(overdue, ""), new(fresh, "")] }, office.Supervisor, default), "order.caseGone");
        await RefusedAsync(test.Get<OrderDesk>().RaiseAsync(order with { Cases = [new(foreign, "编造")] }, office.Supervisor, default), "order.caseGone");
        var id = await RaiseAsync(test, office, order with { Cases = [new(overdue, "编造")] });
        var named = Assert.Single((await test.Get<OrderQueries>().FindAsync(id, office.Head, default))!.File.Raised!.Cases);
        Assert.Equal("测JC-A〔2024〕1号", named.Number);
        Assert.NotNull(named.Due);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Two_writers_do_not_overwrite_each_other_and_the_database_refuses_changes(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var office = await OfficeAsync(test);
        var id = await RaiseAsync(test, office, Complained(office.Bureau));
        Answer[] answers = await AtOnce.RunAsync(["公开指南已更新，联系电话逐项核对。", "公开指南已更新，值班电话改为固定电话。", "公开指南已更新，每季度核对一次。"],
            words => test.Get<OrderDesk>().WriteAsync(id, 1, new OrderAnswered(words), office.Head, default));
        Assert.Single(answers.OfType<Answer.Done>());
        Assert.Equal(2, answers.OfType<Answer.Stale>().Count());
        await using var db = await test.OpenAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => db.OrderFacts.ExecuteUpdateAsync(set => set.SetProperty(row => row.Entry, "{}")));
        await Assert.ThrowsAnyAsync<Exception>(() => db.OrderFacts.ExecuteDeleteAsync());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_row_that_was_tampered_with_is_found(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var office = await OfficeAsync(test);
        await RaiseAsync(test, office, Complained(office.Bureau));
        await using (var db = await test.OpenAsync())
        {
            await db.Orders.ExecuteUpdateAsync(set => set.SetProperty(row => row.Due, new DateOnly(2099, 1, 1)));
            var fact = await db.OrderFacts.AsNoTracking().SingleAsync();
            db.OrderFacts.Add(new() { OrderId = fact.OrderId, Seq = 2, RecordedAt = fact.RecordedAt, ById = fact.ById, By = "某人", Entry = """{"type":"closed","result":"Mended","finding":"假的"}""", Hash = fact.Hash });
            await db.SaveChangesAsync();
        }
        var found = (await test.Get<Verifier>().RunAsync(null, default)).Differences;
        Assert.Contains(found, one => one.What == "seal of entry 2 of the order");
        Assert.Contains(found, one => one.What == nameof(OrderRow.Due));
        Assert.Contains(found, one => one.What == nameof(OrderRow.State));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Orders_count_in_section_1_of_both_agencies(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var office = await OfficeAsync(test);
        var id = await RaiseAsync(test, office, Complained(office.Bureau));
        test.Time.Advance(TimeSpan.FromDays(60));
        await DoneAsync(test, id, new OrderCriticised("测政办通报〔2024〕2号", new(2024, 8, 1), "逾期两个月没有报送整改情况。", new(2024, 8, 20)), office.Supervisor);
        var (above, below) = ((await test.Get<ReportDesk>().ReadAsync(office.County.Id, 2024, office.Supervisor, default))!, (await test.Get<ReportDesk>().ReadAsync(office.Bureau.Id, 2024, office.Supervisor, default))!);
        Assert.Equal(new OrderFigures(Raised: 1, Criticised: 1, Complaints: 1), above.Facts.Orders);
        Assert.Equal(new OrderFigures(Received: 1, Criticisms: 1), below.Facts.Orders);
        Assert.Equal(("1", "1", "0"), (above.Field("orders.raised"), above.Field("complaints"), above.Field("orders.received")));
        Assert.Equal(2, ReportSentences.For(ReportPart.Supervision, above.Facts).Count());
        Assert.Single(ReportSentences.For(ReportPart.Supervision, below.Facts));
        Assert.Empty(ReportSentences.For(ReportPart.Supervision, below.Facts with { Orders = new() }));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Errors_of_a_report_that_should_be_ready_become_an_order(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var office = await OfficeAsync(test);
        Assert.IsType<Answer.Done>(await test.Get<ReportDesk>().WriteAsync(2023, 0, new TextWritten(ReportPart.OnRequest, "2023年共受理政府信息公开申请5件。"), office.Reporter, default));
        var candidate = Assert.Single((await test.Get<OrderCandidates>().ReadAsync(office.Supervisor, default))!);
        Assert.Equal((OrderSource.ReportFinding, office.Bureau.Id), (candidate.Proposal.Source, candidate.Proposal.AddresseeId));
        Assert.NotEmpty(candidate.Proposal.Findings);
        await RaiseAsync(test, office, candidate.Proposal);
        Assert.Equal(0, Assert.Single((await test.Get<OrderCandidates>().ReadAsync(office.Supervisor, default))!).Count);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Orders_leave_and_come_back_with_their_seals(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var office = await OfficeAsync(test);
        var id = await RaiseAsync(test, office, Complained(office.Bureau));
        await DoneAsync(test, id, new OrderAnswered("申请已经答复并送达，今后每周核对一次。"), office.Head);
        var text = new StringWriter();
        await test.Get<WholeFile>().WriteAsync(text, null, default);
        await using var other = await TestDatabase.StartAsync(engine);
        Assert.Equal(0, await other.Get<WholeFile>().ReadAsync(new StringReader(text.ToString()), null, default));
        Assert.Empty((await other.Get<Verifier>().RunAsync(null, default)).Differences);
        await using var db = await other.OpenAsync();
        var row = await db.Orders.AsNoTracking().SingleAsync();
        Assert.Equal((id, OrderState.Answered, 2), (row.Id, row.State, row.Version));
        await Assert.ThrowsAsync<FormatException>(async () =>
        {
            await using var third = await TestDatabase.StartAsync(engine);
            await third.Get<WholeFile>().ReadAsync(new StringReader(text.ToString().Replace("每周核对", "每月核对", StringComparison.Ordinal)), null, default);
        });
    }

    private sealed record Office(Agency County, Agency Bureau, Guid Supervisor, Guid CountyReporter, Guid Head, Guid Reporter);

    private static async Task<Office> OfficeAsync(TestDatabase test)
    {
        var county = await test.AgencyAsync("JC");
        var bureau = await test.AgencyAsync("JC-A", county);
        return new(county, bureau, await test.AccountAsync(county, "吴主管", "supervisor"), await test.AccountAsync(county, "周年报", "reporter"),
            await test.AccountAsync(bureau, "赵主任", "head"), await test.AccountAsync(bureau, "郑年报", "reporter"));
    }

    private static async Task<Guid> RaiseAsync(TestDatabase test, Office office, OrderRaised? order = null)
    {
        order ??= (await test.Get<OrderCandidates>().ReadAsync(office.Supervisor, default))![0].Proposal;
        var answer = await test.Get<OrderDesk>().RaiseAsync(order, office.Supervisor, default);
        Assert.True(answer is Answer.Done, answer is Answer.Refused refused ? string.Join(" ", refused.Reasons.Select(reason => $"{reason.Code} {reason.Reason.Zh}")) : $"{answer}");
        return ((Answer.Done)answer).Id!.Value;
    }

    private static OrderRaised Overdue(Agency bureau) => OrderProposals.Overdue([], Rules.Default, Today) with { AddresseeId = bureau.Id, Owner = "赵主任" };

    private static OrderRaised Complained(Agency bureau) => OrderProposals.Begun(OrderSource.Complaint, Rules.Default, Today) with
    {
        AddresseeId = bureau.Id,
        Owner = "赵主任",
        Wrong = "公开指南中的联系电话已经停用，群众无法咨询。",
        Demanded = "立即更新公开指南，并逐项核对联系方式。",
        Complaint = new() { ReceivedOn = new(2024, 5, 28), Name = "申请人甲", Contact = "13800000000" },
    };

    private static async Task<Guid> CaseAsync(TestDatabase test, Agency agency, string received)
    {
        var (day, id) = (DateOnly.Parse(received), Guid.CreateVersion7());
        var worker = await test.WorkerAsync(agency, "李登记");
        await using (var db = await test.OpenAsync()) await db.UserRoles.Where(held => held.UserId == worker && db.Roles.Any(role => role.Id == held.RoleId && role.Name == "head")).ExecuteDeleteAsync();
        Assert.IsType<Answer.Done>(await test.Get<CaseMover>().RegisterAsync(id, CaseMoverTests.Application() with { SubmittedOn = day, ReceivedOn = day }, worker, default));
        return id;
    }

    private static async Task DoneAsync(TestDatabase test, Guid id, OrderEntry entry, Guid by)
    {
        var answer = await test.Get<OrderDesk>().WriteAsync(id, (await test.Get<OrderQueries>().FindAsync(id, by, default))!.File.Version, entry, by, default);
        Assert.True(answer is Answer.Done, answer is Answer.Refused refused ? string.Join(" ", refused.Reasons.Select(reason => $"{reason.Code} {reason.Reason.Zh}")) : $"{answer}");
    }

    private static async Task RefusedAsync(Task<Answer> asked, string code) => Assert.Contains(Assert.IsType<Answer.Refused>(await asked).Reasons, reason => reason.Code == code);
}
