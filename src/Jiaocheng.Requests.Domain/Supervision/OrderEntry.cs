using System.Text.Json.Serialization;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Supervision;

/// <summary>What somebody said in the course of a rectification order (限期整改). Discriminators are forever; shapes only grow.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OrderRaised), "raised")]
[JsonDerivedType(typeof(OrderAnswered), "answered")]
[JsonDerivedType(typeof(OrderRejected), "rejected")]
[JsonDerivedType(typeof(OrderExtended), "extended")]
[JsonDerivedType(typeof(OrderCriticised), "criticised")]
[JsonDerivedType(typeof(ComplainantTold), "complainantTold")]
[JsonDerivedType(typeof(OrderClosed), "closed")]
[JsonDerivedType(typeof(OrderWithdrawn), "withdrawn")]
public abstract record OrderEntry;

/// <summary>发出限期整改通知.</summary>
public sealed record OrderRaised : OrderEntry
{
    /// <summary>How many applications or findings one order is about at most.</summary>
    public const int MostSubjects = 500;

    /// <summary>文号 of the notice, drawn when it is saved.</summary>
    public string Number { get; init; } = "";
    public Guid AddresseeId { get; init; }
    /// <summary>Name of the agency it is addressed to, as it was then.</summary>
    public string Addressee { get; init; } = "";
    public OrderSource Source { get; init; }
    /// <summary>Code of <see cref="OrderGrounds"/>.</summary>
    public string Ground { get; init; } = "";
    /// <summary>The person in charge at the addressee (整改责任人).</summary>
    public string Owner { get; init; } = "";
    /// <summary>What is wrong.</summary>
    public string Wrong { get; init; } = "";
    /// <summary>What is demanded.</summary>
    public string Demanded { get; init; } = "";
    /// <summary>Last day for mending it.</summary>
    public DateOnly Due { get; init; }
    /// <summary>The working days from which that day was counted; null where a day was named.</summary>
    public int? Days { get; init; }
    /// <summary>The applications it is about.</summary>
    public IReadOnlyList<OrderCase> Cases { get; init; } = [];
    /// <summary>What the checks found in a report.</summary>
    public IReadOnlyList<OrderFinding> Findings { get; init; } = [];
    /// <summary>The complaint it began with; needed for and only for <see cref="OrderSource.Complaint"/>.</summary>
    public Complaint? Complaint { get; init; }
}

/// <summary>An application that an order is about, as it stood then.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Due">Its reply date; null where none was known.</param>
public sealed record OrderCase(Guid Id, string Number, DateOnly? Due = null);

/// <summary>What a check found in the report of a year.</summary>
public sealed record OrderFinding(int Year, string Rule, string Place, string Found, string Text);

/// <summary>A complaint or report to the supervising agency (投诉、举报, Arts 47 ¶2 and 51). Who complained is for the supervising agency alone.</summary>
public sealed record Complaint
{
    /// <summary>When it came in.</summary>
    public DateOnly ReceivedOn { get; init; }
    /// <summary>Who complained; null where it is anonymous.</summary>
    [Personal] public string? Name { get; init; }
    /// <summary>How to reach the person; null where nothing was given.</summary>
    [Personal] public string? Contact { get; init; }

    [JsonIgnore] public bool Anonymous => string.IsNullOrWhiteSpace(Name);
}

/// <summary>整改情况: the measures that the addressee took.</summary>
public sealed record OrderAnswered(string Measures) : OrderEntry;

/// <summary>退回重改: the answer is not accepted, and until when it has to be mended now.</summary>
public sealed record OrderRejected(string Reason, DateOnly Due) : OrderEntry;

/// <summary>延长整改期限.</summary>
public sealed record OrderExtended(string Reason, DateOnly Due) : OrderEntry;

/// <summary>通报批评, with what is still to be mended by when.</summary>
/// <param name="Number">文号 of the circular.</param>
/// <param name="On">Its day.</param>
/// <param name="Reason">Why.</param>
/// <param name="Due">Until when it has to be mended now.</param>
public sealed record OrderCriticised(string Number, DateOnly On, string Reason, DateOnly Due) : OrderEntry;

/// <summary>答复投诉人.</summary>
/// <param name="On">When.</param>
/// <param name="Answer">What was said.</param>
public sealed record ComplainantTold(DateOnly On, string Answer) : OrderEntry;

/// <summary>办结.</summary>
public sealed record OrderClosed(OrderResult Result, string Finding) : OrderEntry;

/// <summary>撤销.</summary>
public sealed record OrderWithdrawn(string Reason) : OrderEntry;
