using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Data.Demo;

/// <summary>A demo account.</summary>
/// <param name="Id">The same in every run.</param>
/// <param name="UserName">For signing in.</param>
/// <param name="DisplayName">Plainly invented.</param>
/// <param name="Roles">Codes of <see cref="Roles"/>.</param>
/// <param name="AgencyId">Where the person works.</param>
public sealed record DemoAccount(Guid Id, string UserName, string DisplayName, IReadOnlyList<string> Roles, Guid AgencyId);

/// <summary>The people of the demo county: one per role in the county office, three in every other agency.</summary>
public static class DemoStaff
{
    private static readonly (string User, string Name, string Role)[] Office =
    [
        ("lidengji", "李登记", "registrar"), ("wangchengban", "王承办", "handler"), ("zhaoshenhe", "赵审核", "reviewer"),
        ("qianfuze", "钱负责", "head"), ("sunqianfa", "孙签发", "signer"), ("zhounianbao", "周年报", "reporter"),
        ("wuzhuguan", "吴主管", "supervisor"), ("zhengxitong", "郑系统", "sysadmin"), ("fenganquan", "冯安全", "secadmin"),
        ("chenshenji", "陈审计", "auditor"), ("hechengban", "何承办", "handler"), ("lvchengban", "吕承办", "handler"),
    ];

    private const string Surnames = "褚卫蒋沈韩杨朱秦尤许施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳";

    /// <summary>All accounts of these agencies, the county office first.</summary>
    public static IReadOnlyList<DemoAccount> Of(IReadOnlyList<Agency> agencies)
    {
        List<DemoAccount> all = [.. Office.Select(row => Account(row.User, row.Name, agencies[0], row.Role))];
        for (var i = 1; i < agencies.Count; i++)
        {
            var (agency, at) = (agencies[i], (i - 1) * 3 % Surnames.Length);
            var prefix = agency.Code[(DemoAgencies.Root.Length + 1)..].ToLowerInvariant();
            all.Add(Account($"{prefix}-jingban", Surnames[at] + "经办", agency, "registrar", "handler", "reporter"));
            all.Add(Account($"{prefix}-shenhe", Surnames[at + 1] + "审核", agency, "reviewer", "head"));
            all.Add(Account($"{prefix}-qianfa", Surnames[at + 2] + "签发", agency, "signer"));
        }
        return all;
    }

    private static DemoAccount Account(string user, string name, Agency agency, params string[] roles) =>
        new(DemoIds.Of("account:" + user), user, name, roles, agency.Id);
}

/// <summary>Who does what in one agency: everybody writes with the permissions of the own roles and no others.</summary>
internal sealed class DemoCrew(IReadOnlyList<DemoAccount> staff)
{
    public Writer Registrar { get; } = Find(staff, "registrar")[0];
    public IReadOnlyList<Writer> Handlers { get; } = Find(staff, "handler");
    public Writer Reviewer { get; } = Find(staff, "reviewer")[0];
    public Writer Head { get; } = Find(staff, "head")[0];
    public Writer Signer { get; } = Find(staff, "signer")[0];

    private static Writer[] Find(IReadOnlyList<DemoAccount> staff, string role) =>
    [
        .. staff.Where(account => account.Roles.Contains(role)).Select(account => new Writer(
            account.Id, account.DisplayName, account.Roles.SelectMany(code => Roles.Of(code).Permissions).ToHashSet())),
    ];
}
