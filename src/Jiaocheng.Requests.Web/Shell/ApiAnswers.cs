using System.Text.Json;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Web.Shell;

/// <summary>The one place where an answer of a handler becomes a status and a body.</summary>
public static class ApiAnswers
{
    // Refusals that concern the caller or the machine rather than what was asked; everything else is 422.
    private static readonly Dictionary<string, int> Statuses = new()
    {
        [Gate.NoPermission] = StatusCodes.Status403Forbidden,
        ["denied"] = StatusCodes.Status403Forbidden,
        ["agency.other"] = StatusCodes.Status403Forbidden,
        ["actor"] = StatusCodes.Status403Forbidden,
        [StorageTrouble.Busy] = StatusCodes.Status503ServiceUnavailable,
        [StorageTrouble.Full] = StatusCodes.Status507InsufficientStorage,
    };

    /// <summary>Done by the caller's own words; everything else as problem details.</summary>
    public static async Task<IResult> ToHttpAsync(this Answer answer, Func<Guid, Task<IResult>> done) => answer switch
    {
        Answer.Done made => await done(made.Id ?? Guid.Empty),
        Answer.Refused refused => Refused(
            refused.Reasons.Select(reason => Statuses.GetValueOrDefault(reason.Code)).FirstOrDefault(status => status != 0, StatusCodes.Status422UnprocessableEntity),
            refused.Reasons),
        Answer.Stale stale => Results.Problem("Somebody else wrote in between: nothing was changed.", statusCode: StatusCodes.Status409Conflict,
            title: "Stale", extensions: new Dictionary<string, object?> { ["seen"] = stale.Seen, ["now"] = stale.Now }),
        _ => Missing(),
    };

    /// <summary>Reasons in both languages, with article and field.</summary>
    public static IResult Refused(int status, IReadOnlyList<Refusal> reasons) => Results.Problem(
        string.Join(" ", reasons.Select(reason => reason.Reason.Zh)), statusCode: status, title: "Refused",
        extensions: new Dictionary<string, object?>
        {
            ["reasons"] = reasons.Select(reason => new
            {
                code = reason.Code,
                zh = reason.Reason.Zh,
                en = reason.Reason.En,
                article = reason.Article,
                field = reason.Field is { } field ? JsonNamingPolicy.CamelCase.ConvertName(field) : null,
            }),
        });

    /// <summary>There is no such thing in the caller's reach.</summary>
    public static IResult Missing() => Results.Problem("There is no such thing in your reach.", statusCode: StatusCodes.Status404NotFound, title: "Missing");
}
