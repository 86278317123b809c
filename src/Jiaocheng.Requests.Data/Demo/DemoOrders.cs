using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Supervision;

namespace Jiaocheng.Requests.Data.Demo;

/// <summary>Rectification orders of the demo county: one mended and closed, one answered after a complaint, one that nobody answered in time. All of it is invented.</summary>
internal sealed class DemoOrders(DemoPlan plan, DemoCounty county)
{
    private readonly Agency _office = county.Agencies[0];
    private readonly Dictionary<int, int> _serials = [];

    /// <summary>The last number of each year; complete once the orders were made.</summary>
    public IReadOnlyDictionary<int, int> LastSerials => _serials;

    /// <summary>The orders, the oldest first, each entry allowed by the table on its day.</summary>
    public IEnumerable<OrderFile> Make()
    {
        var supervisor = county.Staff.Single(person => person.AgencyId == _office.Id && person.Roles.Contains("supervisor"));
        yield return Order("JC-ZJ", supervisor, 40, new()
        {
            Source = OrderSource.Inspection, Ground = "53-2", Days = 10,
            Wrong = "政府信息公开指南中的受理地址、联系电话在机构搬迁后没有更新，申请人按指南寄送的申请被退回。",
            Demanded = "一、立即更新公开指南和公开目录，并在网站首页提示。\n二、逐项核对指南中的受理地址、电话、电子邮箱和网上渠道。\n三、建立每季度核对一次的制度。",
        },
        [
            (34, false, new OrderAnswered("公开指南和公开目录已经更新并在网站首页提示七日；受理地址、电话、邮箱逐项拨测核对；已规定每季度第一周由办公室核对一次。")),
            (32, true, new OrderClosed(OrderResult.Mended, "经查看网站和拨打电话核对，指南已经更新，整改到位。")),
        ]);
        yield return Order("JC-TN", supervisor, 26, new()
        {
            Source = OrderSource.Inspection, Ground = "52", Days = 15,
            Wrong = "没有建立政府信息公开申请的登记、审核、办理、答复、归档制度，抽查的申请没有登记记录，答复底稿散存在个人电脑中。",
            Demanded = "一、建立登记、审核、办理、答复、归档的工作制度，明确专人负责。\n二、补登今年收到的申请，补齐归档材料。",
        }, []);
        yield return Order("JC-ZRZY", supervisor, 12, new()
        {
            Source = OrderSource.Complaint, Ground = "47-2", Days = 15, Complaint = new() { ReceivedOn = Back(14), Name = "申请人甲", Contact = "0358-0000000" },
            Wrong = "征地补偿安置方案批准后没有在规定时间内主动公开，被征地村民多次到现场询问。",
            Demanded = "一、立即在网站和被征地的村公开已经批准的征地补偿安置方案。\n二、对今年批准的征地项目逐一核对公开情况。",
        },
        [(3, false, new OrderAnswered("方案已在网站土地征收专栏公开，并在村务公开栏张贴；今年批准的其余征地项目已逐一核对，没有漏公开的。"))]);
    }

    private OrderFile Order(string code, DemoAccount supervisor, int ago, OrderRaised raised, (int Ago, bool Supervisor, OrderEntry Entry)[] later)
    {
        var addressee = county.Agencies.Single(agency => agency.Code == code);
        var head = county.Staff.First(person => person.AgencyId == addressee.Id && person.Roles.Contains("head"));
        var on = Back(ago);
        var serial = _serials[on.Year] = _serials.GetValueOrDefault(on.Year) + 1;
        var file = With(new(DemoIds.Of($"order:{code}"), _office.Id, []), on, supervisor, raised with
        {
            Number = LetterKinds.Format(Series.Order, _office.Mark, on.Year, serial),
            AddresseeId = addressee.Id,
            Addressee = addressee.Name,
            Owner = head.DisplayName,
            Due = plan.Rules.Calendar.Add(on, raised.Days!.Value),
        });
        return later.Aggregate(file, (before, next) => With(before, Back(next.Ago), next.Supervisor ? supervisor : head, next.Entry));
    }

    private OrderFile With(OrderFile file, DateOnly on, DemoAccount by, OrderEntry entry)
    {
        var supervises = by.AgencyId == _office.Id;
        if (OrderGate.Refusals(new(file, new(by.Id, supervises, !supervises), plan.Rules, on), entry) is [var refusal, ..])
            throw new InvalidOperationException($"{file.Number} on {on}: {refusal.Reason.Zh}");
        return new(file.Id, file.AgencyId, [.. file.Facts, file.Next(entry, ChinaTime.StartOf(on).AddHours(10), by.Id, by.DisplayName)]);
    }

    // So many working days before the day on which the county is shown.
    private DateOnly Back(int workdays)
    {
        var day = plan.Today;
        while (workdays > 0) if (plan.Rules.Calendar.IsWorkday(day = day.AddDays(-1))) workdays--;
        return day;
    }
}
