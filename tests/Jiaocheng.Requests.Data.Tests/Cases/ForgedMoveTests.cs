using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Tests.Cases;

/// <summary>What no screen offers, called by hand: every role, every move, from every state that knows it.</summary>
public class ForgedMoveTests
{
    private static readonly DateOnly Today = StoredCases.Later;

    public static TheoryData<Engine> AllEngines => Engines.All;

    public static TheoryData<Engine, string> EveryRole
    {
        get
        {
            var data = new TheoryData<Engine, string>();
            foreach (var engine in Engines.All.Select(row => row.Data))
                foreach (var role in Roles.All) data.Add(engine, role.Code);
            return data;
        }
    }

    private static IEnumerable<(State From, Move Move, Can Permission)> Rows =>
        Steps.All.Where(step => step.From != State.Unregistered).Select(step => (step.From, step.Move, step.Permission)).Distinct();

    [Theory, MemberData(nameof(EveryRole))]
    public async Task Who_lacks_the_permission_of_a_row_is_refused_and_only_the_denial_is_written(Engine engine, string role)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        var cases = await test.InEveryStateAsync(agency);
        var forger = await test.AccountAsync(agency, "越权人", role);
        var before = await test.WrittenAsync();
        var forged = Rows.Where(row => !Roles.Of(role).Permissions.Contains(row.Permission)).ToList();
        Assert.NotEmpty(forged);

        foreach (var (from, move, _) in forged)
        {
            var @case = cases[from];
            var answer = await test.Get<CaseMover>().MoveAsync(@case.Id, @case.Version, move, Today, Inputs.For(move, @case, Today), forger, default);
            Assert.True(answer is Answer.Refused { Reasons: [{ Code: Gate.NoPermission }, ..] }, $"{role} {from} {move}: {answer}");
        }
        if (!Roles.Of(role).Permissions.Contains(Can.Register))
        {
            var answer = await test.Get<CaseMover>().RegisterAsync(Guid.CreateVersion7(), Inputs.Application("2024-06-03"), forger, default);
            Assert.Equal(Gate.NoPermission, Assert.IsType<Answer.Refused>(answer).Reasons[0].Code);
            forged.Add((State.Unregistered, Move.Register, Can.Register));
        }

