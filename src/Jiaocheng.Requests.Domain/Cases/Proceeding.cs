using System.Text;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Outcomes;

namespace Jiaocheng.Requests.Domain.Cases;

/// <summary>
/// One reconsideration or lawsuit about a case, through all of its instances. It counts once in a report, with its newest result (Section 4).
/// </summary>
/// <param name="Of">Sequence of the fact that began it.</param>
/// <param name="Entries">What was recorded of it, in order.</param>
public sealed record Proceeding(int Of, IReadOnlyList<RemedyRecorded> Entries)
{
    public RemedyPath Path => Entries[0].Path;

    /// <summary>Each instance as it was stated last, the first one first: an entry states its instance whole.</summary>
    public IReadOnlyList<RemedyRecorded> Instances => [.. Entries.GroupBy(entry => entry.Instance).OrderBy(group => group.Key).Select(group => group.Last())];

    /// <summary>What was recorded last of the highest instance.</summary>
    public RemedyRecorded Newest => Instances[^1];

    /// <summary>No result of the newest instance yet.</summary>
    public bool Open => Newest.Result is null;

    /// <summary>The decision cannot be relied on: it is still contested, or was set aside, changed or found unlawful.</summary>
    public bool Unsettles => Newest.Result is not { } result || RemedyResults.Of(result).Column == RemedyColumn.Corrected;
    /// <summary>案号 by which it is told from others: that of its first instance, however the brackets and spaces are typed.</summary>
    public string Key => KeyOf(Instances[0].Number);

    /// <summary>A number without what people type differently.</summary>
    public static string KeyOf(string number)
    {
        var plain = number.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)).Select(c => c switch { '〔' or '[' or '【' => '(', '〕' or ']' or '】' => ')', _ => c });
        return string.Concat(plain).ToUpperInvariant();
    }

    /// <summary>
    /// The column of Section 4 as of the end of a day: the newest instance brought by then, pending until it was decided; whether a judgement under appeal is
    /// pending is the office's reading. Null while nothing had been brought.
    /// </summary>
    public RemedyColumn? ColumnOn(DateOnly day, OfficeSettings settings)
    {
        RemedyRecorded[] brought = [.. Instances.Where(entry => entry.FiledOn <= day)];
        if (brought.Length == 0) return null;
        var counted = settings.AppealedJudgement == AppealedJudgement.NewestJudgement ? brought.LastOrDefault(entry => Decided(entry, day)) : brought[^1];
        return counted is { Result: { } result } && Decided(counted, day) ? RemedyResults.ColumnOf(result, settings) : RemedyColumn.Pending;
    }

    /// <summary>
    /// The column in which the report of a year counts it: pending ones come again every year until they are decided, decided ones are counted in the year of
    /// the decision and again only where a further instance follows. Null where the year does not count it.
    /// </summary>
    public RemedyColumn? ColumnIn(int year, OfficeSettings settings)
    {
        var (before, end) = (new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31));
        var left = Instances.LastOrDefault(entry => entry.FiledOn <= before);
        var counts = left is null || !Decided(left, before) || Instances.Any(entry => entry.FiledOn > before && entry.FiledOn <= end);
        return counts ? ColumnOn(end, settings) : null;
    }

    private static bool Decided(RemedyRecorded entry, DateOnly day) => entry is { Result: not null, DecidedOn: { } on } && on <= day;

    /// <summary>The agency's answer, while the copy has come and no answer has been given: its period and its last day. Null where none runs.</summary>
    public Deadline? AnswerDue(WorkCalendar calendar)
    {
        if (Newest is not { CopyOn: { } copy, AnsweredOn: null, Result: null } newest) return null;
        var due = Path != RemedyPath.Reconsideration ? Deadlines.Natural(Term.LawsuitAnswer, copy, calendar)
            : Deadlines.Working(newest.Simple ? Term.ReconsiderationAnswerSimple : Term.ReconsiderationAnswer, copy, calendar);
        return due with { Ours = true, Of = Of };
    }

    /// <summary>The proceedings among standing facts, in the order in which they were begun. An entry whose beginning was struck out begins one itself.</summary>
    public static IReadOnlyList<Proceeding> In(IReadOnlyList<Fact> standing)
    {
        List<Proceeding> all = [];
        foreach (var fact in standing)
        {
            if (fact.Payload is not RemedyRecorded entry) continue;
            var i = entry.Continues is { } of ? all.FindIndex(known => known.Of == of) : -1;
            if (i < 0) all.Add(new(fact.Seq, [entry]));
            else all[i] = all[i] with { Entries = [.. all[i].Entries, entry] };
        }
        return all;
    }
}
