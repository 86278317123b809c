using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>Rows of Section 2 that documents count in.</summary>
public enum NormativeKind { Rule, Document }

/// <summary>公开属性, fixed when a document is drafted.</summary>
public enum DisclosureAttribute { Open, OnRequest, Closed }

/// <summary>Names of the closed lists of the register of normative documents.</summary>
public static class NormativeNames
{
    private static readonly Text[] Kinds = [new("规章", "Rule"), new("行政规范性文件", "Normative document")];
    private static readonly Text[] Attributes = [new("主动公开", "Public"), new("依申请公开", "On request"), new("不予公开", "Not public")];

    public static Text Label(this NormativeKind kind) => Kinds[(int)kind];
    public static Text Label(this DisclosureAttribute attribute) => Attributes[(int)attribute];
}
