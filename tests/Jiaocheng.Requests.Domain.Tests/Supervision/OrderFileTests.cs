using System.Text.Json;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Papers;
using Jiaocheng.Requests.Domain.Supervision;
using static Jiaocheng.Requests.Domain.Tests.Supervision.Orders;

namespace Jiaocheng.Requests.Domain.Tests.Supervision;

/// <summary>The file of an order: entries are forever, sealed in a chain, and figures and letters follow from them.</summary>
public class OrderFileTests
{
    [Fact]
    public void An_order_for_a_report_that_is_not_in_demands_the_report_and_no_corrections()
    {
        var late = new OrderFinding(2024, OrderProposals.ReportLate, "年度报告", "没有报送", "应当在2025年1月31日前报送，至今没有报送。");
        var order = OrderProposals.Findings([late], Domain.Clock.Rules.Default, new(2025, 2, 6));
        Assert.True(OrderProposals.IsOnLateReport(order));
        Assert.Equal("2024年政府信息公开工作年度报告应当在2025年1月31日前报送，至今没有报送。", order.Wrong);
        Assert.Contains("立即报送年度报告", order.Demanded, StringComparison.Ordinal);
        Assert.DoesNotContain("改正", order.Demanded, StringComparison.Ordinal);
        Assert.False(OrderProposals.IsOnLateReport(OrderProposals.Findings([late, late with { Rule = "I1" }], Domain.Clock.Rules.Default, new(2025, 2, 6))));
    }

    public static TheoryData<string, string> Entries => new()
    {
        { nameof(OrderRaised), """{"type":"raised","number":"测改〔2024〕1号","addresseeId":"01900000-0000-7000-8000-0000000000a2","addressee":"某局","source":"Overdue","ground":"47-1","owner":"某主任","wrong":"逾期","demanded":"答复","due":"2024-06-25","days":15,"cases":[{"id":"01900000-0000-7000-8000-0000000000e1","number":"某局公开〔2024〕3号","due":"2024-05-20"}],"findings":[]}""" },
        { nameof(OrderRaised), """{"type":"raised","number":"测改〔2024〕2号","addresseeId":"01900000-0000-7000-8000-0000000000a2","addressee":"某局","source":"Complaint","ground":"47-2","owner":"某主任","wrong":"逾期","demanded":"答复","due":"2024-06-25","cases":[],"findings":[],"complaint":{"receivedOn":"2024-05-28","name":"申请人甲","contact":"13800000000"}}""" },
        { nameof(OrderRaised), """{"type":"raised","number":"测改〔2024〕3号","addresseeId":"01900000-0000-7000-8000-0000000000a2","addressee":"某局","source":"ReportFinding","ground":"47-1","owner":"某主任","wrong":"不符","demanded":"改正","due":"2024-06-25","cases":[],"findings":[{"year":2023,"rule":"I1","place":"三、一","found":"9","text":"不等"}]}""" },
        { nameof(OrderAnswered), """{"type":"answered","measures":"已答复"}""" },
        { nameof(OrderRejected), """{"type":"rejected","reason":"未答复","due":"2024-07-09"}""" },
        { nameof(OrderExtended), """{"type":"extended","reason":"需要核实","due":"2024-07-09"}""" },
        { nameof(OrderCriticised), """{"type":"criticised","number":"通报〔2024〕2号","on":"2024-06-26","reason":"逾期","due":"2024-07-10"}""" },
        { nameof(ComplainantTold), """{"type":"complainantTold","on":"2024-06-26","answer":"已责成答复"}""" },
        { nameof(OrderClosed), """{"type":"closed","result":"Mended","finding":"已答复"}""" },
        { nameof(OrderWithdrawn), """{"type":"withdrawn","reason":"发错"}""" },
    };

    [Theory, MemberData(nameof(Entries))]
    public void An_entry_once_stored_is_read_and_written_the_same(string type, string stored)
    {
        var entry = JsonSerializer.Deserialize<OrderEntry>(stored, FactJson.Canonical)!;
        Assert.Equal((type, stored), (entry.GetType().Name, JsonSerializer.Serialize(entry, FactJson.Canonical)));
    }

    [Fact]
    public void A_changed_entry_or_another_agency_breaks_the_chain()
    {
        var file = To(OrderState.Closed);
        Assert.Equal((null, 3), (file.Broken, file.Version));
        Assert.Equal(2, new OrderFile(Id, County, [file.Facts[0], file.Facts[1] with { Entry = new OrderAnswered("别的") }, file.Facts[2]]).Broken);
        Assert.Equal(1, new OrderFile(Id, Bureau, file.Facts).Broken);
    }

