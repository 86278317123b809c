using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Letters;

namespace Jiaocheng.Requests.Web.Tests.Features.Letters;

/// <summary>Letters are shown to whoever may read their case, and to nobody else.</summary>
public class LetterDeskTests
{
    public static TheoryData<Engine> AllEngines => Engines.All;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_signed_decision_is_shown_with_its_number_to_its_agency_and_to_those_above(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (root, office, branch, _) = await test.CountyAsync();
        var signer = await test.AccountAsync((await test.OpenAsync()).Agencies.Single(a => a.Code == "JC-A"), "孙签发", "signer");
        var id = await test.ReviewedAsync(branch);
        await test.MoveAsync(id, signer, Move.Sign, new Signed());
        var seq = (await test.FileAsync(id, branch)).Case.Version;

        foreach (var reader in (Guid[])[branch, office])
        {
            var view = await test.Letters().FindAsync(id, seq, reader, Ct);
            Assert.Equal((LetterKind.Disclosure, "测JC-A答〔2024〕1号"), (view!.Letter.Kind, view.Letter.Number));
            Assert.Equal("政府信息公开告知书 测JC-A答〔2024〕1号", view.Name);
        }
        Assert.NotNull(root);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_letter_of_another_branch_is_missing(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (root, _, branch, other) = await test.CountyAsync();
        var id = await test.HandledAsync(branch);
        var administrator = await test.AccountAsync(root, "周系统", "sysadmin");

        Assert.NotNull(await test.Letters().FindAsync(id, 1, branch, Ct));
        Assert.Null(await test.Letters().FindAsync(id, 1, other, Ct));
        Assert.Null(await test.Letters().FindAsync(id, 1, administrator, Ct));
        Assert.Null(await test.Letters().FindAsync(Guid.CreateVersion7(), 1, branch, Ct));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task An_entry_without_a_letter_has_none(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (_, _, branch, _) = await test.CountyAsync();
        var id = await test.HandledAsync(branch);

        foreach (var seq in (int[])[-1, 0, 2, 99]) Assert.Null(await test.Letters().FindAsync(id, seq, branch, Ct));
    }

    [Fact]
    public void The_text_is_what_every_office_program_reads()
    {
        var bytes = new LetterView(new(new(LetterKind.Receipt, "回执", "1号", "申请人甲", [new(Slot.Application, "正文。")], "测试局", CaseMaker.Today), null), "1号").Plain().Content;

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("回执\r\n1号\r\n\r\n申请人甲：\r\n　　正文。\r\n\r\n测试局\r\n2024年6月3日", System.Text.Encoding.UTF8.GetString(bytes[3..]));
    }
}
