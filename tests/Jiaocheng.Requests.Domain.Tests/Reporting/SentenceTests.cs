using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Domain.Tests.Reporting;

/// <summary>Sentences as offices write them, against one table: 20 new, 3 carried over, 21 answered, 2 carried on.</summary>
public class SentenceTests
{
    public static TheoryData<string> True =>
    [
        "2022年共收到政府信息公开申请20件（含网上申请12件、信函申请8件），上年结转3件，本年办结21件，按时办结率100%。",
        "本年度收到公民、法人和其他组织政府信息公开申请20件，均按期答复。",
        "全年制发公文120件，其中主动公开80件，依申请公开30件，不予公开10件。",
        "全年办理依申请公开21件，其中予以公开8件（自然人7件，法人或其他组织1件），部分公开4件。",
        "受理政府信息公开申请20件，告知补正5件，延期答复4件，结转下年度2件。",
        "共收到依申请公开20件，其中18件已答复，2件转入下年办理。",
        "收到政府信息公开申请20件，比去年同期增加8件，增长66.7%。",
        "2022年收到申请20件，2021年收到申请15件。",
        "受理政府信息公开申请二十件，不予公开5件，因信息不存在无法提供3件。",
        "办理上年度结转申请3件，新增申请20件，2022年结转至2023年办理2件。",
        "共收到申请20件，其中县政府办公室收到5件，县自然资源局受理15件。",
        "依申请公开办理中，处理县长信箱来信120件，回复网民留言35件。",
        "共答复申请21件，涉及征地补偿的12件，占57.1%。",
        "全县共受理依申请公开23件（含上年结转3件），申请人均为自然人的说法不准确，其中自然人17件，法人或其他组织6件。",
        "政府信息公开申请由各部门分别办理，县政府本级受理政府信息公开申请4件。",
        "没有发生因答复不当引起的行政复议。",
        "因政府信息公开被申请行政复议3件（维持2件），行政诉讼2件，其中复议后起诉1件。",
        "政府信息公开行政复议、行政诉讼案件共5件。",
        "行政复议被纠错0件，行政诉讼败诉0件。",
        "申请人主动撤回申请1件，其他处理0件；属于信访投诉的不予处理1件。",
        "不予公开5件，其中属于国家秘密2件，属于行政执法案卷3件。",
    ];

    public static TheoryData<string, string> False => new()
    {
        { "2022年共收到政府信息公开申请22件。", "narrative" },
        { "全县受理依申请公开25件，均在法定期限答复。", "narrative" },
        { "加强对各单位的指导，全年新收政府信息公开申请24件。", "narrative" },
        { "收到政府信息公开申请20件，结转下年度办理5件。", "narrative" },
        { "收到政府信息公开申请20件，予以公开9件。", "narrative" },
        { "收到政府信息公开申请20件，其中自然人11件，法人或其他组织9件。", "narrative" },
        { "收到政府信息公开申请二十五件。", "narrative" },
        { "今年未收到政府信息公开申请。", "narrative" },
        { "政府信息公开行政复议4件，行政诉讼2件。", "narrative-reviews" },
        { "没有因政府信息公开引起的行政诉讼案件。", "narrative-reviews" },
        { "收到政府信息公开申请20件，比2021年（10件）增长50%。", "change" },
        { "答复申请21件，其中予以公开8件（52.1%）。", "share" },
    };

    [Theory]
    [MemberData(nameof(True))]
    public void A_true_sentence_is_never_called_wrong(string sentence) => Assert.DoesNotContain(Findings(sentence), finding => finding.Severity == FindingSeverity.Error);

    [Theory]
    [MemberData(nameof(False))]
    public void A_false_sentence_is_an_error(string sentence, string rule) =>
        Assert.Equal([rule], Findings(sentence).Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Rule).Distinct());

    [Theory]
    [InlineData("受理政府信息公开申请23件。", "一、本年新收加二、上年结转")]
    [InlineData("共收到和办理依申请公开21件。", "（七）总计")]
    [InlineData("新收政府信息公开申请23件。", "一、本年新收加二、上年结转")]
    public void Another_reading_is_named_and_not_called_wrong(string sentence, string reading) =>
        Assert.Contains(reading, Assert.Single(Findings(sentence), finding => finding.Rule == "narrative-reading").Text.Zh, StringComparison.Ordinal);

    private static List<ReportFinding> Findings(string sentence)
    {
        Tally[] counts =
        [
            new("R1", ApplicantClass.NaturalPerson, 15), new("R1", ApplicantClass.Business, 5), new("R2", ApplicantClass.NaturalPerson, 2), new("R2", ApplicantClass.Business, 1),
            new("A", ApplicantClass.NaturalPerson, 7), new("A", ApplicantClass.Business, 1), new("B", ApplicantClass.NaturalPerson, 4), new("C1", ApplicantClass.NaturalPerson, 2),
            new("C7", ApplicantClass.Business, 3), new("D1", ApplicantClass.NaturalPerson, 1), new("D3", ApplicantClass.Business, 2), new("E1", ApplicantClass.NaturalPerson, 1),
            new("F3", ApplicantClass.NaturalPerson, 0), new("R4", ApplicantClass.NaturalPerson, 2),
        ];
        return [.. ReportCheck.Of(new AnnualReport
        {
            Agency = "青禾县人民政府",
            Year = 2022,
            Paragraphs = [new(1, "", FormTables.Headings[0], 1), new(1, "（二）", "（二）依申请公开情况", 2), new(1, "（二）", sentence)],
            Section2 = new(2, ReportForm.Form2021, FormTables.Section2(ReportForm.Form2021), new Dictionary<string, IReadOnlyList<Figure>>()),
            Section3 = ReportTable.Of(Section3.Of(2022, counts)),
            Section4 = new(4, ReportForm.Form2021, FormTables.Section4, new Dictionary<string, IReadOnlyList<Figure>>
            {
                [FormTables.Reconsideration] = Row(2, 1, 0, 0, 3), [FormTables.Direct] = Row(1, 0, 0, 0, 1), [FormTables.After] = Row(0, 0, 1, 0, 1),
            }),
        })];
    }

    private static IReadOnlyList<Figure> Row(params int[] values) => [.. values.Select(value => Figure.Of(value))];
}
