using System.Text.RegularExpressions;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;

namespace Jiaocheng.Requests.Web.Features.Agencies;

/// <summary>The particulars of an agency as a page shows and returns them. Two equal forms show the same state.</summary>
public sealed partial record AgencyForm
{
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public Guid? ParentId { get; set; }
    public AgencyKind Kind { get; set; } = AgencyKind.Department;
    public string Mark { get; set; } = "";
    public string Address { get; set; } = "";
    public string Phone { get; set; } = "";
    public string Postcode { get; set; } = "";
    public string ReconsiderationBody { get; set; } = "";
    public string Court { get; set; } = "";
    public string Superior { get; set; } = "";
    public string OnlineChannel { get; set; } = "";

    /// <summary>The form of a stored agency.</summary>
    public static AgencyForm Of(Agency agency) => new()
    {
        Code = agency.Code, Name = agency.Name, ParentId = agency.ParentId, Kind = agency.Kind, Mark = agency.Mark,
        Address = agency.Address, Phone = agency.Phone, Postcode = agency.Postcode,
        ReconsiderationBody = agency.ReconsiderationBody, Court = agency.Court, Superior = agency.Superior, OnlineChannel = agency.OnlineChannel,
    };

    /// <summary>The same with blanks at the ends taken off.</summary>
    public AgencyForm Trimmed() => this with
    {
        Code = Code.Trim(),
        Name = Name.Trim(),
        Mark = Mark.Trim(),
        Address = Address.Trim(),
        Phone = Phone.Trim(),
        Postcode = Postcode.Trim(),
        ReconsiderationBody = ReconsiderationBody.Trim(),
        Court = Court.Trim(),
        Superior = Superior.Trim(),
        OnlineChannel = OnlineChannel.Trim(),
    };

    /// <summary>What is wrong with the fields by themselves.</summary>
    public IEnumerable<Refusal> Faults()
    {
        if (!CodeShape().IsMatch(Code) || Code.Length > 32) yield return AgencyRefusals.CodeShape;
        if (Name is "" or { Length: > 200 }) yield return AgencyRefusals.NameMissing;
        if (Mark is "" or { Length: > 50 }) yield return AgencyRefusals.MarkMissing;
        if (Postcode != "" && !PostcodeShape().IsMatch(Postcode)) yield return AgencyRefusals.PostcodeShape;
    }

    /// <summary>Copies what may change; the code never does, because paths and numbers are made of it.</summary>
    public void WriteTo(Agency agency)
    {
        (agency.Name, agency.ParentId, agency.Kind, agency.Mark) = (Name, ParentId, Kind, Mark);
        (agency.Address, agency.Phone, agency.Postcode) = (Address, Phone, Postcode);
        (agency.ReconsiderationBody, agency.Court, agency.Superior, agency.OnlineChannel) = (ReconsiderationBody, Court, Superior, OnlineChannel);
    }

    /// <summary>What differs from an earlier form, for the audit.</summary>
    public string ChangesSince(AgencyForm before) => string.Join("；",
        from pair in Particulars().Zip(before.Particulars())
        where pair.First != pair.Second
        select $"{pair.First.Label}：{pair.Second.Value} → {pair.First.Value}");

    private IEnumerable<(string Label, string Value)> Particulars() =>
    [
        ("全称", Name), ("代字", Mark), ("类型", $"{Kind}"), ("上级", $"{ParentId}"), ("地址", Address), ("电话", Phone), ("邮编", Postcode),
        ("复议机关", ReconsiderationBody), ("管辖法院", Court), ("上一级主管部门", Superior), ("网上复议渠道", OnlineChannel),
    ];

    [GeneratedRegex("^[A-Z0-9]+(-[A-Z0-9]+)*$")]
    private static partial Regex CodeShape();

    [GeneratedRegex("^[0-9]{6}$")]
    private static partial Regex PostcodeShape();
}
