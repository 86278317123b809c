using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;

namespace Jiaocheng.Requests.Domain.Outcomes;

/// <summary>Columns of Section 4 into which a result falls.</summary>
public enum RemedyColumn { Upheld, Corrected, Other, Pending }

/// <summary>What is known of a result of reconsideration or lawsuit.</summary>
/// <param name="Result">The result.</param>
/// <param name="Label">Its words.</param>
/// <param name="Column">The column of Section 4 (国办公开办函〔2021〕30号).</param>
/// <param name="InReconsideration">Whether a reconsideration body can decide so.</param>
/// <param name="InCourt">Whether a court can decide so.</param>
/// <param name="Article">《行政复议法》 or 《行政诉讼法》.</param>
public sealed record RemedyResultRow(RemedyResult Result, Text Label, RemedyColumn Column, bool InReconsideration, bool InCourt, string Article);

/// <summary>All results of reconsideration and lawsuits, each with its column of Section 4.</summary>
public static class RemedyResults
{
    /// <summary>All rows, in the order of the enumeration.</summary>
    public static readonly IReadOnlyList<RemedyResultRow> All =
    [
        new(RemedyResult.Upheld, new("维持", "Upheld"), RemedyColumn.Upheld, true, false, "《行政复议法》第六十八条"),
        new(RemedyResult.RequestDismissed, new("驳回行政复议请求", "Request for reconsideration dismissed"), RemedyColumn.Upheld, true, false, "《行政复议法》第六十九条"),
        new(RemedyResult.ClaimsDismissed, new("驳回诉讼请求", "Claims dismissed"), RemedyColumn.Upheld, false, true, "《行政诉讼法》第六十九条"),
        new(RemedyResult.Changed, new("变更", "Changed"), RemedyColumn.Corrected, true, true, "《行政复议法》第六十三条、《行政诉讼法》第七十七条"),
        new(RemedyResult.Annulled, new("撤销或者部分撤销", "Annulled in whole or part"), RemedyColumn.Corrected, true, true, "《行政复议法》第六十四条、《行政诉讼法》第七十条"),
        new(RemedyResult.Unlawful, new("确认违法", "Found unlawful"), RemedyColumn.Corrected, true, true, "《行政复议法》第六十五条、《行政诉讼法》第七十四条"),
        new(RemedyResult.OrderedToAct, new("责令履行（重作）", "Ordered to act or to decide anew"), RemedyColumn.Corrected, true, true, "《行政复议法》第六十六条、《行政诉讼法》第七十二条"),
        new(RemedyResult.Void, new("确认无效", "Found void"), RemedyColumn.Corrected, true, true, "《行政复议法》第六十七条、《行政诉讼法》第七十五条"),
        new(RemedyResult.NotAccepted, new("不予受理", "Not accepted"), RemedyColumn.Other, true, false, "《行政复议法》第三十条"),
        new(RemedyResult.ApplicationRejected, new("驳回行政复议申请", "Application for reconsideration rejected"), RemedyColumn.Other, true, false, "《行政复议法》第三十三条"),
        new(RemedyResult.Withdrawn, new("撤回申请，终止行政复议", "Withdrawn, reconsideration ended"), RemedyColumn.Other, true, false, "《行政复议法》第四十一条"),
        new(RemedyResult.Mediated, new("调解", "Mediated"), RemedyColumn.Other, true, true, "《行政复议法》第七十三条、《行政诉讼法》第六十条"),
        new(RemedyResult.Settled, new("和解", "Settled"), RemedyColumn.Other, true, false, "《行政复议法》第七十四条"),
        new(RemedyResult.SuitNotFiled, new("不予立案", "Not filed by the court"), RemedyColumn.Other, false, true, "《行政诉讼法》第五十一条"),
        new(RemedyResult.SuitRejected, new("驳回起诉", "Suit rejected"), RemedyColumn.Other, false, true, "《行政诉讼法》第四十九条"),
        new(RemedyResult.SuitWithdrawn, new("准许撤诉", "Withdrawal of the suit allowed"), RemedyColumn.Other, false, true, "《行政诉讼法》第六十二条"),
        new(RemedyResult.SuitEnded, new("终结诉讼", "Suit ended"), RemedyColumn.Other, false, true, "《行政诉讼法》第一百零一条"),
    ];

    /// <summary>The row of a result.</summary>
    public static RemedyResultRow Of(RemedyResult result) => All[(int)result];

    /// <summary>The column of Section 4 in which an office counts a result.</summary>
    public static RemedyColumn ColumnOf(RemedyResult result, OfficeSettings settings) =>
        result == RemedyResult.RequestDismissed && settings.DismissedRequest == DismissedRequest.Other ? RemedyColumn.Other : Of(result).Column;

    /// <summary>The results that can end a proceeding of this path.</summary>
    public static IEnumerable<RemedyResultRow> Of(RemedyPath path) => All.Where(row => path == RemedyPath.Reconsideration ? row.InReconsideration : row.InCourt);

    /// <summary>Name of a result.</summary>
    public static Text Label(this RemedyResult result) => Of(result).Label;

    private static readonly Text[] Paths =
    [
        new("行政复议", "Reconsideration"), new("未经复议直接起诉", "Lawsuit without reconsideration"), new("复议后起诉", "Lawsuit after reconsideration"),
    ];

    /// <summary>Name of a path, as Section 4 calls it.</summary>
    public static Text Label(this RemedyPath path) => Paths[(int)path];

    private static readonly Text[] Instances = [new("一审（或复议）", "First"), new("二审", "Second"), new("再审", "Retrial")];

    /// <summary>Name of an instance.</summary>
    public static Text Label(this Instance instance) => Instances[(int)instance];

    private static readonly Text[] Columns = [new("结果维持", "Upheld"), new("结果纠正", "Corrected"), new("其他结果", "Other result"), new("尚未审结", "Pending")];

    /// <summary>Name of a column of Section 4.</summary>
    public static Text Label(this RemedyColumn column) => Columns[(int)column];
}
