using System.Globalization;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Domain.Tests.Reporting;

/// <summary>The account of the year in the wordings that published reports use, filled with the figures of an invented report.</summary>
public sealed class InventedWords(InventedReport report)
{
    private const string Period = "1月1日起至";

    private readonly int year = report.Year;
    private readonly int fresh = report["R1"], carried = report["R2"], results = report["T"], left = report["R4"];
    private readonly int granted = report["A"], partly = report["B"], withheld = report["C"], unable = report["D"], unhandled = report["E"], others = report["F"];

    private string Unit { get; } = report.Pick(["件", "件", "宗", "份", "起", "条"]);

    public string Introduction() => report.Pick([
        $"本报告依据《中华人民共和国政府信息公开条例》（国务院令第711号）编制，所列数据的统计期限自{year}年{Period}{year}年12月31日止。",
        $"本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。数据统计期限为{year}年1月1日至12月31日。",
        $"现公布{year}年度报告。本报告中所列数据的统计期限从 {year} 年 1 月 1 日至 {year} 年 12 月 31 日。联系电话：0358－7654321，邮编：030500。"]);

    public IEnumerable<(string Title, string[] Text)> Items() =>
    [
        ("主动公开情况", report.Form == ReportForm.Form2021 ? [Published(), Decisions()] : [Published()]),
        ("依申请公开情况", [Requests(), Reviews()]),
        ("政府信息管理情况", ["健全公文公开属性源头认定机制，动态调整公开目录，全年审核文件320件。"]),
        ("政府信息公开平台建设情况", [$"网站全年更新信息{report.Pick([120, 4300])}条，回应网民留言35件，办理县长信箱来信12件。"]),
        ("监督保障情况", ["将政府信息公开纳入年度目标责任考核，考核结果为优秀；开展社会评议，满意度为96.5%；全年未发生责任追究情形。"]),
    ];

    private string Published()
    {
        var (one, two, three) = (report.Pick([310, 48]), report.Pick([120, 77]), report.Pick([9, 64]));
        return report.Pick([
            $"{year}年，通过门户网站主动公开政府信息{one + two + three}条，其中，工作动态{one}条，通知公告{two}条，政策文件{three}条。",
            $"全年发布信息{one + two}条，其中政务动态类信息{one}条，目录更新信息{two}条。召开新闻发布会3次。",
            $"全年主动公开信息{one + two + three}条，其中主要有政务动态{one}条、通知公告{two}条等。",
            $"{year}年共发布政策解读{one}篇，政务微信发布信息{two}条。"]);
    }

    private string Decisions()
    {
        decimal Of(string row, int column = 0) => report.Published[row, column].Value;
        var (made, repealed, inForce) = (Of(FormTables.Documents), Of(FormTables.Documents, 1), Of(FormTables.Documents, 2));
        return report.Pick([
            $"全年制发行政规范性文件{made}件，废止{repealed}件，现行有效{inForce}件；作出行政许可决定{Of(FormTables.Permits)}件、行政处罚决定{Of(FormTables.Penalties)}件、行政强制决定{Of(FormTables.Coercion)}件。",
            $"{year}年制定发布行政规范性文件{made}件、废止{repealed}件。行政事业性收费金额{Of(FormTables.Charges):0.##}万元，收费目录已经公开。",
            $"清理行政规范性文件{made + 40}件，其中废止{repealed + 7}件。在信用网站公示行政许可决定{Of(FormTables.Permits) / 2:0}件。",
            "公开行政规范性文件的同时公开解读材料。"]);
    }

