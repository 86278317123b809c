using System.Text.Json.Schema;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Shell;

namespace Jiaocheng.Requests.Web.Features.Workflow;

/// <summary>The declared tables themselves, for programs that want to know what they may ask for.</summary>
public static class LawEndpoints
{
    /// <summary>Maps the four tables, and the moves with the shape of their input.</summary>
    public static void MapLaw(this IEndpointRouteBuilder api)
    {
        var law = api.MapGroup("/law");
        law.MapGet("/steps", () => Results.Json(Steps.All.Select(step => new
        {
            step.From,
            step.Move,
            step.To,
            step.Permission,
            step.Clock,
            Letter = step.Letter is null ? null : step.Letter.Kind?.ToString() ?? "OfOutcome",
            When = step.When?.Label,
            Guards = step.Guards.Select(guard => new { guard.Code, guard.Sentence, guard.Article }),
        }), Api.Json));

        law.MapGet("/moves", () => Results.Json(Moves.All.Select(row => new
        {
            row.Move,
            row.Label,
            row.Past,
            Input = Api.Json.GetJsonSchemaAsNode(row.Input),
        }), Api.Json));

        law.MapGet("/terms", () => Results.Json(Terms.All, Api.Json));

        law.MapGet("/outcomes", () => Results.Json(AllOutcomes.All.Select(outcome => new
        {
            outcome.Key,
            outcome.Code,
            outcome.Variant,
            outcome.Group,
            outcome.Label,
            outcome.Articles,
            outcome.Letter,
            outcome.Remedy,
            outcome.OwesReasons,
            Needs = outcome.Needs.Select(need => new { need.Code, need.Missing, need.Article }),
            outcome.Details,
        }), Api.Json));

        law.MapGet("/letters", () => Results.Json(LetterKinds.All, Api.Json));
    }
}
