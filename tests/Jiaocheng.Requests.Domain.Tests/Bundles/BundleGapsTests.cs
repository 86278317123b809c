using Jiaocheng.Requests.Domain.Bundles;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Bundles;

/// <summary>What a court would miss.</summary>
public class BundleGapsTests
{
    [Fact]
    public void A_case_with_every_scan_and_proof_lacks_nothing() =>
        Assert.Empty(BundleGaps.Of(Scanned(Roads.Searched().Answered("2024-03-13", "2024-03-18", "2024-03-21", "D1-none")).Case));

    [Fact]
    public void Without_scans_each_is_named_in_its_part() =>
        Assert.Equal(
            [BundlePart.Application, BundlePart.Receipt, BundlePart.Search, BundlePart.Service],
            BundleGaps.Of(Roads.Searched().Answered("2024-03-13", "2024-03-18", "2024-03-21", "D1-none").Case).Select(gap => gap.Part));

    [Fact]
    public void A_reply_that_was_signed_but_not_sent_lacks_dispatch_and_service() =>
        Assert.Equal(
            ["答复（测试告〔2024〕6号）没有寄送记录", "答复（测试告〔2024〕6号）没有送达证明"],
            BundleGaps.Of(Scanned(Roads.To(State.AwaitingDispatch)).Case).Select(gap => gap.What.Zh));

    [Fact]
    public void A_notice_without_proof_and_a_party_without_answer_are_named() =>
        Assert.Equal(
            ["向某公司征求意见，没有回复意见，也没有逾期未回复的记录", "征求第三方意见（测试告〔2024〕3号）没有送达证明"],
            BundleGaps.Of(Scanned(Roads.To(State.Consulting)).Case).Select(gap => gap.What.Zh));

    [Fact]
    public void A_reply_that_nothing_exists_lacks_its_search_record() =>
        Assert.Contains("答复信息不存在，没有检索记录", BundleGaps.Of(Ledger().Case).Select(gap => gap.What.Zh));

    [Fact]
    public void A_reply_that_another_agency_is_responsible_lacks_no_search_record() =>
        Assert.DoesNotContain(BundlePart.Search, BundleGaps.Of(Roads.To(State.Handling).Answered("2024-03-13", "2024-03-18", "2024-03-21", "D1-notOurs").Case).Select(gap => gap.Part));

    // Only a ledger brings such a result in.
    private static CaseBuilder Ledger()
    {
        var made = Roads.FromLedger();
        var on = new DateOnly(2024, 3, 20);
        Assert.NotNull(made.Try(Move.ImportResult, "2024-03-20", new ResultImported { Outcome = "D1", DecidedOn = on, DispatchedOn = on }, lenient: true).Fact);
        return made;
    }

    private static CaseBuilder Scanned(CaseBuilder made)
    {
        foreach (var purpose in (string[])["申请材料", "收件信封", "检索记录", "送达回证"])
            made.Do(Move.Attach, "2024-03-29", new Attached($"{purpose}.pdf", "application/pdf", 1, new string('a', 64), purpose));
        return made;
    }
}
