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
