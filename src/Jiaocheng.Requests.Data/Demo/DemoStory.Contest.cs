using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Data.Demo;

/// <summary>Reconsideration and lawsuit about a decision, each brought, answered in time and decided.</summary>
internal sealed partial class DemoStory
{
    private IEnumerable<DemoAct> Contest()
    {
        var asked = Brought(RemedyPath.Reconsideration, agency.ReconsiderationBody, "县政复", Days(10, 35));
        foreach (var act in Proceed(asked, Days(25, 40))) yield return act;
        if (Case.Proceedings[^1].Newest.Result is not { } result || RemedyResults.Of(result).Column != RemedyColumn.Upheld || !dice.Chance(400)) yield break;
        var suit = Brought(RemedyPath.LawsuitAfterReconsideration, agency.Court, "县行初", Days(3, 9));
        foreach (var act in Proceed(suit, Days(60, 110))) yield return act;
    }

    private RemedyRecorded Brought(RemedyPath path, string body, string mark, int wait) => new()
    {
        Path = path, Body = body, Number = $"（{After(wait).Year}）{mark}{dice.From(100, 9999)}号", FiledOn = After(wait), CopyOn = After(wait),
    };

    private IEnumerable<DemoAct> Proceed(RemedyRecorded begun, int length)
    {
        yield return new(begun.FiledOn, crew.Registrar, Move.RecordRemedy, begun);
        var of = Case.Version;
        var answered = begun with { Continues = of, AnsweredOn = After(Days(3, 4)) };
        yield return new(answered.AnsweredOn.Value, crew.Registrar, Move.RecordRemedy, answered);
        RemedyResultRow[] results = [.. RemedyResults.Of(begun.Path)];
        // Two in three stand.
        var result = dice.Chance(650) ? results.First(row => row.Column == RemedyColumn.Upheld) : dice.Pick(results);
        yield return new(After(length), crew.Registrar, Move.RecordRemedy, answered with { Result = result.Result, DecidedOn = After(length) });
    }
}
