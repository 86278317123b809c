using System.Diagnostics;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Tests.Clock;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Benchmarks;

/// <summary>Reply dates from facts, beside the naive walker that the tests keep: time and bytes of each, by number of facts and by number of days.</summary>
internal static class DatesBenchmark
{
    private const int Times = 20_000;

    public static void Run()
    {
        Compare("a date from 1 fact", Plain(0));
        Compare("a date from 10 facts (3 opinions)", Plain(3));
        Compare("a date from 31 facts (10 opinions)", Plain(10));
        Compare("a date from 4 facts, 30 days", Long(30));
        Compare("a date from 4 facts, 3,000 days", Long(3_000));
    }

    private static void Compare(string what, List<Fact> facts)
    {
        var due = ReplyClock.Of(facts, Rules.Default).Due;
        if (new DayWalker(facts).Due != due) throw new InvalidOperationException("The two calculators disagree.");
        List<double> ours = [], naive = [];
        var (oursBytes, naiveBytes) = (0L, 0L);
        for (var round = -2; round < 9; round++)
        {
            var (a, b) = (Time(() => new DayWalker(facts).Due, Math.Max(20, Times / 100), out naiveBytes), Time(() => ReplyClock.Of(facts, Rules.Default).Due, Times, out oursBytes));
            if (round < 0) continue;
            naive.Add(a);
            ours.Add(b);
        }
        var (own, walked) = (Report.Median(ours), Report.Median(naive));
        Report.Line(what, $"{own:0.00} µs", $"{1e6 / own:N0}/s, {oursBytes} bytes; walker {walked:0.0} µs, {naiveBytes} bytes   {walked / own:0}x (aim >= 20x)");
    }

    private static double Time(Func<DateOnly?> date, int times, out long bytes)
    {
        var (before, started) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        for (var i = 0; i < times; i++) date();
        var spent = Stopwatch.GetElapsedTime(started).TotalMicroseconds / times;
        bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / times;
        return spent;
    }

    private static List<Fact> Plain(int opinions)
    {
        List<Fact> facts = [Received(new(2024, 3, 1))];
        for (var i = 0; i < opinions; i++) Ask(facts, new DateOnly(2024, 3, 4).AddDays(i * 2), 6);
        return facts;
    }

    private static List<Fact> Long(int days)
    {
        List<Fact> facts = [Received(new(2019, 3, 1))];
        facts.Add(new(2, Move.AskThirdParty, new(2019, 3, 4), default, default, "", new ConsultationAsked { Party = "", Question = "" }));
        facts.Add(new(3, Move.ReceiveOpinion, new DateOnly(2019, 3, 4).AddDays(days), default, default, "", new OpinionReceived(2, true, "")));
        facts.Add(new(4, Move.Extend, new DateOnly(2019, 3, 4).AddDays(days), default, default, "", new Extended(10, "")));
        return facts;
    }

    private static void Ask(List<Fact> facts, DateOnly on, int days)
    {
        var of = facts.Count + 1;
        facts.Add(new(of, Move.AskThirdParty, on, default, default, "", new ConsultationAsked { Party = "", Question = "" }));
        facts.Add(new(of + 1, Move.ProveNotice, on.AddDays(2), default, default, "", new NoticeProved(of, "")));
        facts.Add(new(of + 2, Move.ReceiveOpinion, on.AddDays(days), default, default, "", new OpinionReceived(of, true, "")));
    }

    private static Fact Received(DateOnly on) => new(1, Move.Register, on, default, default, "", new Registered
    {
        Channel = Channel.InPerson, SubmittedOn = on, ReceivedOn = on, Content = "", Applicant = new() { Class = ApplicantClass.NaturalPerson, Name = "" },
    });
}
