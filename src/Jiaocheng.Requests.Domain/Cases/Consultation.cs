using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Cases;

/// <summary>One consultation (征求意见) and what came of it.</summary>
/// <param name="Of">Sequence of the fact that asked.</param>
/// <param name="Kind">Third party, other agency or co-maker.</param>
/// <param name="Party">Whom.</param>
/// <param name="SentOn">Dispatch.</param>
/// <param name="ServedOn">Receipt by the party; null while unproved.</param>
/// <param name="Answer">The opinion; null while there is none.</param>
/// <param name="Lapse">The record that no answer came; null while there is none.</param>
public sealed record Consultation(
    int Of, Move Kind, string Party, DateOnly SentOn, DateOnly? ServedOn, OpinionReceived? Answer, OpinionLapsed? Lapse)
{
    /// <summary>Neither answered nor recorded as unanswered.</summary>
    public bool Open => Answer is null && Lapse is null;

    /// <summary>The consultations among standing facts, in the order in which they were asked.</summary>
    public static IReadOnlyList<Consultation> In(IReadOnlyList<Fact> standing)
    {
        List<Consultation> all = [];
        foreach (var fact in standing)
        {
            switch (fact.Payload)
            {
                case ConsultationAsked asked: all.Add(new(fact.Seq, fact.Kind, asked.Party, fact.On, null, null, null)); break;
                case NoticeProved proved: Change(proved.Of, c => c with { ServedOn = fact.On }); break;
                case OpinionReceived opinion: Change(opinion.Of, c => c with { Answer = opinion }); break;
                case OpinionLapsed lapsed: Change(lapsed.Of, c => c with { Lapse = lapsed }); break;
            }
        }
        return all;

        void Change(int of, Func<Consultation, Consultation> change)
        {
            var i = all.FindIndex(c => c.Of == of);
            if (i >= 0) all[i] = change(all[i]);
        }
    }
}
