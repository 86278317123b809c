using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Domain.Tests.Reporting;

/// <summary>The small language of a report's text: fields are filled, unknown ones refused with their place, typed figures asked about.</summary>
public class ReportTextTests
{
    internal static readonly ReportFacts Facts = new()
    {
        Agency = "某县自然资源局",
        Section3 = Section3.Of(2024,
        [
            new("R1", ApplicantClass.NaturalPerson, 6), new("R1", ApplicantClass.Business, 3), new("R2", ApplicantClass.NaturalPerson, 1), new("A", ApplicantClass.NaturalPerson, 5),
            new("C4", ApplicantClass.NaturalPerson, 1), new("F3", ApplicantClass.Business, 2), new("R4", ApplicantClass.NaturalPerson, 1), new("R4", ApplicantClass.Business, 1),
        ]),
        LastSection3 = Section3.Of(2023, [new("R1", ApplicantClass.NaturalPerson, 8), new("A", ApplicantClass.NaturalPerson, 7), new("R4", ApplicantClass.NaturalPerson, 1)]),
        Section4 = Section4.Of(2024, [], new()),
        Fees = new(1, 70_000, 50_050),
        Figures = new() { ChargesFen = 33_850_000 },
        Withdrawn = 2,
        Channels = new Dictionary<Channel, int> { [Channel.Online] = 7, [Channel.OrdinaryPost] = 1, [Channel.RegisteredPost] = 1 },
    };

    [Theory]
    [InlineData("新收{R1}件，上年结转{ R2 }件", "新收9件，上年结转1件")]
    [InlineData("｛year｝年办结{T}件，占比{A.share}", "2024年办结8件，占比62.5%")]
    [InlineData("比上年{R1.change}", "比上年增长12.5%")]
    [InlineData("信函{channel.mail}件，网上{channel.online}件", "信函2件，网上7件")]
    [InlineData("收费{charges}万元；通知{fees.asked}元，实收{fees.paid}元", "收费33.85万元；通知700元，实收500.5元")]
    [InlineData("写两个花括号{{R1}}", "写两个花括号{R1}")]
    [InlineData("没有填报的{permits}件", "没有填报的{permits}件")]
    public void Fields_are_filled(string text, string printed) => Assert.Equal([printed], ReportText.Fill(text, Facts));

    [Theory]
    [InlineData("第一段\n收到{R9}件", "field.unknown", 2, 3)]
    [InlineData("收到{}件", "field.unknown", 1, 3)]
    [InlineData("收到{R1件", "brace.open", 1, 3)]
    [InlineData("收到R1}件", "brace.closes", 1, 5)]
    public void What_cannot_be_filled_is_refused_with_its_place(string text, string code, int line, int column)
    {
        var fault = Assert.Single(ReportText.Parse(text).Faults);
        Assert.Equal((code, line, column, true), (fault.Code, fault.Line, fault.Column, fault.Stops));
    }

    [Theory]
    [InlineData("全年新收申请21件", "21件")]
    [InlineData("占43%左右", "43%")]
    [InlineData("举办培训3次", "3次")]
    [InlineData("发布信息5,431条", "5,431条")]
    [InlineData("收到申请一件", "一件")]
    public void A_typed_figure_is_asked_about(string text, string found) => Assert.Equal(("figure.typed", found, false), Assert.Single(ReportText.Check(text, Facts)) is var fault ? (fault.Code, fault.Found, fault.Stops) : default);

    [Theory]
    [InlineData("统计期限为2024年1月1日至12月31日")]
    [InlineData("按照国办公开办函〔2021〕30号和《条例》第五十条、第20条")]
    [InlineData("坚持一事一申请，每件都有人办")]
    [InlineData("新收{R1}件")]
    public void Days_articles_and_fields_are_not(string text) => Assert.Empty(ReportText.Check(text, Facts));

    [Fact]
    public void A_field_without_a_figure_is_told() => Assert.Equal(("field.empty", 1, 3), Assert.Single(ReportText.Check("许可{permits}件", Facts)) is var fault ? (fault.Code, fault.Line, fault.Column) : default);

    [Fact]
    public void Every_offered_sentence_is_whole_and_states_nothing_typed()
    {
        ReportFacts none = Facts with { Section3 = Section3.Of(2024, []), LastSection3 = Section3.Of(2023, []), Withdrawn = 0 };
        var stated = Facts with { Figures = new() { Documents = new(3, 1, 20), Permits = 1, Penalties = 0, Coercion = 0, ChargesFen = 0 }, Attributes = new(2, 1, 0) };
        foreach (var facts in new[] { Facts, none, stated })
            foreach (var sentence in ReportParts.All.SelectMany(row => ReportSentences.For(row.Part, facts)))
                Assert.True(ReportText.Check(sentence.Words, facts).Count == 0, sentence.Words);
        Assert.Contains("没有收到政府信息公开申请", string.Concat(ReportSentences.For(ReportPart.OnRequest, none).Select(one => one.Words)));
    }

    [Fact]
    public void Every_field_has_a_name_of_its_own_and_a_label_in_two_languages()
    {
        Assert.Equal(ReportFields.All.Count, ReportFields.All.Select(field => field.Name).Distinct().Count());
        Assert.All(ReportFields.All, field => Assert.True(field.Label.Zh.Length > 0 && field.Label.En.Length > 0 && field.Label.En.All(char.IsAscii), $"{field.Name} {field.Label.En}"));
    }

    [Theory]
    [InlineData(9, 8, "增长12.5%")]
    [InlineData(8, 8, "持平")]
    [InlineData(1, 3, "下降66.7%")]
    [InlineData(1, 0, null)]
    public void A_change_is_said_in_words(int now, int last, string? words) => Assert.Equal(words, ReportFields.Change(now, last));

    [Fact]
    public void The_sentences_of_the_product_pass_its_own_checks()
    {
        var report = MadeReport.Of(Facts, part => string.Join('\n', ReportSentences.For(part, Facts).Select(one => one.Words)), new(2025, 1, 20));
        // What is left to write is told, and nothing that was written is called wrong or unclear.
        Assert.All(ReportCheck.Of(report), finding => Assert.True(finding is { Severity: FindingSeverity.Warning, Rule: "problems-empty" or "section2-blank" or "I5" or "blank" } || finding.Place[0] is '二', $"{finding}"));
    }
}
