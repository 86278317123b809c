using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Web.Shell;

namespace Jiaocheng.Requests.Web.Account;

/// <summary>What a program proves itself with.</summary>
/// <param name="Name">Name of the account.</param>
/// <param name="Password">Its password.</param>
/// <param name="Code">The code of the authenticator, where one is enrolled.</param>
public sealed record TokenAsk(string Name, string Password, string? Code = null);

/// <summary>How a program signs in.</summary>
public static class TokenEndpoints
{
    private static readonly Refusal Wrong = new("signIn.wrong", new(
        "用户名、密码或者动态口令不正确，或者账号已锁定。", "Name, password or code is wrong, or the account is locked."));

    private static readonly Refusal CodeNeeded = new("signIn.code", new(
        "该账号启用了动态口令，请一并提交。", "This account has a second factor: send its code as well."), Field: "code");

    private static readonly Refusal Owes = new("signIn.owes", new(
        "请先在网页上登录，修改密码或者启用动态口令。", "Sign in on the page first: a new password or a second factor is owed."));

    /// <summary>Maps the giving and renewing of tokens.</summary>
    public static void MapTokens(this IEndpointRouteBuilder api)
    {
        api.MapPost("/token", async (HttpContext http, SignInDesk desk, Tokens tokens) =>
        {
            var ask = await http.ReadBodyAsync<TokenAsk>();
            var (how, person) = await desk.ProgramAsync(http, ask.Name, ask.Password, ask.Code);
            if (person is null) return ApiAnswers.Refused(StatusCodes.Status401Unauthorized, [how == Arrival.NeedsCode ? CodeNeeded : Wrong]);
            var principal = await tokens.PrincipalAsync(person);
            return principal.HasClaim(claim => claim.Type == SignedIn.Owes)
                ? ApiAnswers.Refused(StatusCodes.Status403Forbidden, [Owes])
                : Results.Json(await tokens.IssueAsync(principal, http.RequestAborted), Api.Json);
        }).AllowAnonymous();

        api.MapPost("/token/renew", async (HttpContext http, Tokens tokens) =>
            Results.Json(await tokens.IssueAsync(http.User, http.RequestAborted), Api.Json));
    }
}
