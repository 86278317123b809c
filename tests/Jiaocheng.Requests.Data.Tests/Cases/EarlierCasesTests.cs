using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Exchange;
using Jiaocheng.Requests.Data.Tests.Cases.Similar;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Tests.Cases;

/// <summary>What is said beside the form while an application is typed: cases of the same person, and texts like it.</summary>
public class EarlierCasesTests
{
    private const string Text = "某村集体土地征收批准文件及补偿标准";

    public static TheoryData<Engine> AllEngines => Engines.All;

    [Theory, MemberData(nameof(AllEngines))]
    public async Task The_same_person_is_found_by_number_whatever_the_name_and_by_name_whatever_the_number(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var clerk = await test.WorkerAsync(await test.AgencyAsync("JC"), "李登记");
        await RegisterAsync(test, clerk, CaseMoverTests.Application("申请人甲"));
        await RegisterAsync(test, clerk, CaseMoverTests.Application("申请人乙", id: null));

        var byNumber = await test.Get<EarlierCases>().FindAsync(clerk, "甲先生", " 11010119900307889x", "", default);
        Assert.True(Assert.Single(byNumber.OfApplicant).SamePerson);
        var byName = await test.Get<EarlierCases>().FindAsync(clerk, "申请人乙", null, "", default);
        Assert.False(Assert.Single(byName.OfApplicant).SamePerson);
        var nobody = await test.Get<EarlierCases>().FindAsync(clerk, "申请人丙", "110101199003078881", "", default);
        Assert.Equal((0, 0, 0), (nobody.OfApplicant.Count, nobody.OfApplicantTotal, nobody.Alike.Count));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_text_alike_is_found_of_anybody_and_another_text_is_not(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var clerk = await test.WorkerAsync(await test.AgencyAsync("JC"), "李登记");
        await RegisterAsync(test, clerk, CaseMoverTests.Application("申请人甲"));

        var found = await test.Get<EarlierCases>().FindAsync(clerk, "申请人丙", null, "某村集体土地征收的批准文件和补偿标准", default);
        Assert.Equal("申请人甲", Assert.Single(found.Alike).Applicant);
        Assert.InRange(found.Alike[0].Likeness.Score, 0.5, 1);
        Assert.Empty((await test.Get<EarlierCases>().FindAsync(clerk, null, null, "县医院二期工程的环境影响评价批复", default)).Alike);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task An_earlier_case_bears_the_day_it_was_received_and_not_the_day_it_was_typed_in(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var clerk = await test.WorkerAsync(await test.AgencyAsync("JC"), "李登记");
        var (early, late) = (new DateOnly(2024, 5, 20), new DateOnly(2024, 5, 28));
        await RegisterAsync(test, clerk, CaseMoverTests.Application() with { SubmittedOn = late, ReceivedOn = late });
        await RegisterAsync(test, clerk, CaseMoverTests.Application() with { SubmittedOn = early, ReceivedOn = early });

        Assert.Equal([late, early], (await test.Get<EarlierCases>().FindAsync(clerk, "申请人甲", null, Text, default)).OfApplicant.Select(line => line.ReceivedOn));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Cases_of_other_agencies_and_voided_ones_do_not_count(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var root = await test.AgencyAsync("JC");
        var (clerk, below) = (await test.WorkerAsync(root, "李登记"), await test.WorkerAsync(await test.AgencyAsync("JC-A", root), "下级登记员"));
        await RegisterAsync(test, below, CaseMoverTests.Application());
        var wrong = await RegisterAsync(test, clerk, CaseMoverTests.Application());
        Assert.IsType<Answer.Done>(await test.Get<CaseMover>().MoveAsync(wrong, 1, Move.Void, new(2024, 6, 3), new Explained("重复登记了同一封信"), clerk, default));

        var found = await test.Get<EarlierCases>().FindAsync(clerk, "申请人甲", "11010119900307889X", Text, default);
        Assert.Equal((0, 0, 0), (found.OfApplicant.Count, found.OfApplicantTotal, found.Alike.Count));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Who_may_not_read_cases_learns_nothing(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        await RegisterAsync(test, await test.WorkerAsync(agency, "李登记"), CaseMoverTests.Application());

        Assert.Same(Resemblances.None, await test.Get<EarlierCases>().FindAsync(await test.AccountAsync(agency, "陈审计", "auditor"), "申请人甲", null, Text, default));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_corrected_text_is_found_by_its_new_words_only(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var clerk = await test.WorkerAsync(await test.AgencyAsync("JC"), "李登记");
        var id = await RegisterAsync(test, clerk, CaseMoverTests.Application());
        var mover = test.Get<CaseMover>();
        Assert.IsType<Answer.Done>(await mover.MoveAsync(id, 1, Move.AskCorrection, Day, new CorrectionAsked { Items = [CorrectionItem.Content], Guidance = "请写明文件名称" }, clerk, default));
        Assert.IsType<Answer.Done>(await mover.MoveAsync(id, 2, Move.ReceiveCorrection, Day, new CorrectionReceived { Content = "清水湾村农村危房改造对象名单" }, clerk, default));

        Assert.Empty((await test.Get<EarlierCases>().FindAsync(clerk, null, null, Text, default)).Alike);
        Assert.Single((await test.Get<EarlierCases>().FindAsync(clerk, null, null, "清水湾村危改补助对象花名册", default)).Alike);
        Assert.Empty((await test.Get<Verifier>().RunAsync(null, default)).Differences);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task An_earlier_decision_comes_with_its_reply_its_service_and_what_became_of_it(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        var (clerk, signer) = (await test.WorkerAsync(agency, "李登记"), await test.WorkerAsync(agency, "孙签发"));
        var id = await RegisterAsync(test, clerk, CaseMoverTests.Application());
        await AnswerAsync(test, id, clerk, signer);
        var remedy = new RemedyRecorded { Path = RemedyPath.Reconsideration, Body = "测试县人民政府", Number = "测政复〔2024〕1号", FiledOn = Day, CopyOn = Day };
        await MoveAsync(test, id, clerk, Move.RecordRemedy, remedy);
        await using (var db = await test.OpenAsync())
        {
            // A closed case comes back to its day while an answer is owed.
            var row = await db.Cases.SingleAsync();
            Assert.Equal((new DateOnly(2024, 6, 18), Term.ReconsiderationAnswer, true, new DateOnly(2024, 6, 18)), (row.NextDue, row.NextTerm, row.NextOurs, row.Place));
        }
        var line = Assert.Single((await test.Get<WorkQueue>().PageAsync(new() { View = CaseView.Mine }, clerk, default)).Lines);
        Assert.Equal(Move.RecordRemedy, line.Next);
        await MoveAsync(test, id, clerk, Move.RecordRemedy, remedy with { Continues = 10, AnsweredOn = Day, Result = RemedyResult.Annulled, DecidedOn = Day });

        var later = await RegisterAsync(test, clerk, CaseMoverTests.Application());
        var found = await test.Get<EarlierCases>().OfCaseAsync(later, clerk, default);
        var earlier = Assert.Single(found.OfApplicant);
        Assert.Equal((id, "A", "测JC答〔2024〕1号", (DateOnly?)Day, 1), (earlier.Id, earlier.Outcome?.Code, earlier.Reply, earlier.ServedOn, earlier.Proceedings.Count));
        Assert.Equal(RemedyResult.Annulled, earlier.Proceedings[0].Newest.Result);
        Assert.Empty(found.Alike); // it stands among those of the applicant already
        Assert.Empty((await test.Get<Verifier>().RunAsync(null, default)).Differences);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Among_many_the_one_that_asks_for_the_same_comes_first(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var clerk = await test.WorkerAsync(await test.AgencyAsync("JC"), "李登记");
        var pairs = LabelledPairs.Read().Where(pair => pair is { Set: "held", Label: "same" }).ToList();
        var cases = new Dictionary<string, Guid>();
        foreach (var text in LabelledPairs.Read().Where(pair => pair.Set == "tuned").SelectMany(pair => new[] { pair.A, pair.B }).Concat(pairs.Select(pair => pair.A)).Distinct())
            cases[text] = await RegisterAsync(test, clerk, CaseMoverTests.Application("申请人乙", id: null) with { Content = text });

        var first = 0;
        foreach (var pair in pairs)
            if ((await test.Get<EarlierCases>().FindAsync(clerk, null, null, pair.B, default)).Alike is [var best, ..] && best.Id == cases[pair.A]) first++;
        Assert.True(first >= 0.85 * pairs.Count, $"{first} of {pairs.Count}");
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task An_emptied_index_is_made_anew_at_the_next_start(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var clerk = await test.WorkerAsync(await test.AgencyAsync("JC"), "李登记");
        await RegisterAsync(test, clerk, CaseMoverTests.Application());
        await using (var db = await test.OpenAsync()) await db.CaseTerms.ExecuteDeleteAsync();
        Assert.NotEmpty((await test.Get<Verifier>().RunAsync(null, default)).Differences);

        await test.Get<DatabaseStart>().RunAsync(default);
        Assert.Empty((await test.Get<Verifier>().RunAsync(null, default)).Differences);
        Assert.Single((await test.Get<EarlierCases>().FindAsync(clerk, null, null, Text, default)).Alike);
    }

    private static readonly DateOnly Day = new(2024, 6, 3);

    private static async Task AnswerAsync(TestDatabase test, Guid id, Guid clerk, Guid signer)
    {
        await MoveAsync(test, id, clerk, Move.Accept, new Accepted());
        await MoveAsync(test, id, clerk, Move.Propose, new Proposed { Outcome = "A", Facts = "本机关存有该文件", Given = "复印件1份" });
        await MoveAsync(test, id, signer, Move.PassLaw, new Reviewed());
        await MoveAsync(test, id, signer, Move.PassSecrecy, new Reviewed());
        await MoveAsync(test, id, signer, Move.Sign, new Signed());
        await MoveAsync(test, id, clerk, Move.Dispatch, new Dispatched(DispatchMethod.InPerson));
        await MoveAsync(test, id, clerk, Move.ProveService, new ServiceProved("申请人甲", "送达回证"));
        await MoveAsync(test, id, clerk, Move.Close, new Done());
    }

    private static async Task MoveAsync(TestDatabase test, Guid id, Guid by, Move move, Payload payload)
    {
        await using var db = await test.OpenAsync();
        var seen = await db.Cases.Where(c => c.Id == id).Select(c => c.Version).SingleAsync();
        var answer = await test.Get<CaseMover>().MoveAsync(id, seen, move, Day, payload, by, default);
        Assert.True(answer is Answer.Done, $"{move}: {(answer as Answer.Refused)?.Reasons[0].Reason.Zh}");
    }

    private static async Task<Guid> RegisterAsync(TestDatabase test, Guid clerk, Registered application) =>
        Assert.IsType<Answer.Done>(await test.Get<CaseMover>().RegisterAsync(Guid.CreateVersion7(), application, clerk, default)).Id!.Value;
}
