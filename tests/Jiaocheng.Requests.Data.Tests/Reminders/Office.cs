using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Reminders;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Tests.Reminders;

/// <summary>
/// An office with a registrar, two handlers, a head and a signer, on Monday 2024-06-03 at ten. An application received that day is to be answered by
/// 2024-07-02, a correction notice is possible until 2024-06-13.
/// </summary>
public sealed class Office : IAsyncDisposable
{
    private Office(TestDatabase test, Agency agency) => (Test, Agency) = (test, agency);

    public TestDatabase Test { get; }
    public Agency Agency { get; }
    public Guid Registrar { get; private set; }
    public Guid Handler { get; private set; }
    public Guid Colleague { get; private set; }
    public Guid Head { get; private set; }
    public Guid Signer { get; private set; }

    public static async Task<Office> StartAsync(Engine engine)
    {
        var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        return new(test, agency)
        {
            Registrar = await test.AccountAsync(agency, "李登记", "registrar"),
            Handler = await test.AccountAsync(agency, "王承办", "handler"),
            Colleague = await test.AccountAsync(agency, "何承办", "handler"),
            Head = await test.AccountAsync(agency, "钱负责", "head"),
            Signer = await test.AccountAsync(agency, "孙签发", "signer"),
        };
    }

    public Task<int> SweepAsync() => Test.Get<ReminderSweep>().RunAsync(default);

    public Task<int> PostAsync() => Test.Get<ReminderPost>().RunAsync(default);

    /// <summary>Lets it be ten in the morning of a day.</summary>
    public void Day(string day) => At(day, "10:00");

    /// <summary>Lets it be a time of a day, Shanghai.</summary>
    public void At(string day, string time) =>
        Test.Time.SetUtcNow(new DateTimeOffset(DateTime.SpecifyKind(DateOnly.Parse(day).ToDateTime(TimeOnly.Parse(time)), DateTimeKind.Unspecified), TimeSpan.FromHours(8)));

    /// <summary>An application received today.</summary>
    public async Task<Guid> ReceivedAsync(string on = "2024-06-03") =>
        Assert.IsType<Answer.Done>(await Test.Get<CaseMover>().RegisterAsync(Guid.CreateVersion7(), Inputs.Application(on), Registrar, default)).Id!.Value;

    /// <summary>The same, passed on to a handler.</summary>
    public async Task<Guid> HandledAsync(Guid? handler = null)
    {
        var id = await ReceivedAsync();
        await MoveAsync(id, Move.Accept, new Accepted(handler ?? Handler, (handler ?? Handler) == Handler ? "王承办" : "何承办"), Handler);
        return id;
    }

    /// <summary>A move of today that must be lawful.</summary>
    public async Task MoveAsync(Guid id, Move move, Payload payload, Guid by)
    {
        await using var db = await Test.OpenAsync();
        var version = await db.Cases.Where(c => c.Id == id).Select(c => c.Version).SingleAsync();
        var answer = await Test.Get<CaseMover>().MoveAsync(id, version, move, Test.Time.Today(), payload, by, default);
        Assert.True(answer is Answer.Done, $"{move}: {(answer as Answer.Refused)?.Reasons[0].Reason.Zh ?? $"{answer}"}");
    }

    public async Task<List<ReminderRow>> RowsAsync(Guid? person = null)
    {
        await using var db = await Test.OpenAsync();
        return await db.Reminders.AsNoTracking().Where(r => person == null || r.RecipientId == person).OrderBy(r => r.At).ThenBy(r => r.Id).ToListAsync();
    }

    /// <summary>Who has reminders.</summary>
    public async Task<IEnumerable<Guid>> RemindedAsync() => (await RowsAsync()).Select(row => row.RecipientId).Distinct().Order();

    public async Task LockAsync(Guid person)
    {
        await using var db = await Test.OpenAsync();
        await db.Users.Where(user => user.Id == person).ExecuteUpdateAsync(set => set.SetProperty(user => user.Locked, true));
    }

    /// <summary>Gives everybody an address, and the office a mail server.</summary>
    public async Task MailAsync(int port, Action<ReminderSettings>? change = null)
    {
        await using var db = await Test.OpenAsync();
        foreach (var person in await db.Users.ToListAsync()) person.Email = $"{person.Id:N}@example.gov.cn";
        var settings = new ReminderSettings { MailHost = "127.0.0.1", MailPort = port, MailTls = MailTls.None, MailSender = "tixing@example.gov.cn", SiteAddress = "https://ysq.example.gov.cn/" };
        change?.Invoke(settings);
        db.ReminderSettings.Add(settings);
        await db.SaveChangesAsync();
    }

    public async Task ChangeAsync(Action<ReminderSettings> change)
    {
        await using var db = await Test.OpenAsync();
        var settings = await db.ReminderSettings.SingleOrDefaultAsync();
        if (settings is null) db.ReminderSettings.Add(settings = new());
        change(settings);
        settings.Version++;
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => Test.DisposeAsync();
}
