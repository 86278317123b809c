using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Exchange;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Tests.Cases;

/// <summary>The write path, on both engines: what it does it does whole, what it refuses changes nothing.</summary>
public class CaseMoverTests
{
    private static readonly DateOnly Day = new(2024, 6, 3);
    public static TheoryData<Engine> AllEngines => Engines.All;

    public static Registered Application(string name = "申请人甲", string? id = "11010119900307889X") => new()
    {
        Channel = Channel.InPerson, SubmittedOn = Day, ReceivedOn = Day, Content = "某村集体土地征收批准文件及补偿标准",
        Applicant = new Applicant { Class = ApplicantClass.NaturalPerson, Name = name, IdKind = IdKind.Other, IdNumber = id, Phone = "13800001234", Address = "某县某镇某村一组" },
    };

    private static async Task<Guid> RegisterAsync(TestDatabase test, Guid account)
    {
        var answer = await test.Get<CaseMover>().RegisterAsync(Guid.CreateVersion7(), Application(), account, default);
        return Assert.IsType<Answer.Done>(answer).Id!.Value;
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_move_writes_fact_columns_letter_and_number_together(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var clerk = await test.WorkerAsync(await test.AgencyAsync("JC"), "李登记");
        var id = await RegisterAsync(test, clerk);
        var asked = new CorrectionAsked { Items = [CorrectionItem.Content], Guidance = "请写明文件名称" };
        Assert.IsType<Answer.Done>(await test.Get<CaseMover>().MoveAsync(id, 1, Move.AskCorrection, Day, asked, clerk, default));

        await using var db = await test.OpenAsync();
        var row = await db.Cases.SingleAsync();
        Assert.Equal((2, State.AwaitingCorrection, "测JC〔2024〕1号"), (row.Version, row.State, row.Number));
        var letter = await db.Letters.SingleAsync(l => l.Kind == LetterKind.CorrectionNotice);
        Assert.Equal("测JC告〔2024〕1号", letter.Number);
        Assert.Empty((await test.Get<Verifier>().RunAsync(null, default)).Differences);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_stale_writer_changes_nothing(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var clerk = await test.WorkerAsync(await test.AgencyAsync("JC"), "李登记");
        var id = await RegisterAsync(test, clerk);
        var mover = test.Get<CaseMover>();
        Assert.IsType<Answer.Done>(await mover.MoveAsync(id, 1, Move.Note, Day, new Noted("一"), clerk, default));
        Assert.Equal(new Answer.Stale(1, 2), await mover.MoveAsync(id, 1, Move.Note, Day, new Noted("二"), clerk, default));
        await using var db = await test.OpenAsync();
        Assert.Equal(2, await db.Facts.CountAsync());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Of_two_signers_one_signs_and_the_other_is_told(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        var (handler, first, second) = (await test.WorkerAsync(agency, "王承办"), await test.WorkerAsync(agency, "孙签发"), await test.WorkerAsync(agency, "孙签发二"));
        var id = await RegisterAsync(test, handler);
        var mover = test.Get<CaseMover>();
        (Move, Payload)[] road =
        [
            (Move.Accept, new Accepted()), (Move.Propose, new Proposed { Outcome = "A", Facts = "该文件由本机关制作并保存。", Given = "批准文件一份，纸质" }),
            (Move.PassLaw, new Reviewed()), (Move.PassSecrecy, new Reviewed()),
        ];
        for (var i = 0; i < road.Length; i++)
            Assert.IsType<Answer.Done>(await mover.MoveAsync(id, i + 1, road[i].Item1, Day, road[i].Item2, road[i].Item1 is Move.PassLaw or Move.PassSecrecy ? first : handler, default));

        var answers = await AtOnce.RunAsync([first, second], signer => mover.MoveAsync(id, 5, Move.Sign, Day, new Signed(), signer, default));
        Assert.Single(answers.OfType<Answer.Done>());
        Assert.Single(answers.OfType<Answer.Stale>());
        await using var db = await test.OpenAsync();
        Assert.Equal(1, await db.Facts.CountAsync(f => f.Kind == Move.Sign));
        Assert.Equal(1, await db.NumberSeries.Where(s => s.Series == Series.Reply).Select(s => s.Last).SingleAsync());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Twenty_clerks_numbering_at_once_leave_no_gap_and_no_double(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        var clerks = new List<Guid>();
        for (var i = 0; i < 20; i++) clerks.Add(await test.AccountAsync(agency, $"登记员{i}", "registrar"));
        var mover = test.Get<CaseMover>();
        await AtOnce.RunAsync(clerks, async clerk =>
        {
            for (var i = 0; i < 3; i++)
            {
                Assert.IsType<Answer.Done>(await mover.RegisterAsync(Guid.CreateVersion7(), Application(), clerk, default));
                // A refused registration between takes no number.
                Assert.IsType<Answer.Refused>(await mover.RegisterAsync(Guid.CreateVersion7(), Application(name: ""), clerk, default));
            }
            return true;
        });
        await using var db = await test.OpenAsync();
        var numbers = await db.Cases.Select(c => c.Number).ToListAsync();
        Assert.Equal(Enumerable.Range(1, 60).Select(n => $"测JC〔2024〕{n}号").Order(), numbers.Order());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Pressing_twice_registers_once(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var clerk = await test.WorkerAsync(await test.AgencyAsync("JC"), "李登记");
        var id = Guid.CreateVersion7();
        var answers = await AtOnce.RunAsync(Enumerable.Range(0, 2), _ => test.Get<CaseMover>().RegisterAsync(id, Application(), clerk, default));
        Assert.All(answers, answer => Assert.Equal(id, Assert.IsType<Answer.Done>(answer).Id));
        await using var db = await test.OpenAsync();
        Assert.Equal(1, await db.Cases.CountAsync());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task The_database_itself_refuses_to_change_or_remove_facts_and_audit(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var clerk = await test.WorkerAsync(await test.AgencyAsync("JC"), "李登记");
        await RegisterAsync(test, clerk);
        await using var db = await test.OpenAsync();
        db.Audit.Add(new AuditEntry { At = test.Time.GetUtcNow().UtcDateTime, Kind = AuditKind.SignIn, ActorName = "测试", Subject = "", Detail = "" });
        await db.SaveChangesAsync();
        foreach (var sql in (string[])["UPDATE \"Facts\" SET \"By\" = 'x'", "DELETE FROM \"Facts\"", "UPDATE \"Audit\" SET \"Detail\" = 'x'", "DELETE FROM \"Audit\""])
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(sql));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Personal_details_lie_sealed_and_are_found_by_keyed_hash(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var clerk = await test.WorkerAsync(await test.AgencyAsync("JC"), "李登记");
        var id = await RegisterAsync(test, clerk);
        await using var db = await test.OpenAsync();
        var stored = (await db.Facts.SingleAsync()).Payload;
        foreach (var secret in (string[])["11010119900307889X", "13800001234", "某县某镇某村一组"]) Assert.DoesNotContain(secret, stored);
        var row = await db.Cases.SingleAsync();
        Assert.Equal(test.Get<PersonalVault>().KeyOf(" 11010119900307889x "), row.ApplicantKey);
        Assert.Equal("13800001234", (await test.Get<FactStore>().LoadAsync(db, row, default)).Application!.Applicant.Phone);
        Assert.Equal(id, row.Id);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Cases_of_another_branch_are_missing_and_those_below_can_only_be_read(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var root = await test.AgencyAsync("JC");
        var (left, right) = (await test.AgencyAsync("JC-A", root), await test.AgencyAsync("JC-B", root));
        var id = await RegisterAsync(test, await test.WorkerAsync(left, "甲"));
        var mover = test.Get<CaseMover>();
        Assert.IsType<Answer.Missing>(await mover.MoveAsync(id, 1, Move.Note, Day, new Noted("x"), await test.WorkerAsync(right, "乙"), default));
        var above = await test.WorkerAsync(root, "丙");
        Assert.Equal("agency.other", Assert.IsType<Answer.Refused>(await mover.MoveAsync(id, 1, Move.Note, Day, new Noted("x"), above, default)).Reasons[0].Code);
        Assert.NotNull(await test.Get<CaseQueries>().FindAsync(id, above, default));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_role_taken_away_a_moment_ago_already_counts_and_the_denial_is_recorded(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var clerk = await test.WorkerAsync(await test.AgencyAsync("JC"), "李登记");
        var id = await RegisterAsync(test, clerk);
        await using (var db = await test.OpenAsync()) await db.UserRoles.Where(held => held.UserId == clerk).ExecuteDeleteAsync();
        var refused = Assert.IsType<Answer.Refused>(await test.Get<CaseMover>().MoveAsync(id, 1, Move.Accept, Day, new Accepted(), clerk, default));
        Assert.Equal(Gate.NoPermission, refused.Reasons[0].Code);
        await using var after = await test.OpenAsync();
        Assert.True(await after.Audit.AnyAsync(entry => entry.Kind == AuditKind.Denied && entry.ActorId == clerk));
        Assert.Equal(1, await after.Facts.CountAsync());
    }
}
