using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Papers;
using Jiaocheng.Requests.Domain.Tests.Letters;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Papers;

public class CasePapersTests
{
    private static string Text(Paper paper) => string.Join('\n', paper.Parts.Select(part => part switch
    {
        Words words => words.Text,
        Plain plain => plain.Text,
        Grid grid => string.Join('\n', grid.Rows.SelectMany(row => row)),
        _ => "",
    }));

    private static IEnumerable<(PaperKind Kind, Paper Paper)> Write(CaseBuilder road) =>
        CasePapers.Of(road.Case).Select(paper => (paper.Kind, CasePapers.Write(road.Case, paper.Kind, paper.Fact.Seq, Desk.Issuer, road.Rules)));

    [Fact]
    public void A_consultation_gives_a_notice_that_does_not_name_the_third_party_and_a_reply_form()
    {
        var road = Roads.Objected();
        var papers = Write(road).ToList();
        var party = road.Case.Consultations[0].Party;
        var notice = Assert.Single(papers, paper => paper.Kind == PaperKind.ConsultationNotice).Paper;
        Assert.DoesNotContain(party, Text(notice), StringComparison.Ordinal);
        Assert.Contains("第三十三条第三款", Text(notice), StringComparison.Ordinal);
        var reply = Assert.Single(papers, paper => paper.Kind == PaperKind.ConsultationReply).Paper;
        Assert.Contains("□ 不同意公开", Text(reply), StringComparison.Ordinal);
        Assert.Equal(road.Case.At(road.Case.Consultations[0].Of)!.DocumentNumber ?? "", reply.Number);
        Assert.Contains($"随附的《{reply.Row.Title.Zh}》", LetterWriter.Write(road.Case, road.Case.Consultations[0].Of, Desk.Issuer, road.Rules).ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_letter_has_its_proof_of_service_and_every_grid_fits_the_page()
    {
        foreach (var road in (CaseBuilder[])[Roads.Objected(), Roads.ReasonsFound(true), CaseBuilder.Received("2024-03-25").Accepted("2024-03-26")])
        {
            var papers = Write(road).ToList();
            Assert.Equal(LetterWriter.Owed(road.Case).Count(), papers.Count(paper => paper.Kind == PaperKind.ServiceReceipt));
            Assert.All(papers.SelectMany(paper => paper.Paper.Parts.OfType<Grid>()), grid =>
            {
                Assert.Equal(28, grid.Widths.Sum());
                Assert.All(grid.Rows, row => { Assert.Equal(grid.Widths.Count, row.Count); Assert.NotNull(row[0]); });
            });
        }
    }

    private static Dictionary<string, string> Receipt(CaseBuilder road, int of) =>
        CasePapers.Write(road.Case, PaperKind.ServiceReceipt, of, Desk.Issuer, road.Rules).Parts.OfType<Grid>().Single().Rows.ToDictionary(row => row[0]!, row => row[1]!);

    [Fact]
    public void The_box_for_the_receiver_s_signature_is_never_filled_in()
    {
        var road = Roads.To(State.AwaitingDispatch);
        var signed = road.Case.Version;
        road.Dispatched("2024-03-19").Do(Move.ProveService, "2024-03-21", new ServiceProved("物业值班员李某", "邮政签收记录"));
        var receipt = Receipt(road, signed);
        Assert.Equal("", receipt["受送达人签名或者盖章"].Trim());
        Assert.Equal("物业值班员李某", receipt["代收人及与受送达人的关系"]);
        Assert.Equal("邮政签收记录", receipt["备注"]);
    }

    [Fact]
    public void A_refusal_stands_with_its_witness_in_its_own_box()
    {
        var road = Roads.To(State.AwaitingDispatch);
        var signed = road.Case.Version;
        road.Do(Move.Dispatch, "2024-03-19", new Dispatched(DispatchMethod.InPerson))
            .Do(Move.ProveService, "2024-03-19", new ServiceProved("申请人甲", "拒绝签收，文书留在住所") { Kind = ProofKind.Refused, Witness = "村民委员会王某" });
        var receipt = Receipt(road, signed);
        Assert.Equal("", receipt["受送达人签名或者盖章"].Trim());
        Assert.Equal("", receipt["代收人及与受送达人的关系"].Trim());
        Assert.Contains("拒绝签收", receipt["拒收、留置的事由和见证人"], StringComparison.Ordinal);
        Assert.Contains("见证人：村民委员会王某", receipt["拒收、留置的事由和见证人"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_receipt_of_a_notice_tells_how_and_when_it_left()
    {
        var road = Roads.To(State.AwaitingCorrection);
        var notice = road.Case.Version;
        road.Do(Move.SendNotice, "2024-03-05", new NoticeSent(notice, DispatchMethod.Ems, "1234567890123")).Do(Move.ProveNotice, "2024-03-07", new NoticeProved(notice, "邮政签收记录"));
        var receipt = Receipt(road, notice);
        Assert.Contains("1234567890123", receipt["送达方式"], StringComparison.Ordinal);
        Assert.Equal("2024年3月5日", receipt["寄出日期"]);
        Assert.Equal("2024年3月7日", receipt["收到日期"]);
        Assert.Equal("", receipt["拒收、留置的事由和见证人"].Trim());
    }

    [Fact]
    public void An_open_case_has_a_withdrawal_form_and_the_list_of_its_file()
    {
        var papers = Write(CaseBuilder.Received("2024-03-25").Accepted("2024-03-26")).ToList();
        Assert.Single(papers, paper => paper.Kind == PaperKind.WithdrawalForm);
        Assert.Contains("政府信息公开申请表", Text(Assert.Single(papers, paper => paper.Kind == PaperKind.FileList).Paper), StringComparison.Ordinal);
    }

    [Fact]
    public void A_signed_case_has_its_approvals_and_no_withdrawal_form()
    {
        var road = CaseBuilder.Received("2024-03-25").Accepted("2024-03-26");
        Desk.Signed(road, new Proposed { Outcome = "A", Facts = "该文件由本机关制作并保存。", Given = "批准文件一份，纸质" });
        var papers = Write(road).ToList();
        var approval = Text(Assert.Single(papers, paper => paper.Kind == PaperKind.ApprovalForm).Paper);
        Assert.Contains("该文件由本机关制作并保存", approval, StringComparison.Ordinal);
        Assert.DoesNotContain("（签名）", approval, StringComparison.Ordinal);
        Assert.DoesNotContain(papers, paper => paper.Kind == PaperKind.WithdrawalForm);
    }

    [Fact]
    public void What_the_case_does_not_have_is_refused() =>
        Assert.Throws<ArgumentException>(() => CasePapers.Write(Roads.Objected().Case, PaperKind.SearchRecord, 1, Desk.Issuer, Roads.Objected().Rules));
}
