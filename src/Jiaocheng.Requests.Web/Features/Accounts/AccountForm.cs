using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Web.Features.Accounts;

/// <summary>An account as a page shows and returns it.</summary>
public sealed partial record AccountForm
{
    public string UserName { get; set; } = "";
    public string DisplayName { get; set; } = "";
    public Guid? AgencyId { get; set; }
    /// <summary>Codes of the roles held.</summary>
    public IReadOnlyCollection<string> Roles { get; set; } = [];

    /// <summary>What is wrong with the fields by themselves.</summary>
    public IEnumerable<Refusal> Faults()
    {
        if (!UserNameShape().IsMatch(UserName)) yield return AccountRefusals.UserNameShape;
        if (DisplayName.Trim() is "" or { Length: > 100 }) yield return AccountRefusals.NameMissing;
        if (Roles.Count == 0) yield return AccountRefusals.RolesMissing;
        else if (Roles.Any(code => Domain.Workflow.Roles.All.All(role => role.Code != code))) yield return AccountRefusals.RoleUnknown;
        else if (!Domain.Workflow.Roles.MayCombine(Roles)) yield return AccountRefusals.RolesApart;
    }

    [GeneratedRegex(@"^[A-Za-z0-9._-]{2,50}\z")]
    private static partial Regex UserNameShape();
}
