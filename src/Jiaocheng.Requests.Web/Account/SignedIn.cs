using System.Security.Claims;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Web.Account;

/// <summary>What the sign-in cookie says about a person, and how to ask it.</summary>
public static class SignedIn
{
    /// <summary>Claim: the name shown on screens.</summary>
    public const string DisplayName = "display";
    /// <summary>Claim: what must be done before anything else; see <see cref="OwesPassword"/> and <see cref="OwesFactor"/>.</summary>
    public const string Owes = "owes";
    /// <summary>A password of one's own must be chosen first.</summary>
    public const string OwesPassword = "password";
    /// <summary>A second factor must be enrolled first.</summary>
    public const string OwesFactor = "factor";
    /// <summary>Claim: minutes of idle time after which the page signs out.</summary>
    public const string IdleMinutes = "idle";
    /// <summary>Policy: signed in, whatever is still owed.</summary>
    public const string Policy = "SignedIn";

    /// <summary>The account id.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public static Guid AccountId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? id
            : throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The name shown on screens.</summary>
    public static string ShownName(this ClaimsPrincipal user) => user.FindFirstValue(DisplayName) ?? "";

    /// <summary>Whether screens should offer this. Writes ask the database again.</summary>
    public static bool May(this ClaimsPrincipal user, Can permission) =>
        user.HasClaim(Role.PermissionClaim, permission.ToString());

    /// <summary>The network address of the caller, for the audit.</summary>
    public static string Caller(this HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";
}
