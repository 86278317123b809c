using Jiaocheng.Requests.Domain.Bundles;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Papers;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Bundles;

/// <summary>What is in a bundle, and in which order.</summary>
public class BundleContentsTests
{
    private const string Agency = "测试机关";

    public static TheoryData<int> EveryRoad => [.. Enumerable.Range(0, AllRoads().Count())];

    [Theory, MemberData(nameof(EveryRoad))]
    public void Everything_that_stands_is_in_once_and_in_order(int road)
    {
        var @case = AllRoads().ElementAt(road).Case;
        var papers = BundleContents.Of(@case, Agency);

        Assert.Equal(LetterWriter.Owed(@case).Select(owed => owed.Fact.Seq).Order(), Seqs(papers, PaperSource.Letter));
        Assert.Equal(@case.Standing.Where(fact => fact.Kind == Move.Attach).Select(fact => fact.Seq), Seqs(papers, PaperSource.File));
        Assert.Equal(@case.Standing.Where(fact => BundleParts.OfRecord(fact.Kind) is not null).Select(fact => fact.Seq).Order(),
            Seqs(papers, PaperSource.Record).Concat(papers.Where(paper => paper.Form == PaperKind.SearchRecord).Select(paper => paper.Fact!.Seq)).Order());
        Assert.Equal(@case.Proposal is null ? 0 : 1, papers.Count(paper => paper.Form == PaperKind.ApprovalForm));
        Assert.Equal([PaperSource.Clock, PaperSource.History], papers.TakeLast(2).Select(paper => paper.Source));
        Assert.Equal(Enumerable.Range(1, papers.Count), papers.Select(paper => paper.Serial));
        Assert.Equal(papers.Select(paper => paper.Part).Order(), papers.Select(paper => paper.Part));
        foreach (var part in papers.Where(paper => paper.On is not null).GroupBy(paper => paper.Part)) Assert.Equal(part.Select(paper => paper.On).Order(), part.Select(paper => paper.On));
    }

    [Fact]
    public void A_refusal_after_a_consultation_lies_in_court_order()
    {
        var made = Roads.Objected().Proposed("2024-03-27", "C4").Reviewed("2024-03-27").Signed("2024-03-28").Dispatched("2024-03-28").Served("2024-04-01");

        Assert.Equal(
            [
                "Application 政府信息公开申请表", "Receipt 政府信息公开申请登记回执", "Opinions 政府信息公开征求第三方意见书", "Opinions 收到回复意见记录",
                "Approvals 政府信息公开申请办理审批单", "Approvals 拟办意见", "Approvals 法制审核意见", "Approvals 保密审查意见", "Approvals 签发意见", "Letters 政府信息不予公开决定书",
                "Service 文书送达记录", "Service 答复寄出记录", "Service 答复送达记录", "Clock 期限计算说明", "History 办理经过",
            ],
            BundleContents.Of(made.Case, Agency).Select(paper => $"{paper.Part} {paper.Title}"));
    }

    [Fact]
    public void Whose_a_paper_is_is_said_only_where_it_is_known()
    {
        var made = Roads.Objected().Do(Move.Attach, "2024-03-27", Scan("回函.pdf", "第三方意见"));
        var papers = BundleContents.Of(made.Case, Agency);

        Assert.Equal("申请人甲", papers.Single(paper => paper.Fact?.Kind == Move.Register && paper.Source == PaperSource.Record).Author);
        Assert.Equal("某公司", papers.Single(paper => paper.Fact?.Kind == Move.ReceiveOpinion).Author);
        Assert.Equal(Agency, papers.Single(paper => paper is { Source: PaperSource.Letter, Part: BundlePart.Opinions }).Author);
        var scan = papers.Single(paper => paper.Source == PaperSource.File);
        Assert.Equal((BundlePart.Opinions, "", "第三方意见；李登记收入"), (scan.Part, scan.Author, scan.Remark));
    }