        Assert.Equal(before, await test.WrittenAsync());
        await using var db = await test.OpenAsync();
        var recorded = await db.Audit.Where(entry => entry.ActorId == forger).ToListAsync();
        Assert.Equal(forged.Count, recorded.Count);
        Assert.All(recorded, entry => Assert.Equal((AuditKind.Denied, false), (entry.Kind, entry.Succeeded)));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Moves_that_no_row_knows_are_refused_to_everybody(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        var cases = await test.InEveryStateAsync(agency);
        var worker = await test.WorkerAsync(agency, "全能人");
        var before = await test.WrittenAsync();
        foreach (var (state, @case) in cases)
            foreach (var move in Enum.GetValues<Move>().Except(Steps.From(state)))
            {
                var answer = await test.Get<CaseMover>().MoveAsync(@case.Id, @case.Version, move, Today, Inputs.For(move, @case, Today), worker, default);
                Assert.True(answer is Answer.Refused { Reasons: [{ Code: Gate.NoStep }] }, $"{state} {move}: {answer}");
            }
        Assert.Equal(before, await test.WrittenAsync());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Another_branch_finds_nothing_and_the_agency_above_may_only_read(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var root = await test.AgencyAsync("JC");
        var (left, right) = (await test.AgencyAsync("JC-A", root), await test.AgencyAsync("JC-B", root));
        var cases = await test.InEveryStateAsync(left);
        var (beside, above) = (await test.WorkerAsync(right, "旁人"), await test.WorkerAsync(root, "上级"));
        var before = await test.WrittenAsync();
        foreach (var (from, move, _) in Rows.Where(row => row.Move != Move.Unmask))
        {
            var (@case, mover) = (cases[from], test.Get<CaseMover>());
            var input = Inputs.For(move, @case, Today);
            Assert.IsType<Answer.Missing>(await mover.MoveAsync(@case.Id, @case.Version, move, Today, input, beside, default));
            var answer = await mover.MoveAsync(@case.Id, @case.Version, move, Today, input, above, default);
            Assert.Equal("agency.other", Assert.IsType<Answer.Refused>(answer).Reasons[0].Code);
        }
        var any = cases[State.InReview];
        Assert.IsType<Answer.Missing>(await test.Get<CaseMover>().MoveAsync(any.Id, any.Version, Move.Unmask, Today, new Unmasked("看看"), beside, default));
        Assert.IsType<Answer.Missing>(await test.Get<CaseMover>().RegisterAsync(any.Id, Inputs.Application("2024-06-03"), beside, default));
        Assert.Equal(before, await test.WrittenAsync());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task An_account_that_is_locked_new_or_unknown_writes_nothing(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        var cases = await test.InEveryStateAsync(agency);
        var (locked, fresh) = (await test.WorkerAsync(agency, "已锁定"), await test.WorkerAsync(agency, "未改密码"));
        await using (var db = await test.OpenAsync())
        {
            await db.Users.Where(user => user.Id == locked).ExecuteUpdateAsync(set => set.SetProperty(user => user.Locked, true));
            await db.Users.Where(user => user.Id == fresh).ExecuteUpdateAsync(set => set.SetProperty(user => user.MustChangePassword, true));
        }
        var before = await test.WrittenAsync();
        foreach (var by in (Guid[])[locked, fresh, Guid.NewGuid(), Guid.Empty])
            foreach (var (from, move, _) in Rows)
            {
                var answer = await test.Get<CaseMover>().MoveAsync(cases[from].Id, cases[from].Version, move, Today, Inputs.For(move, cases[from], Today), by, default);
                Assert.Equal("actor", Assert.IsType<Answer.Refused>(answer).Reasons[0].Code);
            }
        Assert.Equal(before, await test.WrittenAsync());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_handler_from_nowhere_and_an_origin_from_no_ledger_are_refused(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        var cases = await test.InEveryStateAsync(agency);
        var worker = await test.WorkerAsync(agency, "钱负责");
        var stranger = await test.WorkerAsync(await test.AgencyAsync("JC-A", agency), "外人");
        var (before, review, origin) = (await test.WrittenAsync(), cases[State.InReview], new LedgerOrigin("伪造.xlsx", 2));
        var mover = test.Get<CaseMover>();
        var registered = (Registered)review.Facts[0].Payload;
        (Move Move, Payload Input, string Code)[] forged =
        [
            (Move.Assign, new Assigned(Guid.NewGuid(), "无此人"), "handler.unknown"), (Move.Assign, new Assigned(stranger, "外人"), "handler.unknown"),
            (Move.Assign, new Assigned(worker, "冒名"), "handler.unknown"), (Move.Accept, new Accepted(stranger, "外人"), "handler.unknown"),
            (Move.Supersede, new Superseded(1, "改为台账", null, registered with { Ledger = origin }), "ledger.origin"),
        ];
        foreach (var (move, input, code) in forged)
        {
            var answer = await mover.MoveAsync(review.Id, review.Version, move, Today, input, worker, default);
            Assert.Equal(code, Assert.IsType<Answer.Refused>(answer).Reasons[0].Code);
        }
        var imported = await mover.RegisterAsync(Guid.CreateVersion7(), Inputs.Application("2024-06-03") with { Ledger = origin }, worker, default);
        Assert.Equal("ledger.origin", Assert.IsType<Answer.Refused>(imported).Reasons[0].Code);
        Assert.Equal(before, await test.WrittenAsync());
        Assert.IsType<Answer.Done>(await mover.MoveAsync(review.Id, review.Version, Move.Assign, Today, new Assigned(worker, "钱负责"), worker, default));
    }
}
