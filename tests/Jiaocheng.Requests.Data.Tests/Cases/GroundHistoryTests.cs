using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Tests;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Data.Tests.Cases;

/// <summary>What became of earlier decisions is brought up when their ground is used again.</summary>
public class GroundHistoryTests
{
    public static TheoryData<Engine> AllEngines => Engines.All;

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_ground_that_was_corrected_is_brought_up_with_its_lesson(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        var worker = await test.WorkerAsync(agency, "王承办");
        var suit = Inputs.Remedy(new(2024, 5, 6)) with { Path = RemedyPath.LawsuitDirect, Result = RemedyResult.Annulled, DecidedOn = new(2024, 5, 20), Costs = 5000, Lesson = "理由要写具体" };
        var road = Roads.To(State.Served).Do(Move.RecordRemedy, "2024-05-21", suit)
            .Do(Move.RecordRemedy, "2024-05-22", Inputs.Remedy(new(2024, 5, 7)) with { Number = "某政复〔2024〕2号", Result = RemedyResult.Upheld, DecidedOn = new(2024, 5, 21) });
        await using (var db = await test.OpenAsync())
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await test.Get<CaseLoader>().AddAsync(db, [Case.Of(road.Case.Id, agency.Id, road.Case.Facts)], RuleBooks.Delivered, null, default);
            await transaction.CommitAsync();
        }
        var record = await test.Get<GroundHistory>().ReadAsync("A", worker, default);
        Assert.Equal((2, 1, 1), (record.Contested, record.Upheld, record.Corrected));
        Assert.Equal((RemedyResult.Annulled, "理由要写具体"), Assert.Single(record.Newest) is var one ? (one.Result, one.Lesson) : default);
        Assert.Equal(0, (await test.Get<GroundHistory>().ReadAsync("C5", worker, default)).Contested);
    }
}
