using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Data.Tests.Cases;

/// <summary>Names of other applicants in the text of a letter.</summary>
public class NamedApplicantsTests
{
    public static TheoryData<Engine> AllEngines => Engines.All;

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Applicants_of_other_cases_of_the_agency_are_found_and_the_own_one_is_not(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var clerk = await test.WorkerAsync(await test.AgencyAsync("JC"), "李登记");
        var own = Guid.CreateVersion7();
        await test.Get<CaseMover>().RegisterAsync(own, CaseMoverTests.Application("申请人甲"), clerk, default);
        await test.Get<CaseMover>().RegisterAsync(Guid.CreateVersion7(), CaseMoverTests.Application("申请人乙", id: null), clerk, default);
        await test.Get<CaseMover>().RegisterAsync(Guid.CreateVersion7(), CaseMoverTests.Application("100%合作社", id: null), clerk, default);

        var named = test.Get<NamedApplicants>();
        Assert.Equal(["申请人乙"], await named.InAsync(own, new Extended(3, "申请人甲和申请人乙所要的档案在一处"), clerk, default));
        Assert.Equal(["100%合作社"], await named.InAsync(own, new Extended(3, "100%合作社的档案"), clerk, default));
        Assert.Empty(await named.InAsync(own, new Extended(3, "需要向三个乡镇调取档案"), clerk, default));
        Assert.Empty(await named.InAsync(own, new Noted("申请人乙"), clerk, default));
    }
}
