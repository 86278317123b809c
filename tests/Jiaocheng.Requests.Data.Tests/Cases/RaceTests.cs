using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Exchange;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Tests.Cases;

/// <summary>Several people at one case, and one at several pages, at the same instant.</summary>
public class RaceTests
{
    private static readonly DateOnly Day = new(2024, 6, 3);

    public static TheoryData<Engine> AllEngines => Engines.All;

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Of_many_who_move_one_case_at_once_one_is_heard_and_the_others_are_told(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        var people = new List<Guid>();
        for (var i = 0; i < 12; i++) people.Add(await test.WorkerAsync(agency, $"承办人{i}"));
        var mover = test.Get<CaseMover>();
        var id = Assert.IsType<Answer.Done>(await mover.RegisterAsync(Guid.CreateVersion7(), CaseMoverTests.Application(), people[0], default)).Id!.Value;

        // Different moves, of which several lead away: only the first may count.
        (Move, Payload)[] moves =
        [
            (Move.Accept, new Accepted()), (Move.AskCorrection, new CorrectionAsked { Items = [CorrectionItem.Content], Guidance = "请写明文件名称" }),
            (Move.Withdraw, new WithdrawalReceived("书面撤回")), (Move.Void, new Explained("重复登记")), (Move.Note, new Noted("来电")),
            (Move.AskAgency, new ConsultationAsked { Party = "县档案馆", Question = "是否存有该文件" }),
        ];
        for (var round = 1; round <= 4; round++)
        {
            var seen = round;
            var chosen = round < 4 ? [(Move.Note, new Noted($"第{round}轮"))] : moves;
            var answers = await AtOnce.RunAsync(people.Index(), one =>
                mover.MoveAsync(id, seen, chosen[one.Index % chosen.Length].Item1, Day, chosen[one.Index % chosen.Length].Item2, one.Item, default));
            Assert.Single(answers.OfType<Answer.Done>());
            Assert.All(answers.Where(answer => answer is not Answer.Done), answer => Assert.Equal(new Answer.Stale(seen, seen + 1), answer));
        }
        await using var db = await test.OpenAsync();
        Assert.Equal(5, await db.Facts.CountAsync());
        Assert.Equal(await db.Letters.CountAsync(), 1 + await db.NumberSeries.Where(series => series.Series != Domain.Letters.Series.Case).SumAsync(series => series.Last));
        Assert.Empty((await test.Get<Verifier>().RunAsync(null, default)).Differences);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_double_click_makes_one_move(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var clerk = await test.WorkerAsync(await test.AgencyAsync("JC"), "李登记");
        var mover = test.Get<CaseMover>();
        var id = Assert.IsType<Answer.Done>(await mover.RegisterAsync(Guid.CreateVersion7(), CaseMoverTests.Application(), clerk, default)).Id!.Value;
        var answers = await AtOnce.RunAsync(Enumerable.Range(0, 2), _ => mover.MoveAsync(id, 1, Move.Accept, Day, new Accepted(), clerk, default));
        Assert.Single(answers.OfType<Answer.Done>());
        Assert.Single(answers.OfType<Answer.Stale>());
    }
}
