using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Letters;

/// <summary>Whether reconsideration body and court fit a kind of agency, as far as their names show it.</summary>
public static class AgencyKinds
{
    /// <summary>What looks wrong; nothing where it fits or is not entered yet. Local rules differ (集中管辖), so nothing is refused.</summary>
    public static IEnumerable<Text> Doubts(AgencyKind kind, string body, string court)
    {
        var government = body.EndsWith("人民政府", StringComparison.Ordinal);
        if (body.Length > 0 && kind is not AgencyKind.Vertical && !government)
            yield return new("复议机关一般应当是人民政府（《行政复议法》第二十四条）。", "The body that reconsiders is as a rule a government (ARL art 24).");
        if (body.Length > 0 && kind is AgencyKind.Vertical && government)
            yield return new("海关、金融、外汇、税务、国家安全机关的复议机关是上一级主管部门（《行政复议法》第二十七条）。", "For customs, finance, tax and the like it is the body above (ARL art 27).");
        var intermediate = court.Contains("中级人民法院", StringComparison.Ordinal);
        if (court.Length > 0 && kind == AgencyKind.Government && !intermediate)
            yield return new("县级以上人民政府为被告的，由中级人民法院管辖（《行政诉讼法》第十五条）。", "A government is sued before the intermediate court (ALL art 15).");
        if (kind != AgencyKind.Government && intermediate)
            yield return new("本类机关一般由基层人民法院管辖，本地集中管辖的除外（《行政诉讼法》第十四条、第十八条）。", "As a rule the basic court hears suits against it, unless local rules say otherwise (ALL arts 14, 18).");
    }
}
