using System.Text;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Letters;

/// <summary>
/// Every letter word for word, as somebody who knows the law has read and approved it. A changed sentence shows up as a changed file:
/// read it, and approve it by running once with REQUESTS_APPROVE_LETTERS=1.
/// </summary>
public class ApprovedLettersTests
{
    private static readonly string[] Mixed = ["A", "C5", "D1-none", "D1-notOurs"];

    // The day before and the day of each change of law that a remedy clause knows, and a day under each rule since.
    private static readonly DateOnly[] Days = [new(2023, 12, 31), new(2024, 1, 1), new(2025, 5, 31), new(2025, 6, 1)];

    public static TheoryData<string> Names => [.. AllOutcomes.All.Select(outcome => outcome.Key), "Items", .. DraftTests.Owing.Select(row => $"{row.Data}")];

    [Theory, MemberData(nameof(Names))]
    public void Is_as_approved(string name)
    {
        var path = Path.Combine(Folder, name + ".txt");
        var written = Write(name);
        if (Environment.GetEnvironmentVariable("REQUESTS_APPROVE_LETTERS") == "1") File.WriteAllText(path, written);
        Assert.Equal(File.ReadAllText(path), written);
    }

    [Fact]
    public void Nothing_is_approved_that_is_not_written() =>
        Assert.Equal(Names.Select(row => row.Data).Order(StringComparer.Ordinal), Directory.GetFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Names))]
    public void Every_place_of_its_kind_is_filled_and_no_other(string name)
    {
        var letter = Letter(name, Desk.Issuer);
        var row = LetterKinds.Of(letter.Kind);
        var owesRemedy = name is not (nameof(Move.Withdraw) or nameof(Move.AnswerAmendment));
        Assert.All(row.Body.Where(slot => !Slots.Of(slot).MayBeEmpty && (slot != Slot.Remedy || owesRemedy)), slot => Assert.NotEmpty(letter.In(slot)));
        Assert.All(letter.Blocks, block => Assert.Contains(block.Slot, row.Body));
        var order = letter.Blocks.Select(block => row.Body.ToList().IndexOf(block.Slot)).ToList();
        Assert.Equal(order.Order(), order);
    }

    [Fact]
    public void Every_place_is_used_by_some_letter()
    {
        var used = Names.SelectMany(row => Letter(row.Data, Desk.Issuer).Blocks).Select(block => block.Slot).Distinct().Concat(Slots.OfEveryLetter);
        Assert.Equal(Enum.GetValues<Slot>(), used.Distinct().Order());
    }

    private static string Folder { get; } = Path.Combine(
        AppContext.BaseDirectory[..AppContext.BaseDirectory.LastIndexOf("tests", StringComparison.Ordinal)], "tests", "Jiaocheng.Requests.Domain.Tests", "Letters", "Approved");

    private static string Write(string name)
    {
        var text = new StringBuilder(Letter(name, Desk.Issuer).ToText()).Append('\n');
        if (AllOutcomes.Of(name) is null && name != "Items") return text.ToString();
        foreach (var kind in Enum.GetValues<AgencyKind>())
            foreach (var day in Days)
            {
                var issuer = Issuers.Of(kind);
                var road = Road(name);
                road.Case.Apply(new(Move.Propose, Desk.Day, Proposal(name)), Desk.Where(road) with { Lenient = true });
                var remedy = RemedyRules.Of(road.Case, AllOutcomes.Find(Proposal(name).Outcome, Proposal(name).Variant)!, day, new());
                var clause = Remedies.Clause(remedy, issuer, day, name[0] == 'C' && name != "C8" ? "决定书" : "告知书");
                text.Append($"\n== {kind}, {day:yyyy-MM-dd}\n{(clause.Length > 0 ? clause : "（不告知救济途径）")}\n");
            }
        return text.ToString();
    }

    private static Letter Letter(string name, Issuer issuer)
    {
        if (Enum.TryParse<Move>(name, out var move))
        {
            var before = Desk.RoadBefore(move);
            return LetterWriter.Draft(before.Case, new(move, Desk.Day, Inputs.For(move, before.Case, Desk.Day)), issuer, Desk.Where(before))!;
        }
        var road = Road(name);
        return LetterWriter.Draft(road.Case, new(Move.Propose, Desk.Day, Proposal(name)), issuer, Desk.Where(road))!;
    }

    private static CaseBuilder Road(string name) => name == "Items"
        ? Roads.To(State.Handling).Do(Move.ListItems, "2024-03-11", new ItemsListed(Decisions.Asked(Mixed.Length))).Do(Move.RecordSearch, "2024-03-12", Inputs.Search() with { Item = 3 }) : Roads.For(name);

    private static Proposed Proposal(string name) => name == "Items" ? Decisions.Items(Mixed) : Decisions.Of(name);
}

/// <summary>An agency of each kind, as an office would enter it.</summary>
internal static class Issuers
{
    public static Issuer Of(AgencyKind kind) => kind switch
    {
        AgencyKind.Government => new("测试县人民政府", "测试县演示路1号", "0358-0000000", "测试市人民政府", "测试市中级人民法院", kind),
        AgencyKind.Department => new("测试县自然资源局", "测试县演示路2号", "0358-0000000", "测试县人民政府", "测试县人民法院", kind, "测试市自然资源局"),
        AgencyKind.Township => new("测试县测试镇人民政府", "测试镇演示路3号", "0358-0000000", "测试县人民政府", "测试县人民法院", kind),
        AgencyKind.Vertical => new("国家税务总局测试县税务局", "测试县演示路4号", "0358-0000000", "国家税务总局测试市税务局", "测试县人民法院", kind),
        AgencyKind.Justice => new("测试县司法局", "测试县演示路5号", "0358-0000000", "测试县人民政府", "测试县人民法院", kind, "测试市司法局", "测试省行政复议平台（fy.example.gov.cn）"),
        AgencyKind.Branch => new("测试市生态环境局测试分局", "测试县演示路6号", "0358-0000000", "测试市人民政府", "测试县人民法院", kind, "测试县人民政府"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
