using System.Reflection;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Workflow;

/// <summary>Input that no form would send, but a program might. It may be refused or taken; it never breaks anything.</summary>
public class WildInputTests
{
    private static readonly DateOnly Today = DateOnly.Parse(Roads.Later);
    private static readonly DateOnly[] Days = [DateOnly.MinValue, new(1949, 10, 1), new(1998, 12, 31), new(2099, 12, 31), new(2199, 1, 1), DateOnly.MaxValue];
    private static readonly int[] Numbers = [int.MinValue, -1, 0, 1_000_000, int.MaxValue];
    private static readonly string[] Texts = ["", " ", "\0", new('字', 100_000), "'; DROP TABLE Cases; --", "{0} {9}"];

    public static TheoryData<State> EveryState => [.. Enum.GetValues<State>()];

    [Theory, MemberData(nameof(EveryState))]
    public void Every_move_survives_every_wild_value(State state)
    {
        var tried = 0;
        foreach (var move in Steps.From(state))
        {
            var sound = Inputs.For(move, Roads.To(state).Case, Today);
            foreach (var (on, input) in Days.Select(day => (day, sound)).Concat(Wild(sound).Select(wild => (Today, wild))))
            {
                var road = Roads.To(state);
                var what = $"{state} {move} {on} {input.ToString()![..Math.Min(200, input.ToString()!.Length)]}";
                Assert.Null(Record.Exception(() => Look(road, road.Try(move, on.ToString("yyyy-MM-dd"), input, Roads.Later))) is { } broken ? $"{what}: {broken}" : null);
                tried++;
            }
        }
        Assert.True(tried > 0 || Steps.From(state).Count == 0);
    }

    /// <summary>Everything that is derived when the case is stored and shown.</summary>
    private static void Look(CaseBuilder road, Verdict verdict)
    {
        if (verdict.Fact is null) return;
        var (@case, clock, calendar) = (road.Case, road.Clock, road.Rules.Calendar);
        Assert.NotNull(@case.Application);
        clock.Remaining(Today, calendar);
        Deadlines.Of(@case, road.Rules);
        DayStrip.Of(clock, calendar, Today);
        Gate.Offers(@case, road.Where(Roads.Later));
        foreach (var (fact, _) in LetterWriter.Owed(@case)) LetterWriter.Write(@case, fact.Seq, new("测试机关", "", "", "", ""), road.Rules);
    }

    /// <summary>The same input with one member made wild at a time, members of members included.</summary>
    private static IEnumerable<Payload> Wild(Payload sound) => Wild((object)sound).Cast<Payload>();

    private static IEnumerable<object> Wild(object sound)
    {
        foreach (var member in sound.GetType().GetProperties().Where(member => member.SetMethod is not null))
            foreach (var value in Values(member, member.GetValue(sound)))
            {
                var copy = Copy(sound);
                member.SetValue(copy, value);
                yield return copy;
            }
    }

    private static IEnumerable<object?> Values(PropertyInfo member, object? now)
    {
        var type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        if (type == typeof(DateOnly)) return Days.Cast<object>();
        if (type == typeof(int)) return Numbers.Cast<object>();
        if (type == typeof(string)) return Texts;
        if (type.IsEnum) return Enum.GetValues(type).Cast<object>();
        if (type == typeof(bool)) return [true, false];
        return now is not null and not System.Collections.IEnumerable && type.Namespace == typeof(Payload).Namespace ? Wild(now) : [];
    }

    private static object Copy(object record) => record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
}
