using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Reporting.Checks;

namespace Jiaocheng.Requests.Domain.Tests.Reporting;

public class FigureTests
{
    [Theory]
    [InlineData("0", FigureKind.Number, 0)]
    [InlineData(" １２ ", FigureKind.Number, 12)]
    [InlineData("1,748", FigureKind.Number, 1748)]
    [InlineData("33.85", FigureKind.Number, 33.85)]
    [InlineData("59237.2449", FigureKind.Number, 59237.2449)]
    [InlineData("-3", FigureKind.Number, -3)]
    [InlineData("22（其中修订16件）", FigureKind.NumberWithWords, 22)]
    [InlineData("160.5964万元", FigureKind.NumberWithWords, 160.5964)]
    [InlineData("251000元", FigureKind.NumberWithWords, 251000)]
    [InlineData("", FigureKind.Blank, 0)]
    [InlineData("\u00A0\u3000", FigureKind.Blank, 0)]
    [InlineData("-", FigureKind.NotApplicable, 0)]
    [InlineData("／", FigureKind.NotApplicable, 0)]
    [InlineData("无", FigureKind.NotApplicable, 0)]
    [InlineData("3、危及", FigureKind.Words, 0)]
    [InlineData("1.2.3", FigureKind.Words, 0)]
    [InlineData("自然人", FigureKind.Words, 0)]
    [InlineData("99999999999999999999999999999999", FigureKind.Words, 0)]
    public void Zero_empty_and_not_applicable_are_told_apart(string printed, FigureKind kind, decimal value) =>
        Assert.Equal((kind, value), (Figure.Read(printed).Kind, Figure.Read(printed).Value));

    [Theory]
    [InlineData(" 公 開(政府信息) ", "公开（政府信息）")]
    [InlineData("１,７４８件", "1,748件")]
    [InlineData("2件,3件", "2件，3件")]
    [InlineData("復議、訴訟", "复议、诉讼")]
    [InlineData("依據(jù)條例收到2件(1件網(wǎng)上)", "依据条例收到2件（1件网上）")]
    public void What_pages_do_to_a_text_does_not_change_it(string printed, string plain) => Assert.Equal(plain, PlainWords.Of(printed));

    [Theory]
    [InlineData("一模一样", "一模一样", 1)]
    [InlineData("甲乙", "丙丁", 0)]
    [InlineData("", "甲", 0)]
    [InlineData("甲乙丙", "甲乙丁", 0.5)]
    public void Likeness_counts_shared_pairs(string one, string other, double likeness) => Assert.Equal(likeness, Likeness.Of(one, other));
}
