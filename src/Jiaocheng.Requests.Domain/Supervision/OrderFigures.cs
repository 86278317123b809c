namespace Jiaocheng.Requests.Domain.Supervision;

/// <summary>What Section 1 of a report can state of an agency's orders in a year. Orders that were withdrawn count nowhere.</summary>
/// <param name="Raised">Orders it raised.</param>
/// <param name="Closed">Orders it raised, whenever, and closed in the year.</param>
/// <param name="Criticised">Circulars of criticism it issued.</param>
/// <param name="Complaints">Complaints received in the year that became orders.</param>
/// <param name="Received">Orders addressed to it.</param>
/// <param name="Mended">Orders addressed to it that were closed in the year.</param>
/// <param name="Criticisms">Circulars of criticism about it.</param>
public sealed record OrderFigures(int Raised = 0, int Closed = 0, int Criticised = 0, int Complaints = 0, int Received = 0, int Mended = 0, int Criticisms = 0)
{
    /// <summary>The figures of an agency, of all orders that it raised or that are addressed to it.</summary>
    public static OrderFigures Of(IEnumerable<OrderFile> orders, Guid agencyId, int year)
    {
        var standing = orders.Where(order => order.Raised is not null && order.State != OrderState.Withdrawn).ToList();
        var (own, about) = (standing.FindAll(order => order.AgencyId == agencyId), standing.FindAll(order => order.Raised!.AddresseeId == agencyId));
        return new(
            own.Count(order => order.RaisedOn!.Value.Year == year), own.Count(order => order.EndedOn?.Year == year), Circulars(own),
            own.Count(order => order.Raised!.Complaint?.ReceivedOn.Year == year),
            about.Count(order => order.RaisedOn!.Value.Year == year), about.Count(order => order.EndedOn?.Year == year), Circulars(about));

        int Circulars(List<OrderFile> of) => of.Sum(order => order.Criticisms.Count(criticised => criticised.On.Year == year));
    }
}