    [Fact]
    public void What_was_struck_out_is_told_by_the_history_alone_and_what_was_corrected_says_so()
    {
        var made = Roads.Searched().Do(Move.Attach, "2024-03-11", Scan("错的.pdf", "检索记录"))
            .Do(Move.Supersede, "2024-03-12", new Superseded(4, "放错了案卷")).Do(Move.Supersede, "2024-03-12", new Superseded(3, "补充第二人", null, Inputs.Search()));
        var papers = BundleContents.Of(made.Case, Agency);

        Assert.DoesNotContain(papers, paper => paper.Source == PaperSource.File);
        Assert.Equal("已按第6项更正", papers.Single(paper => paper.Part == BundlePart.Search).Remark);
    }

    [Fact]
    public void The_day_of_a_letter_is_the_one_it_bears()
    {
        var road = Roads.Objected();
        foreach (var paper in BundleContents.Of(road.Case, Agency).Where(paper => paper.Source == PaperSource.Letter))
            Assert.Equal(LetterWriter.Write(road.Case, paper.Fact!.Seq, Letters.Desk.Issuer, road.Rules).Date, paper.On);
        var receipt = BundleContents.Of(Late().Case, Agency).Single(paper => paper is { Source: PaperSource.Letter, Part: BundlePart.Receipt });
        Assert.Equal((receipt.Fact!.RecordedOn, true), (receipt.On, receipt.Fact.On < receipt.Fact.RecordedOn));
    }

    /// <summary>Registered days after the letter box took it.</summary>
    private static CaseBuilder Late() => new CaseBuilder().Do(Move.Register, "2024-03-01", Inputs.Application("2024-03-01"), "2024-03-06");

    [Theory]
    [InlineData("申请材料", BundlePart.Application)]
    [InlineData("申请人身份证复印件", BundlePart.Application)]
    [InlineData("邮寄信封（邮戳）", BundlePart.Receipt)]
    [InlineData("补正告知书送达回证", BundlePart.Service)]
    [InlineData("第三方意见", BundlePart.Opinions)]
    [InlineData("法制审核意见", BundlePart.Approvals)]
    [InlineData("保密审查表（审查意见）", BundlePart.Approvals)]
    [InlineData("办理审批单", BundlePart.Approvals)]
    [InlineData("拟公开的环评审批文件", BundlePart.Evidence)]
    [InlineData("审计报告", BundlePart.Evidence)]
    [InlineData("环评审批文件", BundlePart.Evidence)]
    [InlineData("检索记录", BundlePart.Search)]
    [InlineData("证据材料", BundlePart.Evidence)]
    [InlineData("", BundlePart.Evidence)]
    public void A_file_lies_where_its_purpose_says(string purpose, BundlePart part) => Assert.Equal(part, BundleParts.OfFile(purpose));

    // A new move must choose: a paper of its own, or a line of the history.
    [Fact]
    public void Moves_without_a_paper_of_their_own_are_these() =>
        Assert.Equal(
            [
                Move.Accept, Move.Assign, Move.AskCorrection, Move.AskThirdParty, Move.AskAgency, Move.AskCoMaker, Move.AskReasons, Move.NotifyFee,
                Move.InformThirdParty, Move.Close, Move.Archive, Move.Void, Move.Supersede, Move.Note, Move.Attach, Move.Unmask, Move.ListItems, Move.AnswerQuestion, Move.AskAssistance, Move.AnswerAmendment,
            ],
            Enum.GetValues<Move>().Where(move => BundleParts.OfRecord(move) is null));

    [Fact]
    public void Every_part_and_purpose_has_a_name() =>
        Assert.All(Enum.GetValues<BundlePart>().Select(part => part.Label()).Concat(Enum.GetValues<BundlePurpose>().Select(purpose => purpose.Label())),
            label => Assert.True(label is { Zh.Length: > 0, En.Length: > 0 }));

    private static IEnumerable<int> Seqs(IReadOnlyList<BundlePaper> papers, PaperSource source) => papers.Where(paper => paper.Source == source).Select(paper => paper.Fact!.Seq).Order();

    private static Attached Scan(string name, string purpose) => new(name, "application/pdf", 1, new string('a', 64), purpose);

    private static IEnumerable<CaseBuilder> AllRoads() =>
        [.. Enum.GetValues<State>().Where(state => state != State.Unregistered).Select(Roads.To), .. Roads.WithTurns(), Roads.To(State.Served).Do(Move.Attach, "2024-03-22", Scan("回证.pdf", "送达回证"))];
}
