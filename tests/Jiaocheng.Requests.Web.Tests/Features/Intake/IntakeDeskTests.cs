using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Intake;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Tests.Features.Intake;

/// <summary>The registration form's questions and its save, on both engines.</summary>
public class IntakeDeskTests
{
    public static TheoryData<Engine> AllEngines => Engines.All;

    public static TheoryData<Engine, string> Others => Desks.EveryoneWithout(Can.Register);

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Dates_follow_from_channel_and_calendar_while_one_types(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var clerk = await test.AccountAsync(await test.AgencyAsync("JC"), "李登记", "registrar");
        var form = Forms.Posted();

        var look = await test.Intake().LookAsync(form, clerk, default);
        // 2024-05-31 is a Friday; 2024-06-10 is 端午节.
        Assert.Equal((new DateOnly(2024, 5, 31), new DateOnly(2024, 7, 1), new DateOnly(2024, 6, 12)), (look!.ReceivedOn, look.Due, look.CorrectionNoticeDue));
        Assert.Empty(look.Refusals);
        Assert.Empty(look.Missing);

        (form.Channel, form.ReceivedOn, form.Delivery) = (Channel.Online, null, null);
        look = await test.Intake().LookAsync(form, clerk, default);
        Assert.Equal((null, null), (look!.ReceivedOn, look.Due));
        Assert.Empty(look.Refusals);
        Assert.Equal([CorrectionItem.Form], look.Missing);
    }

    /// <summary>Dates that cannot be, and what is said about them.</summary>
    public static TheoryData<string, string, string> WrongDates => new()
    {
        { "2024-06-04", "2024-06-04", "date.future" },
        { "2024-06-02", "2024-06-01", "date.receivedBeforeSubmitted" },
        { "2008-04-30", "2024-06-01", "date.beforeLaw" },
        { "0001-01-01", "9999-12-31", "date.future" },
    };

    [Theory, MemberData(nameof(WrongDates))]
    public async Task Wrong_dates_are_named_at_once_and_nothing_is_counted_from_them(string submitted, string received, string code)
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var clerk = await test.AccountAsync(await test.AgencyAsync("JC"), "李登记", "registrar");
        var form = Forms.Posted();
        (form.SubmittedOn, form.ReceivedOn) = (DateOnly.Parse(submitted), DateOnly.Parse(received));

        var look = await test.Intake().LookAsync(form, clerk, default);

        Assert.Contains(look!.Refusals, refusal => refusal.Code == code && IntakeDesk.IsDate(refusal.Field));
        Assert.Null(look.Due);
        Assert.IsType<Answer.Refused>(await test.Intake().RegisterAsync(form, clerk, default));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Registering_gives_number_and_receipt(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var clerk = await test.AccountAsync(await test.AgencyAsync("JC"), "李登记", "registrar");
        var form = Forms.Posted();

        Assert.Equal(new Answer.Done(form.Id), await test.Intake().RegisterAsync(form, clerk, default));

        var made = await test.Intake().FindAsync(form.Id, clerk, default);
        Assert.Equal(("测JC〔2024〕1号", State.InReview, 1), (made!.Number, made.State, made.Version));
        Assert.Equal((LetterKind.Receipt, "申请人甲"), (made.Receipt.Kind, made.Receipt.Addressee));
        Assert.Contains("2024年7月1日", made.Receipt.ToText());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Everything_that_is_wrong_is_said_at_once_with_its_field(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var clerk = await test.AccountAsync(await test.AgencyAsync("JC"), "李登记", "registrar");
        var form = new IntakeForm { IdNumber = "110101199003078890", Email = "不是邮箱" };

        var refused = Assert.IsType<Answer.Refused>(await test.Intake().RegisterAsync(form, clerk, default));

        Assert.Equal(["Channel", "Content", "Email", "IdNumber", "Name"], refused.Reasons.Select(reason => reason.Field!).Order(StringComparer.Ordinal));
        await using var db = await test.OpenAsync();
        Assert.Empty(await db.Cases.ToListAsync());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Saving_twice_registers_once_and_another_text_under_the_same_id_is_not_taken_for_it(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var clerk = await test.AccountAsync(await test.AgencyAsync("JC"), "李登记", "registrar");
        var form = Forms.Posted();
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => test.Intake().RegisterAsync(form, clerk, default)));
        Assert.All(answers, answer => Assert.Equal(new Answer.Done(form.Id), answer));

        form.Content = "另一个窗口里的另一份申请";
        Desks.Refused(await test.Intake().RegisterAsync(form, clerk, default), IntakeDesk.RegisteredTwice);
        form.Id = Guid.CreateVersion7();
        Assert.IsType<Answer.Done>(await test.Intake().RegisterAsync(form, clerk, default));

        await using var db = await test.OpenAsync();
        Assert.Equal(["测JC〔2024〕1号", "测JC〔2024〕2号"], await db.Cases.Select(c => c.Number).Order().ToListAsync());
    }

    [Theory, MemberData(nameof(Others))]
    public async Task Who_may_not_register_neither_looks_nor_registers(Engine engine, string role)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var person = await test.AccountAsync(await test.AgencyAsync("JC"), "没有权限", role);

        Assert.Null(await test.Intake().LookAsync(Forms.Posted(), person, default));
        var refused = Assert.IsType<Answer.Refused>(await test.Intake().RegisterAsync(Forms.Posted(), person, default));
        Assert.Equal(Gate.NoPermission, refused.Reasons[0].Code);
        await using var db = await test.OpenAsync();
        Assert.Equal((0, 1), (await db.Cases.CountAsync(), await db.Audit.CountAsync()));
    }
}
