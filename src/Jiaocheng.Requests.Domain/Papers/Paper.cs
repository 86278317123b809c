using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Papers;

/// <summary>Papers of a case that are no letters with a number of their own: forms for others to fill in, records and lists of the file.</summary>
public enum PaperKind { ConsultationNotice, ConsultationReply, SearchRecord, ApprovalForm, ServiceReceipt, WithdrawalForm, FileList }

/// <summary>What stands at the head of a paper.</summary>
/// <param name="Title">标题.</param>
/// <param name="Letter">Goes out under the red head of the agency.</param>
public record PaperHead(Text Title, bool Letter);

/// <summary>A row of the papers.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Title">标题.</param>
/// <param name="Letter">Goes out under the red head of the agency.</param>
/// <param name="Hint">What it is for.</param>
public sealed record PaperRow(PaperKind Kind, Text Title, bool Letter, Text Hint) : PaperHead(Title, Letter);

/// <summary>A part of a paper.</summary>
public abstract record PaperPart;

/// <summary>A paragraph.</summary>
public sealed record Words(string Text) : PaperPart;

/// <summary>A line for the addressee or the signer, without indent.</summary>
public sealed record Plain(string Text) : PaperPart;

/// <summary>A table. Every row has as many cells as <see cref="Widths"/>, whose sum is 28 characters; a cell that is null belongs to the one before it.</summary>
/// <param name="Widths">Widths of the columns in characters.</param>
/// <param name="Rows">Rows of cells.</param>
/// <param name="Head">Whether the first row is a heading, repeated on every page.</param>
public sealed record Grid(IReadOnlyList<int> Widths, IReadOnlyList<IReadOnlyList<string?>> Rows, bool Head = false) : PaperPart;

/// <summary>A paper, ready to be laid out.</summary>
/// <param name="Row">What it is.</param>
/// <param name="Number">Number of the case, of the letter it goes with, or its own.</param>
/// <param name="Parts">Its text.</param>
/// <param name="Signature">署名 of a paper that goes out; else empty.</param>
/// <param name="Date">Its date; null where it is filled in by hand.</param>
public sealed record Paper(PaperHead Row, string Number, IReadOnlyList<PaperPart> Parts, string Signature = "", DateOnly? Date = null);

/// <summary>All kinds of paper (law.md 6.1).</summary>
public static class PaperKinds
{
    /// <summary>All rows, in the order of the enumeration.</summary>
    public static readonly IReadOnlyList<PaperRow> All =
    [
        new(PaperKind.ConsultationNotice, new("政府信息公开征求意见告知书", "Notice to the applicant of a consultation"), true,
            new("告知申请人正在征求意见、所需时间不计算在答复期限内。", "Tells the applicant that others are consulted and that the time does not count.")),
        new(PaperKind.ConsultationReply, new("政府信息公开征求意见回执", "Reply form of a consultation"), false,
            new("随征求意见书寄出，由被征求方填写后寄回。", "Goes with the inquiry, filled in and returned by the party.")),
        new(PaperKind.SearchRecord, new("政府信息检索记录", "Record of a search"), false,
            new("证明已经充分合理地查找、检索。", "Proves that a search was made.")),
        new(PaperKind.ApprovalForm, new("政府信息公开申请办理审批单", "Approval form"), false,
            new("拟办、审核、签发的意见和日期。", "Opinions and dates of proposal, reviews and signature.")),
        new(PaperKind.ServiceReceipt, new("送达回证", "Proof of service"), false,
            new("随文书送出，由受送达人签收后收回。", "Goes with a letter and comes back signed.")),
        new(PaperKind.WithdrawalForm, new("撤回政府信息公开申请书", "Withdrawal form"), false,
            new("申请人要撤回时填写签名。", "For an applicant who withdraws.")),
        new(PaperKind.FileList, new("归档目录", "List of the file"), false,
            new("卷内文件的次序、文号和日期。", "What lies in the file, in order.")),
    ];

    /// <summary>The row of a kind.</summary>
    public static PaperRow Of(PaperKind kind) => All[(int)kind];
}
