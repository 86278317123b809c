using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Supervision;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>Processing fees of a year (国办函〔2020〕109号).</summary>
/// <param name="Notices">发出收费通知的件数.</param>
/// <param name="Asked">Their total, in fen.</param>
/// <param name="Paid">What was paid in the year, in fen.</param>
public sealed record FeeFigures(int Notices, long Asked, long Paid);

/// <summary>Normative documents of the year in the register, by the attribute fixed when they were drafted.</summary>
public sealed record AttributeFigures(int Open, int OnRequest, int Closed);

/// <summary>Everything that a sentence of a report can state: counted from cases, the register and the figures stated.</summary>
public sealed record ReportFacts
{
    public required string Agency { get; init; }
    /// <summary>各级人民政府 state more than departments (Art 50(四)).</summary>
    public bool Government { get; init; }
    public required Section3 Section3 { get; init; }
    public required Section3 LastSection3 { get; init; }
    public required Section4 Section4 { get; init; }
    /// <summary>What the year before reported in Section 4; null for an agency that reports for itself alone.</summary>
    public Section4? LastSection4 { get; init; }
    public YearlyFigures Figures { get; init; } = new();
    /// <summary>Null where a part of the sum does not tell.</summary>
    public FeeFigures? Fees { get; init; } = new(0, 0, 0);
    public AttributeFigures Attributes { get; init; } = new(0, 0, 0);
    /// <summary>New applications by the way they came; null where a part of the sum does not tell.</summary>
    public IReadOnlyDictionary<Channel, int>? Channels { get; init; } = new Dictionary<Channel, int>();
    /// <summary>Applications withdrawn, part of F3; null where a part of the sum does not tell.</summary>
    public int? Withdrawn { get; init; } = 0;
    /// <summary>The sum of the agencies below that the figures are; null for an agency that reports for itself alone.</summary>
    public RollUp? RollUp { get; init; }

    /// <summary>How a sentence speaks of whose figures they are.</summary>
    public string Whole => RollUp is null ? "本机关" : RollUp.WholeOf(RollUp.Agency);
    /// <summary>Rectification orders that it raised and that are addressed to it.</summary>
    public OrderFigures Orders { get; init; } = new();

    public int Year => Section3.Year;
}
