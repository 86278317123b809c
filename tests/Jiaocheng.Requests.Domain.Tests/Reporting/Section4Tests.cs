using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Reporting.Checks;

namespace Jiaocheng.Requests.Domain.Tests.Reporting;

/// <summary>Section 4 by the examples of law.md part 7.</summary>
public class Section4Tests
{
    private static readonly Guid Bureau = Guid.Parse("01900000-0000-7000-8000-0000000000aa");

    private static RemedyRecorded Entry(RemedyPath path, string number, string filed, RemedyResult? result = null, string? decided = null, Instance instance = Instance.First) => new()
    {
        Path = path, Body = "某机关", Number = number, FiledOn = DateOnly.Parse(filed), Instance = instance, Result = result, DecidedOn = decided is null ? null : DateOnly.Parse(decided),
    };

    private static Contest Contest(params RemedyRecorded[] entries) => new(Bureau, new(9, entries));

    private static readonly Contest UnderAppeal = Contest(
        Entry(RemedyPath.LawsuitDirect, "（2024）某行初1号", "2024-02-01", RemedyResult.ClaimsDismissed, "2024-06-03"),
        Entry(RemedyPath.LawsuitDirect, "（2024）某行终9号", "2024-07-01", instance: Instance.Second));

    [Fact]
    public void The_form_has_three_groups_of_four_results_and_their_sum()
    {
        Assert.Equal(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"], Section4.Columns);
        Assert.Equal(["行政复议", "未经复议直接起诉", "复议后起诉"], Section4.Paths.Select(path => path.Label().Zh));
        Assert.Equal(FormTables.Section4.Select(row => row.Columns), Section4.Paths.Select(_ => Section4.Columns));
        Assert.All(Section4.Of(2024, [], new()).Values, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Sums_are_those_of_their_group()
    {
        var table = Section4.Of(2024,
        [
            Contest(Entry(RemedyPath.Reconsideration, "某复1号", "2024-02-01", RemedyResult.Upheld, "2024-03-01")),
            Contest(Entry(RemedyPath.Reconsideration, "某复2号", "2024-02-01", RemedyResult.Annulled, "2024-03-01")),
            Contest(Entry(RemedyPath.Reconsideration, "某复3号", "2024-02-01")),
            Contest(Entry(RemedyPath.LawsuitAfterReconsideration, "某初1号", "2023-02-01", RemedyResult.SuitWithdrawn, "2024-03-01")),
        ], new());
        Assert.Equal([1, 1, 0, 1, 3, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1], table.Values);
        Assert.Equal(1, table.Lawsuits(Section4.Total));
    }

    [Theory]
    [InlineData("（2024）某行初1号", "(2024) 某行初1号")]
    [InlineData("某政复〔2024〕7号", "某政复[2024]7号")]
    [InlineData("某政复〔２０２４〕7号", "某政复【2024】7 号")]
    public void One_number_counts_once_however_it_is_typed_and_whatever_it_contests(string one, string other)
    {
        var twice = new[] { Contest(Entry(RemedyPath.Reconsideration, one, "2024-02-01", RemedyResult.Upheld, "2024-03-01")), Contest(Entry(RemedyPath.Reconsideration, other, "2024-02-01")) };
        Assert.Equal([1, 0, 0, 0, 1], Section4.Of(2024, twice, new())[RemedyPath.Reconsideration]);
        // Another agency's case of the same number is its own.
        Assert.Equal([1, 0, 0, 1, 2], Section4.Of(2024, [twice[0], twice[1] with { AgencyId = Guid.NewGuid() }], new())[RemedyPath.Reconsideration]);
    }

    [Fact]
    public void Entries_of_one_number_that_disagree_are_told_with_the_cell_that_counts_them()
    {
        Contest[] entered =
        [
            Contest(Entry(RemedyPath.Reconsideration, "某复1号", "2024-02-01", RemedyResult.Upheld, "2024-03-01")), Contest(Entry(RemedyPath.Reconsideration, "某复 1号", "2024-02-01")),
            Contest(Entry(RemedyPath.LawsuitDirect, "（2024）某行初1号", "2024-05-01")), Contest(Entry(RemedyPath.LawsuitAfterReconsideration, "(2024)某行初1号", "2024-05-01")),
            Contest(Entry(RemedyPath.Reconsideration, "某复2号", "2024-02-01")), Contest(Entry(RemedyPath.Reconsideration, "某复2号", "2024-02-01")),
        ];
        Assert.Equal([("四、行政复议｜结果维持", "某复1号"), ("四、行政诉讼未经复议直接起诉｜尚未审结", "（2024）某行初1号")],
            ContestChecks.Of(2024, entered, new()).Select(finding => (finding.Place, finding.Found)));
    }

    [Theory]
    [InlineData(AppealedJudgement.Pending, RemedyColumn.Pending)]
    [InlineData(AppealedJudgement.NewestJudgement, RemedyColumn.Upheld)]
    public void A_judgement_under_appeal_counts_as_the_office_reads_it(AppealedJudgement reading, RemedyColumn column)
    {
        var settings = new OfficeSettings { AppealedJudgement = reading };
        Assert.Equal(column, UnderAppeal.Proceeding.ColumnIn(2024, settings));
        // It comes again while the appeal runs, and in the year of its end, whichever way it was read.
        Assert.Equal(column, UnderAppeal.Proceeding.ColumnIn(2025, settings));
        var ended = Contest([.. UnderAppeal.Proceeding.Entries, Entry(RemedyPath.LawsuitDirect, "（2024）某行终9号", "2024-07-01", RemedyResult.Annulled, "2026-01-05", Instance.Second)]);
        Assert.Equal((column, RemedyColumn.Corrected, null), (ended.Proceeding.ColumnIn(2025, settings), ended.Proceeding.ColumnIn(2026, settings), ended.Proceeding.ColumnIn(2027, settings)));
    }

    [Theory]
    [InlineData(DismissedRequest.Upheld, RemedyColumn.Upheld)]
    [InlineData(DismissedRequest.Other, RemedyColumn.Other)]
    public void A_dismissed_request_counts_as_the_office_reads_it(DismissedRequest reading, RemedyColumn column) =>
        Assert.Equal(column, new Proceeding(9, [Entry(RemedyPath.Reconsideration, "某复1号", "2024-02-01", RemedyResult.RequestDismissed, "2024-03-01")]).ColumnIn(2024, new() { DismissedRequest = reading }));
}
