using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Bundles;

/// <summary>The parts of a bundle (案卷), in the order in which a court reads them.</summary>
public enum BundlePart { Application, Receipt, Notices, Opinions, Search, Approvals, Letters, Service, Evidence, Clock, History }

/// <summary>What a bundle is made for.</summary>
public enum BundlePurpose { Reconsideration, Lawsuit, Archive }

/// <summary>Where in a bundle a paper belongs.</summary>
public static class BundleParts
{
    private static readonly Text[] Labels =
    [
        new("申请材料", "Application"), new("收件证明", "Proof of receipt"), new("程序告知", "Notices"), new("征求意见", "Opinions sought"),
        new("检索记录", "Search record"), new("审批和审查意见", "Approvals and reviews"), new("答复文书", "Decision letters"), new("寄送和送达", "Dispatch and service"),
        new("其他证据材料", "Other evidence"), new("期限说明", "How the dates were counted"), new("办理经过", "History"),
    ];

    private static readonly Text[] Purposes = [new("行政复议", "Reconsideration"), new("行政诉讼", "Lawsuit"), new("归档", "Archive")];

    // The first word that occurs decides: proofs of service name what was served, reviews are opinions, too; what is to be given is evidence, whatever it is about.
    private static readonly (string Word, BundlePart Part)[] Words =
    [
        ("送达", BundlePart.Service), ("回证", BundlePart.Service),
        ("信封", BundlePart.Receipt), ("邮戳", BundlePart.Receipt), ("收件凭证", BundlePart.Receipt), ("登记回执", BundlePart.Receipt),
        ("签收", BundlePart.Service), ("寄", BundlePart.Service), ("快递单", BundlePart.Service),
        ("检索", BundlePart.Search), ("查找", BundlePart.Search), ("拟公开", BundlePart.Evidence), ("拟提供", BundlePart.Evidence),
        ("审批单", BundlePart.Approvals), ("法制审核", BundlePart.Approvals), ("保密审查", BundlePart.Approvals), ("审核意见", BundlePart.Approvals), ("审查意见", BundlePart.Approvals),
        ("会签", BundlePart.Approvals), ("签发", BundlePart.Approvals),
        ("意见", BundlePart.Opinions), ("征求", BundlePart.Opinions), ("申请", BundlePart.Application), ("身份", BundlePart.Application),
        ("委托书", BundlePart.Application), ("补正", BundlePart.Application),
    ];

    /// <summary>Name of a part.</summary>
    public static Text Label(this BundlePart part) => Labels[(int)part];

    /// <summary>Name of a purpose.</summary>
    public static Text Label(this BundlePurpose purpose) => Purposes[(int)purpose];

    /// <summary>The part in which the record of a move lies; null where the history alone tells of it.</summary>
    public static BundlePart? OfRecord(Move move) => move switch
    {
        Move.Register or Move.ReceiveCorrection or Move.AmendContact or Move.Withdraw or Move.Split => BundlePart.Application,
        Move.ConfirmReceipt or Move.LogContact => BundlePart.Receipt,
        Move.LapseCorrection or Move.ReceiveReasons or Move.LapseReasons or Move.PayFee or Move.LapseFee => BundlePart.Notices,
        Move.ReceiveOpinion or Move.LapseOpinion or Move.ReceiveAssistance => BundlePart.Opinions,
        Move.RecordSearch => BundlePart.Search,
        Move.Extend or Move.Defer or Move.Propose or Move.PassLaw or Move.PassSecrecy or Move.SendBack or Move.Sign => BundlePart.Approvals,
        Move.ImportResult => BundlePart.Letters,
        Move.SendNotice or Move.ReturnNotice or Move.ProveNotice or Move.Dispatch or Move.ProveService or Move.RecordReturn => BundlePart.Service,
        Move.RecordRemedy => BundlePart.Evidence,
        _ => null,
    };

    /// <summary>The part in which a letter lies.</summary>
    public static BundlePart OfLetter(LetterKind kind) => kind switch
    {
        LetterKind.Receipt => BundlePart.Receipt,
        LetterKind.ThirdPartyInquiry or LetterKind.AgencyInquiry or LetterKind.CoMakerInquiry or LetterKind.ThirdPartyDecisionNotice or LetterKind.AssistanceRequest => BundlePart.Opinions,
        _ => LetterKinds.Of(kind).Series == Series.Reply ? BundlePart.Letters : BundlePart.Notices,
    };

    /// <summary>The part in which a file lies, by the purpose that was written when it was added.</summary>
    public static BundlePart OfFile(string purpose) =>
        Words.Where(row => purpose.Contains(row.Word, StringComparison.Ordinal)).Select(row => (BundlePart?)row.Part).FirstOrDefault() ?? BundlePart.Evidence;
}