    [Fact]
    public void Who_complained_is_masked_for_showing()
    {
        var shown = JsonSerializer.Serialize<OrderEntry>(Complained, FactJson.Masked);
        Assert.DoesNotContain("申请人甲", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", shown, StringComparison.Ordinal);
        Assert.Equal(new Complaint { ReceivedOn = new(2024, 5, 28), Name = "***", Contact = "***" }, Raised(Complained).Hidden().Raised!.Complaint);
        Assert.Null(Raised(Complained with { Complaint = new() { ReceivedOn = Day } }).Hidden().Raised!.Complaint!.Name);
    }

    [Fact]
    public void Figures_count_for_the_agency_that_raised_and_for_the_one_it_is_about()
    {
        var closed = To(OrderState.Closed);
        var complained = Raised(Complained).With(EntryOf(OrderMove.Criticise, new(2024, 6, 26)), Raiser, new(2024, 6, 26));
        OrderFile[] all = [closed, complained, To(OrderState.Withdrawn), New()];
        Assert.Equal(new OrderFigures(Raised: 2, Closed: 1, Criticised: 1, Complaints: 1), OrderFigures.Of(all, County, 2024));
        Assert.Equal(new OrderFigures(Received: 2, Mended: 1, Criticisms: 1), OrderFigures.Of(all, Bureau, 2024));
        Assert.Equal(new OrderFigures(), OrderFigures.Of(all, County, 2023));
    }

    [Fact]
    public void Two_orders_about_the_same_application_share_its_subject()
    {
        Assert.Equal([OrderSubjects.Overdue(Overdue.Cases[0].Id)], Raised().Subjects);
        Assert.Equal([OrderSubjects.Late(Overdue.Cases[0].Id)], Raised(Overdue with { Source = OrderSource.LateResults }).Subjects);
        var finding = new OrderFinding(2023, "I1", "三、一", "9", "不等");
        Assert.Equal([OrderSubjects.Finding(Bureau, finding)], Raised(Overdue with { Source = OrderSource.ReportFinding, Cases = [], Findings = [finding] }).Subjects);
        Assert.Empty(Raised(Complained).Subjects);
    }

    [Fact]
    public void The_notice_says_what_is_wrong_by_which_article_and_until_when()
    {
        var text = Words(OrderText.NoticeOf(Raised(), "测试县人民政府办公室"));
        Assert.Equal(
            """
            测试县某局：
            经核查政府信息公开申请的办理情况，你单位存在以下问题：
            一件申请超过答复期限仍未答复。
            涉及的政府信息公开申请：某局公开〔2024〕3号（答复期限2024年5月20日）。
            依照《中华人民共和国政府信息公开条例》第四十七条第一款的规定，现对你单位督促整改，要求如下：
            立即依法答复，并查明逾期的原因。
            建立逐日提醒的制度。
            请由某局办公室主任负责，于2024年6月25日（含当日，自本通知发出的次日起15个工作日）前完成整改，并将整改情况报送我单位。逾期不整改或者整改不到位的，将依照《中华人民共和国政府信息公开条例》第四十七条第一款的规定予以通报批评。
            """, text);
    }

    [Fact]
    public void No_letter_names_who_complained()
    {
        var file = Raised(Complained).With(EntryOf(OrderMove.Criticise, new(2024, 6, 26)), Raiser, new(2024, 6, 26));
        var text = Words(OrderText.NoticeOf(file, "某办")) + Words(OrderText.CircularOf(file, file.Criticisms.Single(), "某办"));
        Assert.DoesNotContain("申请人甲", text, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", text, StringComparison.Ordinal);
        Assert.Contains("2024年5月28日收到投诉、举报", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_circular_tells_what_came_before_it()
    {
        var file = To(OrderState.Answered).With(Rejection, Raiser, new(2024, 6, 21)).With(EntryOf(OrderMove.Criticise, new(2024, 7, 10)), Raiser, new(2024, 7, 10));
        var paper = OrderText.CircularOf(file, file.Criticisms.Single(), "测试县人民政府办公室");
        var text = Words(paper);
        Assert.Equal(("测政办通报〔2024〕2号", new DateOnly(2024, 7, 10)), (paper.Number, paper.Date));
        Assert.Contains("2024年6月20日，测试县某局报送整改情况。", text, StringComparison.Ordinal);
        Assert.Contains("整改不到位：只答复了一件，其余两件仍未答复。要求于2024年7月9日前重新整改。", text, StringComparison.Ordinal);
        Assert.Contains("予以通报批评，并责成其于2024年7月24日前完成整改", text, StringComparison.Ordinal);
        Assert.DoesNotContain("没有报送整改情况", text, StringComparison.Ordinal);
        var silent = Raised().With(EntryOf(OrderMove.Criticise, new(2024, 6, 26)), Raiser, new(2024, 6, 26));
        Assert.Contains("截至2024年6月26日，测试县某局没有报送整改情况。", Words(OrderText.CircularOf(silent, silent.Criticisms.Single(), "某办")), StringComparison.Ordinal);
    }

    private static string Words(Paper paper) => string.Join('\n', paper.Parts.Select(part => part switch { Words words => words.Text, Plain plain => plain.Text, _ => "" }));
}
