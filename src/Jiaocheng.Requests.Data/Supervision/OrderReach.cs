using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Domain.Supervision;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Data.Supervision;

/// <summary>Which orders a person sees, and for whom they act.</summary>
internal static class OrderReach
{
    /// <summary>Who may look at orders: those who supervise, and those who answer for their agency.</summary>
    public static readonly Can[] Readers = [Can.Supervise, Can.Report, Can.ApproveExtension];

    /// <summary>Who answers an order for the agency it is addressed to: the report officer or the head of the disclosure office.</summary>
    public static readonly Can[] Answerers = [Can.Report, Can.ApproveExtension];

    /// <summary>The orders addressed to one's own agency or one below it, and those raised there.</summary>
    public static IQueryable<OrderRow> Of(RequestsDb db, Actor actor) =>
        db.Orders.Where(o => o.Addressee!.Path.StartsWith(actor.AgencyPath) || o.Agency!.Path.StartsWith(actor.AgencyPath));

    /// <summary>For whom a person acts in an order.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="raiser">The agency that raised it.</param>
    /// <param name="addresseeId">The agency it is addressed to.</param>
    public static OrderWriter WriterOf(Actor actor, Agency raiser, Guid addresseeId) =>
        new(actor.AccountId, actor.May(Can.Supervise) && actor.Reaches(raiser.Path), actor.WritesFor(addresseeId) && Answerers.Any(actor.May));
}
