using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Papers;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Bundles;

/// <summary>What a paper of a bundle is made from.</summary>
public enum PaperSource
{
    /// <summary>What a move recorded.</summary>
    Record,
    /// <summary>A form of the case, filled in from its facts.</summary>
    Form,
    /// <summary>A letter that a move owes.</summary>
    Letter,
    /// <summary>A file that was added.</summary>
    File,
    /// <summary>Every period, day by day.</summary>
    Clock,
    /// <summary>All entries, superseded ones included.</summary>
    History,
}

/// <summary>One paper of a bundle: a line of its index (案卷目录).</summary>
/// <param name="Serial">Its place in the bundle, from 1.</param>
/// <param name="Part">The part it lies in.</param>
/// <param name="Source">What it is made from.</param>
/// <param name="Title">文书名称.</param>
/// <param name="Number">文号; empty where it bears none.</param>
/// <param name="Author">责任者; empty where the record does not say.</param>
/// <param name="On">Its date; null for what is made with the bundle.</param>
/// <param name="Remark">备注.</param>
/// <param name="Fact">The standing entry it comes from; null for what is made from all of them.</param>
/// <param name="Form">Which form it is; null for what is none.</param>
public sealed record BundlePaper(int Serial, BundlePart Part, PaperSource Source, string Title, string Number, string Author, DateOnly? On, string Remark, Fact? Fact, PaperKind? Form = null);

/// <summary>The contents of a bundle: a function of the facts. Whatever stands is in it; what was superseded is told by the history.</summary>
public static class BundleContents
{
    /// <summary>Every paper in court order: by part, then by legal date, then as recorded.</summary>
    /// <param name="case">The case.</param>
    /// <param name="agency">Name of its agency: the author of its letters.</param>
    public static IReadOnlyList<BundlePaper> Of(Case @case, string agency)
    {
        var papers = Letters(@case, agency).Concat(Records(@case)).Concat(Approvals(@case)).Concat(Files(@case))
            .OrderBy(paper => paper.Part).ThenBy(paper => paper.On).ThenBy(paper => paper.Fact!.Seq).ThenByDescending(paper => paper.Source)
            .Append(new(0, BundlePart.Clock, PaperSource.Clock, "期限计算说明", "", agency, null, "", null))
            .Append(new(0, BundlePart.History, PaperSource.History, "办理经过", "", agency, null, "", null));
        return [.. papers.Select((paper, place) => paper with { Serial = place + 1 })];
    }

    private static IEnumerable<BundlePaper> Letters(Case @case, string agency) =>
        from owed in LetterWriter.Owed(@case)
        let row = LetterKinds.Of(owed.Kind)
        let number = row.Series == Series.Case ? @case.Number : owed.Fact.DocumentNumber ?? @case.Number
        select new BundlePaper(0, BundleParts.OfLetter(owed.Kind), PaperSource.Letter, row.Heading, number, agency, LetterWriter.DateOf(owed.Kind, owed.Fact), Corrected(@case, owed.Fact), owed.Fact);

    private static IEnumerable<BundlePaper> Records(Case @case) =>
        from fact in @case.Standing
        let part = BundleParts.OfRecord(fact.Kind)
        where part is not null
        let form = fact.Kind == Move.RecordSearch ? PaperKind.SearchRecord : (PaperKind?)null
        select new BundlePaper(0, part.Value, form is null ? PaperSource.Record : PaperSource.Form, Title(fact), "", Author(@case, fact), fact.On, Corrected(@case, fact), fact, form);

    // The opinions lie there one by one, too; the form shows on one page that each was given, and in which order.
    private static IEnumerable<BundlePaper> Approvals(Case @case) =>
        from paper in CasePapers.Of(@case)
        where paper.Kind == PaperKind.ApprovalForm
        select new BundlePaper(0, BundlePart.Approvals, PaperSource.Form, PaperKinds.Of(paper.Kind).Title.Zh, "", paper.Fact.By, paper.Fact.On, "", paper.Fact, paper.Kind);

    // Who wrote an added file is not known; who added it stands in the remark.
    private static IEnumerable<BundlePaper> Files(Case @case) =>
        from fact in @case.Standing
        where fact.Payload is Attached
        let file = (Attached)fact.Payload
        select new BundlePaper(0, BundleParts.OfFile(file.Purpose), PaperSource.File, file.FileName, "", "", fact.On, $"{file.Purpose}；{fact.By}收入", fact);

    private static string Title(Fact fact) => fact.Kind switch
    {
        Move.Register => "政府信息公开申请表",
        Move.ReceiveCorrection => "补正后的申请",
        Move.RecordSearch => "检索记录",
        Move.Propose => "拟办意见",
        Move.PassLaw => "法制审核意见",
        Move.PassSecrecy => "保密审查意见",
        Move.SendBack => "退回意见",
        Move.Sign => "签发意见",
        Move.Extend or Move.Defer => Moves.Of(fact.Kind).Past.Zh + "审批",
        _ => Moves.Of(fact.Kind).Past.Zh + "记录",
    };

    private static string Author(Case @case, Fact fact) => fact.Payload switch
    {
        Registered or CorrectionReceived or WithdrawalReceived or ReasonsReceived => @case.Application?.Applicant.Name ?? "",
        OpinionReceived opinion => @case.Consultations.FirstOrDefault(c => c.Of == opinion.Of)?.Party ?? "",
        _ => fact.By,
    };

    private static string Corrected(Case @case, Fact fact) =>
        @case.Facts.LastOrDefault(later => later.Payload is Superseded change && change.Of == fact.Seq) is { } by ? $"已按第{by.Seq}项更正" : "";
}
