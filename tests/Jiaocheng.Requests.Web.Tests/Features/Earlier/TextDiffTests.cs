using Jiaocheng.Requests.Web.Features.Earlier;

namespace Jiaocheng.Requests.Web.Tests.Features.Earlier;

/// <summary>Two texts beside each other: nothing is lost, and what differs is what differs.</summary>
public class TextDiffTests
{
    [Theory]
    [InlineData("", "", "", "")]
    [InlineData("清水湾村2021年征地批复", "清水湾村2021年征地批复", "清水湾村2021年征地批复", "清水湾村2021年征地批复")]
    [InlineData("清水湾村2021年征地批复", "清水湾村2019年征地批复及图", "清水湾村[2021]年征地批复", "清水湾村[2019]年征地批复[及图]")]
    [InlineData("征地批复", "", "[征地批复]", "")]
    [InlineData("甲乙丙丁", "乙丙戊丁", "[甲]乙丙丁", "乙丙[戊]丁")]
    [InlineData("\ud842\udfb7村", "村", "[\ud842\udfb7]村", "村")]
    public void What_differs_is_marked(string left, string right, string leftMarked, string rightMarked)
    {
        var (a, b) = TextDiff.Of(left, right);
        Assert.Equal((leftMarked, rightMarked), (Marked(a), Marked(b)));
    }

    [Fact]
    public void Nothing_is_lost_of_texts_too_long_to_compare_sign_by_sign()
    {
        var (left, right) = ("同" + new string('甲', 3000) + "末", "同" + string.Concat(Enumerable.Range(0, 3000).Select(n => (char)(0x4e00 + n % 2000))) + "末");
        var (a, b) = TextDiff.Of(left, right);
        Assert.Equal((left, right), (string.Concat(a.Select(one => one.Text)), string.Concat(b.Select(one => one.Text))));
        Assert.Equal([false, true, false], a.Select(one => one.Differs));
    }

    private static string Marked(IEnumerable<Stretch> stretches) => string.Concat(stretches.Select(one => one.Differs ? $"[{one.Text}]" : one.Text));
}
