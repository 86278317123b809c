using Jiaocheng.Requests.Data.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Tests.Drafts;

/// <summary>Half-typed forms: kept, offered to their writer alone, and unreadable in the database.</summary>
public class DraftStoreTests
{
    private const string Typed = """{"Name":"申请人甲","IdNumber":"11010119900307889X"}""";

    public static TheoryData<Engine> AllEngines => Engines.All;

    [Theory, MemberData(nameof(AllEngines))]
    public async Task The_newest_text_stands_and_is_gone_when_it_was_sent(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var clerk = await test.AccountAsync(await test.AgencyAsync("JC"), "李登记", "registrar");
        var drafts = test.Get<DraftStore>();

        await drafts.SaveAsync(clerk, "intake", "{}", default);
        await drafts.SaveAsync(clerk, "intake", Typed, default);
        Assert.Equal(new KeptDraft(Typed, test.Time.GetUtcNow().UtcDateTime), await drafts.ReadAsync(clerk, "intake", default));

        await drafts.ClearAsync(clerk, "intake", default);
        Assert.Null(await drafts.ReadAsync(clerk, "intake", default));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Nobody_else_and_no_other_form_reads_it(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        var (clerk, other) = (await test.AccountAsync(agency, "李登记", "registrar"), await test.AccountAsync(agency, "别的登记员", "registrar"));
        var drafts = test.Get<DraftStore>();
        await drafts.SaveAsync(clerk, "intake", Typed, default);

        Assert.Null(await drafts.ReadAsync(other, "intake", default));
        Assert.Null(await drafts.ReadAsync(clerk, "Propose:1", default));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task It_lies_sealed(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var clerk = await test.AccountAsync(await test.AgencyAsync("JC"), "李登记", "registrar");
        await test.Get<DraftStore>().SaveAsync(clerk, "intake", Typed, default);

        await using var db = await test.OpenAsync();
        Assert.DoesNotContain("11010119900307889X", (await db.Drafts.SingleAsync()).Json);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Two_windows_that_keep_at_once_leave_one_draft(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var clerk = await test.AccountAsync(await test.AgencyAsync("JC"), "李登记", "registrar");
        var drafts = test.Get<DraftStore>();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => drafts.SaveAsync(clerk, "intake", $"{i}", default)));

        await using var db = await test.OpenAsync();
        Assert.Equal(1, await db.Drafts.CountAsync());
        Assert.NotNull(await drafts.ReadAsync(clerk, "intake", default));
    }
}
