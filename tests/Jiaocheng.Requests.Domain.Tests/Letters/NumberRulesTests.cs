using Jiaocheng.Requests.Domain.Letters;

namespace Jiaocheng.Requests.Domain.Tests.Letters;

public class NumberRulesTests
{
    private static NumberRules With(string pattern, Series series = Series.Reply) => new(new Dictionary<Series, string> { [series] = pattern }, new Dictionary<LetterKind, string>());

    [Theory]
    [InlineData("{机关代字}〔{年}〕第{序号}号-{类别字}", "交政（公）〔2026〕第12号-答")]
    [InlineData("（{年}）{机关代字}告字第{序号}号", "（2026）交政（公）告字第12号")]
    [InlineData("{机关代字}公复〔{年}〕{序号}号", "交政（公）公复〔2026〕12号")]
    [InlineData("{机关代字}{序号}-{年}", "交政（公）12-2026")]
    public void A_number_is_printed_and_read_back(string pattern, string printed)
    {
        var rules = With(pattern);
        Assert.Empty(rules.Faults());
        Assert.Equal(printed, rules.Format(Series.Reply, LetterKind.Withholding, "交政（公）", 2026, 12));
        Assert.Equal((2026, 12), rules.SerialOf(Series.Reply, "交政（公）", printed));
        Assert.Null(rules.SerialOf(Series.Reply, "别的", printed));
        Assert.Equal((2026, 12), rules.SerialOf(Series.Reply, null, printed));
    }

    [Theory]
    [InlineData("{机关代字}〔{年}〕号")]
    [InlineData("{机关代字}{序号}号")]
    [InlineData("{年}{年}{序号}")]
    [InlineData("{机关}〔{年}〕{序号}号")]
    [InlineData("令1〔{年}〕{序号}号")]
    [InlineData("")]
    [InlineData("公复〔{年}〕{序号}号")]
    [InlineData("{机关代字}{机关代字}〔{年}〕{序号}号")]
    [InlineData("{机关代字}〔{年}〕{序号}号/../..\\<b>")]
    public void A_pattern_says_year_and_serial_once_and_has_no_digits(string pattern) => Assert.Contains(With(pattern).Faults(), fault => fault.Code == "number.pattern");

    [Fact]
    public void Two_series_never_give_the_same_number()
    {
        Assert.Contains(With("{机关代字}〔{年}〕{序号}号").Faults(), fault => fault.Code == "number.same");
        var word = new NumberRules(new Dictionary<Series, string>(), new Dictionary<LetterKind, string> { [LetterKind.FeeNotice] = "答" });
        Assert.Contains(word.Faults(), fault => fault.Code == "number.same");
        Assert.Empty(NumberRules.Delivered.Faults());
    }

    [Fact]
    public void A_word_has_no_digits_and_no_braces()
    {
        foreach (var bad in (string[])["补1", "{", "一二三四五六七八九"])
            Assert.Contains(new NumberRules(new Dictionary<Series, string>(), new Dictionary<LetterKind, string> { [LetterKind.FeeNotice] = bad }).Faults(), fault => fault.Code == "number.word");
    }

    [Fact]
    public void Numbers_as_delivered_stay_as_they_were() => Assert.Equal("交政告〔2026〕3号", NumberRules.Delivered.Format(Series.Notice, LetterKind.FeeNotice, "交政", 2026, 3));
}
