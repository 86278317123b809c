using System.Diagnostics;
using Jiaocheng.Requests.Documents.Letters;
using Jiaocheng.Requests.Documents.Letters.Templates;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Benchmarks;

/// <summary>Letters from facts, and Word documents of them, on one core.</summary>
internal static class LettersBenchmark
{
    public static void Run()
    {
        var (@case, rules, day) = (Case.New(Guid.CreateVersion7(), Guid.CreateVersion7()), Rules.Default, new DateOnly(2024, 3, 28));
        var where = new Circumstances(rules, new(2024, 3, 28, 2, 0, 0, DateTimeKind.Utc), new(Guid.CreateVersion7(), "承办人", new HashSet<Can>())) { Lenient = true };
        var issuer = new Issuer("测试县自然资源局", "测试县演示路1号", "0358-0000000", "测试县人民政府", "测试县人民法院");
        foreach (var (move, payload) in ((Move, Payload)[])
        [
            (Move.Register, new Registered
            {
                Channel = Channel.InPerson, SubmittedOn = new(2024, 3, 25), ReceivedOn = new(2024, 3, 25), Content = "某村集体土地征收批准文件及补偿标准",
                Applicant = new Applicant { Class = ApplicantClass.NaturalPerson, Name = "申请人甲" },
            }),
            (Move.Accept, new Accepted()),
            (Move.Propose, new Proposed { Outcome = "A", Facts = "该文件由本机关制作并保存。", Given = "批准文件一份，纸质" }),
            (Move.PassLaw, new Reviewed()), (Move.PassSecrecy, new Reviewed()), (Move.Sign, new Signed()),
        ])
            if (@case.Apply(new(move, move == Move.Register ? new(2024, 3, 25) : day, payload, "测试答〔2024〕1号"), where).Fact is null) throw new InvalidOperationException($"{move} was refused.");
        var letter = LetterWriter.Write(@case, @case.Version, issuer, rules);
        var template = LetterDocx.Starter(letter.Kind, issuer.Name);

        Say("letters from facts", () => LetterWriter.Write(@case, @case.Version, issuer, rules), 5_000);
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
