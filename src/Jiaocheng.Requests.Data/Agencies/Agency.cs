using Jiaocheng.Requests.Domain.Letters;

namespace Jiaocheng.Requests.Data.Agencies;

/// <summary>An agency (行政机关) that receives applications. Agencies form a tree: county office, departments, townships.</summary>
public sealed class Agency
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    /// <summary>Short stable code, e.g. <c>JC</c> or <c>JC-ZRZY</c>; unique.</summary>
    public required string Code { get; set; }
    /// <summary>Full name as it signs, e.g. 交城县人民政府办公室.</summary>
    public required string Name { get; set; }
    public Guid? ParentId { get; set; }
    public Agency? Parent { get; set; }
    /// <summary>Codes from the root to this agency, e.g. <c>/JC/JC-ZRZY/</c>: one prefix test finds everything below.</summary>
    public required string Path { get; set; }
    /// <summary>What kind of agency it is: decides the reconsideration body (ARL 24-28).</summary>
    public AgencyKind Kind { get; set; }
    /// <summary>机关代字 for document numbers, e.g. 交政办公开.</summary>
    public required string Mark { get; set; }
    public string Address { get; set; } = "";
    public string Phone { get; set; } = "";
    public string Postcode { get; set; } = "";
    /// <summary>复议机关 named in remedy clauses.</summary>
    public string ReconsiderationBody { get; set; } = "";
    /// <summary>Court named in remedy clauses.</summary>
    public string Court { get; set; } = "";
    /// <summary>上一级主管部门, where the law lets the applicant choose it for reconsideration.</summary>
    public string Superior { get; set; } = "";
    /// <summary>Where a reconsideration may be asked for over the network.</summary>
    public string OnlineChannel { get; set; } = "";
    /// <summary>Closed agencies keep their cases and take no new ones.</summary>
    public bool Closed { get; set; }

    /// <summary>The agency as its letters name it.</summary>
    public Issuer Issuer => new(Name, Address, Phone, ReconsiderationBody, Court, Kind, Superior, OnlineChannel);
}
