using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Exchange;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Data.Tests.Cases;

/// <summary>Texts of any length and with any sign: taken whole or refused with a sentence, the same on both engines.</summary>
public class WildTextTests
{
    private static readonly DateOnly Day = new(2024, 6, 3);

    public static TheoryData<Engine, int> EveryText
    {
        get
        {
            var data = new TheoryData<Engine, int>();
            foreach (var engine in Engines.All.Select(row => row.Data))
                for (var i = 0; i < Texts.Length; i++) data.Add(engine, i);
            return data;
        }
    }

    private static readonly string[] Texts =
        ["甲\0乙", "\ud800", new('字', 150), new('字', 201), new('字', 5_000), new('字', 200_000), "'; DROP TABLE Cases; --", "{0} {9}", "\u202e反向", "👨‍👩‍👧", "%_\\"];

    [Theory, MemberData(nameof(EveryText))]
    public async Task A_text_is_stored_whole_or_refused(Engine engine, int which)
    {
        var wild = Texts[which];
        await using var test = await TestDatabase.StartAsync(engine);
        var clerk = await test.WorkerAsync(await test.AgencyAsync("JC"), "李登记");
        var sound = CaseMoverTests.Application();
        Registered[] forms =
        [
            sound with { Content = wild }, sound with { Features = wild }, sound with { Proof = wild },
            .. ((Func<Applicant, Applicant>[])
            [
                a => a with { Name = wild }, a => a with { IdNumber = wild }, a => a with { Phone = wild }, a => a with { Address = wild }, a => a with { Email = wild },
                a => a with { Postcode = wild }, a => a with { Workplace = wild },
            ]).Select(change => sound with { Applicant = change(sound.Applicant) }),
        ];
        var taken = 0;
        foreach (var form in forms)
        {
            var id = Guid.CreateVersion7();
            var answer = await test.Get<CaseMover>().RegisterAsync(id, form, clerk, default);
            if (answer is not Answer.Done)
            {
                Assert.All(Assert.IsType<Answer.Refused>(answer).Reasons, reason => Assert.NotEmpty(reason.Reason.Zh));
                continue;
            }
            taken++;
            var file = await test.Get<CaseQueries>().FindAsync(id, clerk, default);
            Assert.Equal(form, file!.Case.Application);
            Assert.True(await test.Get<CaseMover>().MoveAsync(id, 1, Move.Note, Day, new Noted(wild), clerk, default) is Answer.Done or Answer.Refused);
        }
        if (taken > 0) Assert.InRange((await test.Get<CaseQueries>().ListAsync(new CaseFilter { Search = wild }, clerk, default)).Total, 0, taken);
        Assert.Empty((await test.Get<Verifier>().RunAsync(null, default)).Differences);
    }
}
