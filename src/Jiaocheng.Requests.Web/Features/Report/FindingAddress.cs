using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Web.Features.Report;

/// <summary>Where a finding is mended: the table with its cases, the figures stated, or the text.</summary>
public static class FindingAddress
{
    /// <summary>The address of the page.</summary>
    public static string Of(ReportFinding finding, ReportDraft draft)
    {
        var (agency, year) = (draft.Scope.Agency.Id, draft.File.Year);
        if (finding.Rule.StartsWith("I6.", StringComparison.Ordinal)) return ReportAddress.Of(ReportTab.County, agency, year);
        return finding.Place switch
        {
            ['二', '、', ..] => ReportAddress.Of(ReportTab.Figures, agency, year),
            ['三', '、', ..] => ReportAddress.Of(ReportTab.Tables, agency, year),
            ['四', '、', ..] => $"contests?agency={agency}&year={year}&below=false",
            _ => ReportAddress.Of(ReportTab.Text, agency, year),
        };
    }
}
