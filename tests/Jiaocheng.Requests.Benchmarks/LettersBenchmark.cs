using System.Diagnostics;
using Jiaocheng.Requests.Documents.Letters;
using Jiaocheng.Requests.Documents.Letters.Templates;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Tests;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Benchmarks;

/// <summary>Letters from facts, and Word documents of them, on one core.</summary>
internal static class LettersBenchmark
{
    public static void Run()
    {
        var road = CaseBuilder.Received("2024-03-25").Accepted("2024-03-26");
        var where = road.Where("2024-03-28") with { Lenient = true };
        var issuer = new Issuer("测试县自然资源局", "测试县演示路1号", "0358-0000000", "测试县人民政府", "测试县人民法院");
        road.Case.Apply(new(Move.Propose, new(2024, 3, 28), new Proposed { Outcome = "A", Facts = "该文件由本机关制作并保存。", Given = "批准文件一份，纸质" }), where);
        road.Reviewed("2024-03-28").Signed("2024-03-28");
        var letter = LetterWriter.Write(road.Case, road.Case.Version, issuer, road.Rules);
        var template = LetterDocx.Starter(letter.Kind, issuer.Name);

        Say("letters from facts", () => LetterWriter.Write(road.Case, road.Case.Version, issuer, road.Rules), 5_000);
        Say("Word documents, delivered layout", () => LetterDocx.Write(letter), 300);
        Say("Word documents, template of the office", () => LetterDocx.Write(letter, template), 300);
        Say("templates checked", () => TemplateChecker.Check(template, letter.Kind, issuer.Name), 300);
    }

    private static void Say(string what, Func<object> make, int times)
    {
        List<double> rounds = [];
        for (var round = -2; round < 7; round++)
        {
            var started = Stopwatch.GetTimestamp();
            for (var i = 0; i < times; i++) make();
            if (round >= 0) rounds.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds / times);
        }
        var median = Report.Median(rounds);
        Report.Line(what, $"{1e6 / median:N0}/s", $"{median:N0} µs");
    }
}
