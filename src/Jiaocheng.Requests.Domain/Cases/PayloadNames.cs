using Jiaocheng.Requests.Domain.Fees;

namespace Jiaocheng.Requests.Domain.Cases;

/// <summary>Names of the closed lists that payloads choose from, beside them so that none can be without.</summary>
public static class PayloadNames
{
    private static readonly Text[] Items =
    [
        new("姓名或者名称", "Name"), new("身份证明", "Proof of identity"), new("联系方式", "Contact details"),
        new("所申请信息的名称、文号或者其他特征性描述", "Name, number or description of the information"),
        new("获取信息的方式、途径等形式要求", "Form and way of obtaining it"),
    ];

    private static readonly Text[] Methods =
    [
        new("当面送达", "In person"), new("邮政特快（EMS）", "EMS"), new("挂号信", "Registered mail"), new("电子邮件", "E-mail"),
        new("网络平台", "Online platform"), new("委托送达", "By another agency"), new("留置送达", "Left at the place"), new("公告送达", "Public notice"),
    ];

    private static readonly Text[] Proofs =
        [new("签收", "Signed for"), new("拒收（留置）", "Refused, left at the place"), new("公告期满", "Public notice is over"), new("系统到达", "Arrived in the system")];

    private static readonly Text[] Bases = [new("按件（本自然月累计）", "By item, cumulative in the month"), new("按量（页数）", "By volume, pages")];

    private static readonly Text[] Amendments =
    [
        new("予以更正", "Corrected"), new("转送有权更正的机关", "Passed on to the agency that may correct it"),
        new("告知向有权更正的机关提出", "Referred to the agency that may correct it"), new("不予更正", "Not corrected"),
    ];

    public static Text Label(this AmendmentResult value) => Amendments[(int)value];
    public static Text Label(this CorrectionItem value) => Items[(int)value];
    public static Text Label(this DispatchMethod value) => Methods[(int)value];
    public static Text Label(this ProofKind value) => Proofs[(int)value];
    public static Text Label(this FeeBasis value) => Bases[(int)value];

    /// <summary>Posted: a waybill proves the day.</summary>
    public static bool IsPost(this DispatchMethod value) => value is DispatchMethod.Ems or DispatchMethod.RegisteredMail;

    /// <summary>Electronic: only with the applicant's consent.</summary>
    public static bool IsElectronic(this DispatchMethod value) => value is DispatchMethod.Email or DispatchMethod.Platform;

    /// <summary>
    /// The proofs that a way of sending can give, the usual one first: refusal is witnessed where somebody stood at the door, post that was refused comes
    /// back (国办公开办函〔2016〕235号; 《民事诉讼法》第八十九条、第九十条、第九十五条 by analogy).
    /// </summary>
    public static IReadOnlyList<ProofKind> ProvedBy(this DispatchMethod value) => value switch
    {
        DispatchMethod.PublicNotice => [ProofKind.NoticeOver],
        DispatchMethod.Email or DispatchMethod.Platform => [ProofKind.SystemArrival, ProofKind.SignedFor],
        DispatchMethod.LeftAtPlace => [ProofKind.Refused],
        DispatchMethod.Ems or DispatchMethod.RegisteredMail => [ProofKind.SignedFor],
        _ => [ProofKind.SignedFor, ProofKind.Refused],
    };
}
