using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

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

    private static async Task<Guid> RegisterAsync(TestDatabase test, Guid clerk, Registered application) =>
        Assert.IsType<Answer.Done>(await test.Get<CaseMover>().RegisterAsync(Guid.CreateVersion7(), application, clerk, default)).Id!.Value;
}
