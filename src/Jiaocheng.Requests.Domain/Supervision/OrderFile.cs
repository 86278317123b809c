using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Supervision;

/// <summary>The file of one rectification order: an append-only list of entries of which state, last day and figures are functions.</summary>
/// <param name="id">The order.</param>
/// <param name="agencyId">The supervising agency, which raised it.</param>
/// <param name="facts">The entries in order.</param>
public sealed class OrderFile(Guid id, Guid agencyId, IReadOnlyList<SealedEntry<OrderEntry>> facts) : SealedFile<OrderEntry>($"{id:D}/{agencyId:D}", facts)
{
    public Guid Id { get; } = id;

    public Guid AgencyId { get; } = agencyId;

    /// <summary>The order as it was raised; null in a file that has not begun.</summary>
    public OrderRaised? Raised => Facts.Count > 0 ? Facts[0].Entry as OrderRaised : null;

    public string Number => Raised?.Number ?? "";

    public DateOnly? RaisedOn => Facts.Count > 0 ? Facts[0].RecordedOn : null;

    /// <summary>Where it stands: the table of steps followed entry by entry.</summary>
    public OrderState State => Facts.Aggregate(OrderState.Unraised, (state, fact) => OrderSteps.Find(state, OrderSteps.MoveOf(fact.Entry))?.To ?? state);

    /// <summary>Raised, and neither closed nor withdrawn.</summary>
    public bool Running => State is OrderState.Open or OrderState.Answered;

    /// <summary>The last day for mending it, as it was set last.</summary>
    public DateOnly? Due => Facts.Select(fact => DueOf(fact.Entry)).LastOrDefault(due => due is not null);

    /// <summary>Whether it is not mended in time: open after its last day, or answered after it and not judged yet.</summary>
    public bool Overdue(DateOnly today) => State switch
    {
        OrderState.Open => today > Due,
        OrderState.Answered => Newest<OrderAnswered>()!.RecordedOn > Due,
        _ => false,
    };

    /// <summary>The answers to what was demanded, the newest last.</summary>
    public IEnumerable<SealedEntry<OrderEntry>> Answers => Facts.Where(fact => fact.Entry is OrderAnswered);

    /// <summary>The circulars of criticism.</summary>
    public IEnumerable<OrderCriticised> Criticisms => Facts.Select(fact => fact.Entry).OfType<OrderCriticised>();

    public OrderClosed? Closed => Newest<OrderClosed>()?.Entry as OrderClosed;

    /// <summary>When it came to its end; null while it runs.</summary>
    public DateOnly? EndedOn => Running || Facts.Count == 0 ? null : Facts.Last(fact => fact.Entry is OrderClosed or OrderWithdrawn).RecordedOn;

    /// <summary>Whether an answer was rejected since the order was raised or last criticised.</summary>
    public bool RejectedOfLate => Facts.Reverse().TakeWhile(fact => fact.Entry is not OrderCriticised).Any(fact => fact.Entry is OrderRejected);

    /// <summary>What it is about, in words that two orders about the same thing share.</summary>
    public IEnumerable<string> Subjects => Raised is { } raised ? OrderSubjects.Of(raised) : [];

    /// <summary>The same for showing, without who complained.</summary>
    public OrderFile Hidden() => Raised is not { Complaint: { Anonymous: false } complaint } raised ? this
        : new(Id, AgencyId, [Facts[0] with { Entry = raised with { Complaint = complaint with { Name = "***", Contact = complaint.Contact is null ? null : "***" } } }, .. Facts.Skip(1)]);

    private static DateOnly? DueOf(OrderEntry entry) => entry switch
    {
        OrderRaised raised => raised.Due,
        OrderRejected rejected => rejected.Due,
        OrderExtended extended => extended.Due,
        OrderCriticised criticised => criticised.Due,
        _ => null,
    };
}

/// <summary>What an order can be about: nothing is ordered twice while the first order runs.</summary>
public static class OrderSubjects
{
    public static string Overdue(Guid caseId) => $"overdue/{caseId:N}";

    public static string Late(Guid caseId) => $"late/{caseId:N}";

    /// <summary>An error of a report; where it stands and what stands there tell it from others.</summary>
    public static string Finding(Guid agencyId, OrderFinding finding) => $"finding/{agencyId:N}/{finding.Year}/{finding.Rule}/{finding.Place}/{finding.Found}";

    /// <summary>Whether an order keeps its subjects from being ordered again: while it runs, and for good where what is past cannot be mended.</summary>
    public static bool Binds(OrderFile order) => order.Running || order is { State: OrderState.Closed, Raised.Source: OrderSource.LateResults };

    public static IEnumerable<string> Of(OrderRaised raised) =>
    [
        .. raised.Cases.Select(one => raised.Source == OrderSource.LateResults ? Late(one.Id) : Overdue(one.Id)),
        .. raised.Findings.Select(finding => Finding(raised.AddresseeId, finding)),
    ];
}
