using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Supervision;

namespace Jiaocheng.Requests.Domain.Tests.Supervision;

/// <summary>Builds orders as an office does: entry by entry, each allowed by the table.</summary>
internal static class Orders
{
    public static readonly Guid Id = Guid.Parse("01900000-0000-7000-8000-0000000000d1");
    public static readonly Guid County = Guid.Parse("01900000-0000-7000-8000-0000000000a1");
    public static readonly Guid Bureau = Guid.Parse("01900000-0000-7000-8000-0000000000a2");

    /// <summary>Who raised the order, a colleague, and who answers for the bureau.</summary>
    public static readonly OrderWriter Raiser = new(Guid.Parse("01900000-0000-7000-8000-0000000000c1"), true, false);
    public static readonly OrderWriter Colleague = new(Guid.Parse("01900000-0000-7000-8000-0000000000c2"), true, false);
    public static readonly OrderWriter Answerer = new(Guid.Parse("01900000-0000-7000-8000-0000000000c3"), false, true);

    /// <summary>A Monday.</summary>
    public static readonly DateOnly Day = new(2024, 6, 3);
    public static readonly DateOnly Due = new(2024, 6, 25);
    public static readonly DateOnly Later = new(2024, 7, 9);

    public static readonly OrderRaised Overdue = new()
    {
        Number = "测改〔2024〕1号", AddresseeId = Bureau, Addressee = "测试县某局", Source = OrderSource.Overdue, Ground = "47-1", Owner = "某局办公室主任",
        Wrong = "一件申请超过答复期限仍未答复。", Demanded = "立即依法答复，并查明逾期的原因。\n建立逐日提醒的制度。", Due = Due, Days = 15,
        Cases = [new(Guid.Parse("01900000-0000-7000-8000-0000000000e1"), "某局公开〔2024〕3号", new(2024, 5, 20))],
    };

    public static readonly OrderRaised Complained = Overdue with
    {
        Source = OrderSource.Complaint,
        Ground = "47-2",
        Cases = [],
        Complaint = new() { ReceivedOn = new(2024, 5, 28), Name = "申请人甲", Contact = "13800000000" },
    };

    public static readonly OrderAnswered Answer = new("三件申请已于6月20日全部答复并送达，承办人已约谈，提醒制度已建立。");
    public static readonly OrderRejected Rejection = new("只答复了一件，其余两件仍未答复。", Later);
    public static readonly OrderClosed Close = new(OrderResult.Mended, "经核对送达证明，三件申请均已答复。");
    public static readonly ComplainantTold Told = new(new(2024, 6, 3), "已责成某局依法答复，答复已寄出。");

    /// <summary>An entry of every move.</summary>
    public static OrderEntry EntryOf(OrderMove move, DateOnly today) => move switch
    {
        OrderMove.Raise => Overdue with { Due = Workday(today, 15) },
        OrderMove.Answer => Answer,
        OrderMove.Reject => Rejection with { Due = Workday(today, 10) },
        OrderMove.Extend => new OrderExtended("涉及外县核实，需要时间。", Workday(today > Due ? today : Due, 10)),
        OrderMove.Criticise => new OrderCriticised("测政办通报〔2024〕2号", today, "逾期仍未整改。", Workday(today, 10)),
        OrderMove.TellComplainant => Told with { On = today },
        OrderMove.Close => Close,
        _ => new OrderWithdrawn("发错了机关。"),
    };

    public static OrderFile New() => new(Id, County, []);

    /// <summary>The file with another entry, which the table must allow.</summary>
    public static OrderFile With(this OrderFile file, OrderEntry entry, OrderWriter by, DateOnly on)
    {
        var refusals = OrderGate.Refusals(new(file, by, Rules.Default, on), entry);
        Assert.True(refusals.Count == 0, string.Join(' ', refusals.Select(refusal => refusal.Code)));
        return new(file.Id, file.AgencyId, [.. file.Facts, file.Next(entry, ChinaTime.StartOf(on).AddHours(10), by.Id, "甲")]);
    }

    public static OrderFile Raised(OrderRaised? raised = null) => New().With(raised ?? Overdue, Raiser, Day);

    /// <summary>A file in a state.</summary>
    public static OrderFile To(OrderState state) => state switch
    {
        OrderState.Unraised => New(),
        OrderState.Open => Raised(),
        OrderState.Answered => Raised().With(Answer, Answerer, new(2024, 6, 20)),
        OrderState.Closed => To(OrderState.Answered).With(Close, Raiser, new(2024, 6, 21)),
        _ => Raised().With(new OrderWithdrawn("发错了机关。"), Raiser, Day),
    };

    public static IEnumerable<string> Refused(OrderFile file, OrderEntry entry, OrderWriter by, DateOnly today, OfficeSettings? settings = null) =>
        OrderGate.Refusals(new(file, by, settings is null ? Rules.Default : Rules.Default with { Settings = settings }, today), entry).Select(refusal => refusal.Code);

    private static DateOnly Workday(DateOnly from, int days) => Rules.Default.Calendar.Add(from, days);
}
