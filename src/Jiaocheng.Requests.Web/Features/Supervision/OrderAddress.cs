using System.Globalization;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Supervision;
using Jiaocheng.Requests.Domain.Supervision;
using Jiaocheng.Requests.Web.Features.CaseList;
using Jiaocheng.Requests.Web.Features.Report;

namespace Jiaocheng.Requests.Web.Features.Supervision;

/// <summary>Addresses of orders and of what they are about: what is shown stands in them.</summary>
public static class OrderAddress
{
    /// <summary>The list.</summary>
    public static string Of(OrderSelection selection, Guid? agency = null) => string.Create(CultureInfo.InvariantCulture,
        $"supervision?show={selection.ToString().ToLowerInvariant()}{(agency is { } id ? $"&agency={id}" : "")}");

    /// <summary>An order.</summary>
    public static string Of(Guid order) => $"supervision/{order}";

    /// <summary>The notice or, with the entry that criticises, the circular.</summary>
    public static string Paper(Guid order, int? circular = null, bool file = false) =>
        string.Create(CultureInfo.InvariantCulture, $"supervision/{order}/{(circular is { } seq ? $"circular/{seq}" : "notice")}{(file ? ".docx" : "")}");

    /// <summary>What a candidate is about: the list of its cases, or the checks of the report.</summary>
    public static string About(OrderRaised candidate, int year) => candidate.Source switch
    {
        OrderSource.Overdue => CaseAddress.Of(new() { View = CaseView.Overdue, AgencyId = candidate.AddresseeId }),
        OrderSource.LateResults => CaseAddress.Of(new() { Late = Late.Extended, AgencyId = candidate.AddresseeId, Counted = true, ResultFrom = new DateOnly(year, 1, 1) }),
        _ => ReportAddress.Of(ReportTab.Checks, candidate.AddresseeId, year - 1),
    };
}
