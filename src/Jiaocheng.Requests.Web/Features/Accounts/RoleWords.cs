using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Shell;

namespace Jiaocheng.Requests.Web.Features.Accounts;

/// <summary>Names of roles in the language of the screen.</summary>
public static class RoleWords
{
    /// <summary>The name of the role with this code.</summary>
    public static string Shown(string code) => new Text(Roles.Of(code).Label, Roles.Of(code).English).Here();
}
