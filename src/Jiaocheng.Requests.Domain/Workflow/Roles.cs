using System.Collections.Frozen;
using static Jiaocheng.Requests.Domain.Workflow.Can;

namespace Jiaocheng.Requests.Domain.Workflow;

/// <summary>
/// A role as the office names it, with the permissions it is delivered with. Roles are data: the security administrator may
/// change their permissions; this table only fills an empty database.
/// </summary>
/// <param name="Code">Stable name, stored.</param>
/// <param name="Label">Chinese name.</param>
/// <param name="English">English name.</param>
/// <param name="Administrator">One of the three administrator roles (三员), which stand apart from case work and from each other.</param>
/// <param name="Permissions">The permissions it is delivered with.</param>
public sealed record RoleRow(string Code, string Label, string English, bool Administrator, IReadOnlyList<Can> Permissions);

/// <summary>The ten roles of an office.</summary>
public static class Roles
{
    /// <summary>All roles, in the order in which an office lists them.</summary>
    public static readonly IReadOnlyList<RoleRow> All =
    [
        new("registrar", "登记员", "Registrar", false, [ReadCases, Register, Receive, Annotate, Dispatch, Archive, Unmask]),
        new("handler", "承办人", "Case handler", false, [ReadCases, Receive, Annotate, Handle, Dispatch, Unmask]),
        new("reviewer", "审核人", "Reviewer", false, [ReadCases, Receive, Annotate, Handle, ReviewLaw, ReviewSecrecy, KeepDirectory, Unmask]),
        new("head", "工作机构负责人", "Head of the disclosure office", false,
            [ReadCases, Receive, Annotate, Handle, Assign, ApproveExtension, Can.Void, Supersede, Supervise, KeepDirectory, Exchange, Unmask, ManageTemplates]),
        new("signer", "签发人", "Signer", false, [ReadCases, Annotate, Sign, Supervise]),
        new("reporter", "年报员", "Report officer", false, [ReadCases, Report, Exchange]),
        new("supervisor", "主管部门", "Supervising department", false, [ReadCases, Report, Supervise]),
        new("sysadmin", "系统管理员", "System administrator", true, [ManageAgencies, ManageAccounts, ManageCalendar, ManageReminders]),
        new("secadmin", "安全管理员", "Security administrator", true, [ManageSecurity]),
        new("auditor", "审计员", "Auditor", true, [ReadAudit]),
    ];

    private static readonly FrozenDictionary<string, RoleRow> ByCode = All.ToFrozenDictionary(role => role.Code);

    /// <summary>The delivered role with this code.</summary>
    /// <exception cref="KeyNotFoundException">No such role.</exception>
    public static RoleRow Of(string code) => ByCode[code];

    /// <summary>
    /// Whether one person may hold these roles together: an administrator role excludes every other role.
    /// </summary>
    public static bool MayCombine(IReadOnlyCollection<string> codes) =>
        codes.Count <= 1 || codes.All(code => !Of(code).Administrator);
}
