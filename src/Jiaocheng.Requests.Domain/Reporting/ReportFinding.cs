using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>How sure a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>The report contradicts itself, its form or last year's report.</summary>
    Error,

    /// <summary>Unusual, omitted or worded otherwise: a person should look, and say why if it stays.</summary>
    Warning,

    /// <summary>What would show it cannot be seen or can be read in two ways.</summary>
    CannotTell,
}

/// <summary>Something that a check found in a report.</summary>
/// <param name="Rule">Name of the rule that never changes, as in <c>I1</c>.</param>
/// <param name="Severity">How sure it is.</param>
/// <param name="Place">Where, as a reader of the report would say.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What should stand there; empty where nobody can say.</param>
/// <param name="Text">The finding in a sentence.</param>
public sealed record ReportFinding(string Rule, FindingSeverity Severity, string Place, string Found, string Expected, Text Text);