    private string Requests()
    {
        if (fresh + carried == 0 && report.Pick([true, true, false])) return report.Pick([
            $"{year}年未收到政府信息公开申请。", $"全年共收到政府信息公开申请0{Unit}，共办结0{Unit}。", "依申请公开信息0条。", "本年度未收到和处理政府信息公开申请，零报告。"]);
        var all = fresh + carried;
        var received = report.Pick([fresh, all]);
        List<string> wordings =
        [
            $"共受理政府信息公开申请{received}{Unit}，答复{results}{Unit}（含上年度结转申请{carried}{Unit}，另有{left}{Unit}顺延到下年度答复），均在法定期限内予以答复。",
            $"全{Place()}共受理{received}{Unit}，其中自然人申请{People(received, 0)}{Unit}，法人或其他组织申请{People(received, 1, 2, 3, 4, 5)}{Unit}；共办理{results}{Unit}，结转下一年{left}{Unit}。",
            $"{year}年新收政府信息公开申请{fresh}{Unit}，上年结转{carried}{Unit}，办结{results}{Unit}，结转下年度继续办理{left}{Unit}。",
            $"共收到政府信息公开申请{received}{Unit}，除{left}{Unit}结转下年办理外，均依法依规答复，答复率100%。申请内容主要涉及征地补偿、社会保障政策等方面。",
            $"全年收到申请{fresh}{Unit}，比{year - 1}年（{fresh + 10}件）下降{InventedReport.Percent(10, fresh + 10, 1, false)}，答复{results}{Unit}。其中公开{granted}{Unit}，部分公开{partly}{Unit}，不予公开{withheld}{Unit}，无法提供{unable}{Unit}，不予处理{unhandled}{Unit}，其他处理{others}{Unit}。",
            $"共收办政府信息公开申请案件{all}{Unit}，其中，自然人申请{People(all, 0)}{Unit}，法人或其他组织申请{People(all, 1, 2, 3, 4, 5)}{Unit}；予以公开{granted}{Unit}、部分公开{partly}{Unit}、不予公开{withheld}{Unit}、无法提供{unable}{Unit}、不予处理{unhandled}{Unit}、作其他处理（含申请人主动撤回申请）{others}{Unit}、转下年度办理{left}{Unit}。",
            $"收到网上申请{fresh - fresh / 3}{Unit}，快递{fresh / 3}{Unit}，合计{fresh}{Unit}，上年结转{carried}{Unit}，已回复{results}{Unit}，{left}{Unit}正在办理中。",
            $"政府信息公开申请方面，全年共收到申请{fresh}{Unit}，其中线上办理{fresh - fresh / 4}{Unit}，线下办理{fresh / 4}{Unit}。",
            $"收到{Chinese(fresh)}件依申请公开申请，均已按期答复。",
        ];
        if (results > 0)
            foreach (var (decimals, isCut) in ((int, bool)[])[(2, false), (1, true), (0, false)])
            {
                string Share(int part) => InventedReport.Percent(part, results, decimals, isCut);
                wordings.Add($"受理政府信息公开申请{received}{Unit}，办结{results}{Unit}（含上年结转{carried}{Unit}），均在法定期限内答复。其中，予以公开及部分公开{granted + partly}{Unit}（{Share(granted + partly)}），不予公开{withheld}{Unit}（{Share(withheld)}），因本机关不掌握等原因无法提供{unable}{Unit}（{Share(unable)}），属信访、重复申请等不予处理{unhandled}{Unit}（{Share(unhandled)}），其他处理{others}{Unit}（{Share(others)}，含申请人主动撤回{others}{Unit}）。");
            }
        if (fresh > 3 && carried == 0)
            wordings.Add($"新收{fresh}{Unit}，其中1{Unit}申请人已主动撤销申请，{left}{Unit}仍在法定办理期限内，其余{Unit}均已在法定期限内答复。通过网络申请{fresh - 2}{Unit}，占{InventedReport.Percent(fresh - 2, fresh, 2, false)}；信函2{Unit}，占{InventedReport.Percent(2, fresh, 2, false)}。");
        return report.Pick(wordings);
    }

    private string Reviews()
    {
        var (review, direct, after) = (report.Reviews[0], report.Reviews[1], report.Reviews[2]);
        int Suits(int column) => direct[column] + after[column];
        if (review[4] + Suits(4) == 0) return report.Pick([
            "没有因政府信息公开申请引起的行政复议或行政诉讼案件。", "全年未发生因政府信息公开引起的行政复议、行政诉讼。", "全年未发生因依申请公开被行政复议纠错或行政诉讼败诉情形。"]);
        List<string> wordings =
        [
            $"政府信息公开行政复议{review[4]}件，其中结果维持{review[0]}件，结果纠正{review[1]}件，其他结果{review[2]}件，尚未审结{review[3]}件；政府信息公开行政诉讼{Suits(4)}件，其中结果维持{Suits(0)}件，结果纠正{Suits(1)}件，其他结果{Suits(2)}件，尚未审结{Suits(3)}件。",
            $"因政府信息公开被申请行政复议{review[4]}起、提起行政诉讼{Suits(4)}起。",
            $"全{Place()}共办理相关政府信息公开行政复议、行政诉讼案件{review[4] + Suits(4)}件。",
            "积极应对政府信息公开争议，提高答复质量。",
        ];
        if (review[1] + Suits(1) == 0) wordings.Add("全年未发生因依申请公开被行政复议纠错或行政诉讼败诉情形。");
        return report.Pick(wordings);
    }

    private string Place() => report.Agency[^1] == '县' ? "县" : report.Agency.Contains('市', StringComparison.Ordinal) && report.Agency.EndsWith("政府", StringComparison.Ordinal) ? "市" : "年";

    private int People(int whole, params int[] columns) =>
        columns.Sum(column => report.Requests["R1"][column] + (whole == fresh ? 0 : report.Requests["R2"][column]));

    private static string Chinese(int number) =>
        number is > 0 and < 10 ? "零一二三四五六七八九"[number].ToString() : number.ToString(CultureInfo.InvariantCulture);
}
