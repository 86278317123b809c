namespace Jiaocheng.Requests.Domain.Cases;

/// <summary>Marks a string that identifies or locates a person: encrypted at rest, masked on screen.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;

/// <summary>Classes of applicant in the order of the columns of Section 3.</summary>
public enum ApplicantClass { NaturalPerson, Business, Research, PublicInterest, LegalService, Other }

/// <summary>Kinds of proof of identity (身份证明, Art 29).</summary>
public enum IdKind { ResidentId, CreditCode, Passport, HongKongMacaoPermit, TaiwanPermit, Other }

/// <summary>The form in which the information is wanted (提供形式).</summary>
public enum Form { Paper, Electronic, Disc, Inspection }

/// <summary>The way in which the applicant obtains it (获取方式).</summary>
public enum Delivery { Post, Email, Platform, InPerson, Fax, OnSite }

/// <summary>The applicant as the official form asks (Art 29). No purpose is ever asked.</summary>
public sealed record Applicant
{
    public required ApplicantClass Class { get; init; }
    /// <summary>姓名 or 名称.</summary>
    public required string Name { get; init; }
    public IdKind? IdKind { get; init; }
    [Personal] public string? IdNumber { get; init; }
    [Personal] public string? Phone { get; init; }
    [Personal] public string? Address { get; init; }
    public string? Postcode { get; init; }
    [Personal] public string? Email { get; init; }
    /// <summary>工作单位 of a citizen.</summary>
    public string? Workplace { get; init; }
    /// <summary>法定代表人 of an organisation.</summary>
    public string? LegalRepresentative { get; init; }
    /// <summary>联系人 of an organisation.</summary>
    public string? ContactPerson { get; init; }
    /// <summary>Needs help with reading, seeing or hearing (Art 43).</summary>
    public bool NeedsHelp { get; init; }
}

/// <summary>代理人. The application counts for the applicant, never for the agent.</summary>
public sealed record Agent
{
    public required string Name { get; init; }
    [Personal] public string? IdNumber { get; init; }
    [Personal] public string? Phone { get; init; }
    /// <summary>The power of attorney (委托书) is on file.</summary>
    public bool Authorised { get; init; }
}

/// <summary>Names of the classes and kinds, beside them so that none can be without.</summary>
public static class ApplicantNames
{
    private static readonly Text[] Classes =
    [
        new("自然人", "Natural person"), new("商业企业", "Business"), new("科研机构", "Research institution"),
        new("社会公益组织", "Public-interest organisation"), new("法律服务机构", "Legal-service body"), new("其他", "Other"),
    ];

    private static readonly Text[] Ids =
    [
        new("居民身份证", "Resident identity card"), new("统一社会信用代码", "Unified social credit code"), new("护照", "Passport"),
        new("港澳居民来往内地通行证", "Mainland permit (Hong Kong, Macao)"), new("台湾居民来往大陆通行证", "Mainland permit (Taiwan)"),
        new("其他证件", "Other document"),
    ];

    private static readonly Text[] Forms =
        [new("纸质", "Paper"), new("电子", "Electronic"), new("光盘", "Disc"), new("查阅、抄录", "Inspection")];

    private static readonly Text[] Deliveries =
    [
        new("邮寄", "Post"), new("电子邮件", "E-mail"), new("网络平台", "Online platform"), new("自行领取", "In person"),
        new("传真", "Fax"), new("当场查阅", "On site"),
    ];

    public static Text Label(this ApplicantClass value) => Classes[(int)value];
    public static Text Label(this IdKind value) => Ids[(int)value];
    public static Text Label(this Form value) => Forms[(int)value];
    public static Text Label(this Delivery value) => Deliveries[(int)value];
}
