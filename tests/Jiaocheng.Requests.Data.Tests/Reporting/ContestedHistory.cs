using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Tests;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Data.Tests.Reporting;

/// <summary>A history that chance wrote, then contested by chance: instances, results, corrections. Few numbers, so that cases share them.</summary>
internal static class ContestedHistory
{
    private static readonly Writer Clerk = new(Guid.Parse("01900000-0000-7000-8000-0000000000c1"), "李登记", new HashSet<Can>(Enum.GetValues<Can>()));

    /// <summary>A case of an agency. The same seed gives the same facts, under another id.</summary>
    public static Case Of(int seed, Guid agency)
    {
        var history = new History(seed, 60);
        var chance = new Random(seed);
        var @case = Under(Guid.CreateVersion7(), agency, history.Case.Facts);
        var day = history.Day;
        for (var i = 0; i < 8; i++)
        {
            day = day.AddDays(chance.Next(150));
            Payload payload = chance.Next(5) == 0 ? Correction(@case, chance) : Entry(@case, day, chance);
            var move = payload is Superseded ? Move.Supersede : Move.RecordRemedy;
            @case.Apply(new(move, day, payload), new(Rules.Default, day.ToDateTime(new TimeOnly(chance.Next(16), 30), DateTimeKind.Utc), Clerk));
        }
        return @case;
    }

    private static RemedyRecorded Entry(Case @case, DateOnly day, Random chance)
    {
        var known = @case.Proceedings;
        var continued = known.Count > 0 && chance.Next(3) > 0 ? known[chance.Next(known.Count)] : null;
        var path = continued?.Path ?? (RemedyPath)chance.Next(3);
        var further = continued is { Open: false } && path != RemedyPath.Reconsideration && continued.Newest.Instance < Instance.Retrial && chance.Next(2) == 0;
        var filed = continued is null || further ? day.AddDays(-chance.Next(40)) : continued.Newest.FiledOn;
        RemedyResultRow[] results = [.. RemedyResults.Of(path)];
        var decided = filed.AddDays(chance.Next(300));
        return new()
        {
            Continues = continued?.Of,
            Path = path,
            Instance = continued is null ? Instance.First : continued.Newest.Instance + (further ? 1 : 0),
            Body = "某机关",
            Number = continued is null || further ? Number(path, chance.Next(40), chance.Next(2) == 0) : continued.Newest.Number,
            FiledOn = filed,
            Result = decided <= day ? results[chance.Next(results.Length)].Result : null,
            DecidedOn = decided <= day ? decided : null,
        };
    }

    // The same number typed in two ways.
    private static string Number(RemedyPath path, int serial, bool wide) => wide ? $"（2024）某{path}{serial}号" : $"(2024) 某{path}{serial}号";

    private static Superseded Correction(Case @case, Random chance)
    {
        var fact = @case.Standing[chance.Next(@case.Standing.Count)];
        var other = chance.Next(3) == 0;
        return new(fact.Seq, "当时录错", other ? null : fact.On.AddDays(-chance.Next(40)), other || fact.Payload is not RemedyRecorded entry ? null : entry with { FiledOn = entry.FiledOn.AddDays(-chance.Next(60)) });
    }

    private static Case Under(Guid id, Guid agency, IEnumerable<Fact> facts)
    {
        var (seal, own) = (Case.Genesis(id), new List<Fact>());
        foreach (var fact in facts)
        {
            own.Add((fact with { DocumentNumber = $"{fact.Seq}-{id:N}" }).Seal(seal));
            seal = own[^1].Hash;
        }
        return Case.Of(id, agency, own);
    }
}
