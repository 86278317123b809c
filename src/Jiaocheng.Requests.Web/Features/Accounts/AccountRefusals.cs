using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Web.Features.Accounts;

/// <summary>Why a change to an account is refused.</summary>
public static class AccountRefusals
{
    public static readonly Refusal UserNameShape = new("user-name-shape",
        new("登录名用 2 至 50 位字母、数字、点或横线。", "A user name takes 2 to 50 letters, digits, dots or hyphens."), Field: "UserName");
    public static readonly Refusal UserNameTaken = new("user-name-taken",
        new("已有人使用这个登录名。", "Somebody has this user name already."), Field: "UserName");
    public static readonly Refusal UserNameFixed = new("user-name-fixed",
        new("登录名开户后不能更改，审计以它为准。", "A user name cannot change: the audit rests on it."), Field: "UserName");
    public static readonly Refusal NameMissing = new("name-missing",
        new("请填写姓名，最长 100 字。", "Enter the name, at most 100 characters."), Field: "DisplayName");
    public static readonly Refusal AgencyMissing = new("agency-missing",
        new("请选择您管辖范围内、未关闭的机关。", "Choose an open agency within your reach."), Field: "AgencyId");
    public static readonly Refusal RolesMissing = new("roles-missing",
        new("请至少选择一个角色。", "Choose at least one role."), Field: "Roles");
    public static readonly Refusal RoleUnknown = new("role-unknown",
        new("没有这个角色。", "There is no such role."), Field: "Roles");
    public static readonly Refusal RolesApart = new("roles-apart",
        new("系统管理员、安全管理员、审计员应当由不同的人担任，也不能兼办案角色。",
            "System administrator, security administrator and auditor are separate persons and take no part in case work."),
        "GB/T 22239-2019 7.1.5", "Roles");
    public static readonly Refusal OwnAccount = new("own-account",
        new("不能更改自己的角色、机关，也不能重置或锁定自己的账号。", "You cannot change your own roles or agency, nor reset or lock yourself."));
    public static readonly Refusal LastAdministrator = new("last-administrator",
        new("这是最后一位可用的系统管理员，锁定或调整后将无人能管理账号。", "This is the last active system administrator; nobody could manage accounts any more."));
}
