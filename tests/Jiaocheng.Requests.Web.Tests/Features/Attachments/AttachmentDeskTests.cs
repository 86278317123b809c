using System.Text;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Tests.Features.Intake;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Tests.Features.Attachments;

/// <summary>Files of cases, on both engines: nobody who may not leaves one on the disk, nobody reads one of another case.</summary>
public class AttachmentDeskTests
{
    private static readonly byte[] Pdf = Encoding.UTF8.GetBytes("%PDF-1.7 扫描件");

    public static TheoryData<Engine> AllEngines => Engines.All;

    public static TheoryData<Engine, string> Others => Desks.EveryoneWithout(Can.Annotate);

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_file_is_added_and_comes_back_to_who_may_read_the_case(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (agency, clerk, id) = await CaseAsync(test);

        Assert.Equal(new Answer.Done(id), await AddAsync(test, id, 1, clerk));

        var reader = await test.AccountAsync(agency, "孙签发", "signer");
        var opened = await test.Attachments().OpenAsync(id, 2, reader, default);
        Assert.Equal(("申请表.pdf", "application/pdf", "申请材料"), (opened!.Fact.FileName, opened.Fact.ContentType, opened.Fact.Purpose));
        Assert.Equal(Pdf, opened.Content);
        await using var db = await test.OpenAsync();
        var opening = await db.AttachmentOpenings.SingleAsync();
        Assert.Equal((reader, 2, opened.Fact.Sha256), (opening.AccountId, opening.Seq, opening.Sha256));
        Assert.Equal(Data.Audit.AuditKind.AttachmentOpened, (await db.Audit.SingleAsync(entry => entry.ActorId == reader)).Kind);
    }

    [Theory, MemberData(nameof(Others))]
    public async Task Who_may_not_add_leaves_nothing_but_the_record_of_it(Engine engine, string role)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (agency, _, id) = await CaseAsync(test);
        var person = await test.AccountAsync(agency, "没有权限", role);

        var answer = await AddAsync(test, id, 1, person);

        if (Roles.Of(role).Permissions.Contains(Can.ReadCases))
        {
            Desks.Refused(answer, Gate.NoPermission);
            await using var db = await test.OpenAsync();
            Assert.True(await db.Audit.AnyAsync(entry => entry.Kind == AuditKind.Denied && entry.ActorId == person));
        }
        else Assert.IsType<Answer.Missing>(answer);
        await NothingKeptAsync(test);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Cases_of_another_branch_are_not_there_and_those_below_are_read_only(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (root, clerk, id) = await CaseAsync(test, below: true);
        var (other, above) = (await test.WorkerAsync(await test.AgencyAsync("JC-B", root), "乙"), await test.WorkerAsync(root, "丙"));

        Assert.IsType<Answer.Missing>(await AddAsync(test, id, 1, other));
        Desks.Refused(await AddAsync(test, id, 1, above), "agency.other");
        await NothingKeptAsync(test);

        Assert.IsType<Answer.Done>(await AddAsync(test, id, 1, clerk));
        Assert.Null(await test.Attachments().OpenAsync(id, 2, other, default));
        Assert.NotNull(await test.Attachments().OpenAsync(id, 2, above, default));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_stale_page_adds_nothing(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (_, clerk, id) = await CaseAsync(test);
        await test.Get<CaseMover>().MoveAsync(id, 1, Move.Note, Forms.Today, new Noted("先写了一条"), clerk, default);

        Assert.Equal(new Answer.Stale(1, 2), await AddAsync(test, id, 1, clerk));
        await NothingKeptAsync(test);
    }

    [Theory]
    [InlineData("大.pdf", 21 * 1024 * 1024, "file.large")]
    [InlineData("其实不是.png", 100, "file.content")]
    [InlineData("程序.exe", 100, "file.kind")]
    public async Task What_the_store_refuses_is_said_and_not_recorded(string name, int length, string code)
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, clerk, id) = await CaseAsync(test);

        Desks.Refused(await test.Attachments().AddAsync(id, 1, name, new MemoryStream(new byte[length]), "申请材料", clerk, default), code);
        await NothingKeptAsync(test);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task The_file_of_another_case_cannot_be_had_through_ones_own(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (_, clerk, first) = await CaseAsync(test);
        var form = Forms.Posted();
        await test.Intake().RegisterAsync(form, clerk, default);
        await AddAsync(test, first, 1, clerk);

        Assert.Null(await test.Attachments().OpenAsync(form.Id, 2, clerk, default));
        Assert.Null(await test.Attachments().OpenAsync(first, 1, clerk, default));
        Assert.Null(await test.Attachments().OpenAsync(first, 3, clerk, default));
    }

    [Fact]
    public async Task Of_several_files_the_good_ones_are_added_and_the_others_named()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, clerk, id) = await CaseAsync(test);

        var sent = await test.Attachments().AddAllAsync(id, 1,
            [new Chosen("一.pdf", Pdf), new Chosen("坏.png", Pdf), new Chosen("没了.pdf", null), new Chosen("二.pdf", Pdf)], "申请材料", clerk, default);

        Assert.Equal(["坏.png", "没了.pdf"], sent.Left.Select(file => file.Name));
        Desks.Refused(sent.Refused!, "file.content", "file.notKept");
        Assert.Equal(3, sent.Seen);
        Assert.Equal("二.pdf", (await test.Attachments().OpenAsync(id, 3, clerk, default))!.Fact.FileName);
    }

    [Fact]
    public async Task A_page_that_grew_stale_on_the_way_keeps_the_files_that_are_left()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, clerk, id) = await CaseAsync(test);

        var sent = await test.Attachments().AddAllAsync(id, 5, [new Chosen("一.pdf", Pdf), new Chosen("二.pdf", Pdf)], "申请材料", clerk, default);

        Assert.Equal(new Answer.Stale(5, 1), sent.Refused);
        Assert.Equal(2, sent.Left.Count);
    }

    private static async Task<(Agency Root, Guid Clerk, Guid Case)> CaseAsync(TestDatabase test, bool below = false)
    {
        var root = await test.AgencyAsync("JC");
        var clerk = await test.AccountAsync(below ? await test.AgencyAsync("JC-A", root) : root, "李登记", "registrar");
        var form = Forms.Posted();
        Assert.IsType<Answer.Done>(await test.Intake().RegisterAsync(form, clerk, default));
        return (root, clerk, form.Id);
    }

    private static Task<Answer> AddAsync(TestDatabase test, Guid id, int seen, Guid by) =>
        test.Attachments().AddAsync(id, seen, "申请表.pdf", new MemoryStream(Pdf), "申请材料", by, default);

    private static async Task NothingKeptAsync(TestDatabase test)
    {
        Assert.False(Directory.Exists(Path.Combine(test.Folder, "attachments")));
        await using var db = await test.OpenAsync();
        Assert.False(await db.Facts.AnyAsync(fact => fact.Kind == Move.Attach));
    }

    /// <summary>A file as a browser hands it over; without content it has been moved away meanwhile.</summary>
    private sealed class Chosen(string name, byte[]? content) : IBrowserFile
    {
        public string Name => name;
        public DateTimeOffset LastModified => default;
        public long Size => content?.Length ?? 10;
        public string ContentType => "";

        public Stream OpenReadStream(long maxAllowedSize, CancellationToken cancellationToken) =>
            content is null ? throw new IOException("The requested file could not be read.") : new MemoryStream(content);
    }
}
