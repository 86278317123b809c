using Jiaocheng.Requests.Data.Cases.Similar;

namespace Jiaocheng.Requests.Data.Tests.Cases.Similar;

/// <summary>
/// How well the likeness of two texts tells the same matter from another, on invented pairs. Half of them were looked at while the weights were chosen, the
/// other half is only measured. The figures stand in docs/decisions/019.
/// </summary>
public class SimilarityTests
{
    private sealed record Pair(string Set, string Label, string A, string B)
    {
        public bool Same => Label == "same";
        public Likeness Likeness { get; } = Similarity.Of(A, B);
    }

    private static readonly IReadOnlyList<Pair> All =
        [.. LabelledPairs.Read().Select(line => new Pair(line.Set, line.Label, line.A, line.B))];

    [Fact]
    public void There_are_enough_pairs_of_every_kind()
    {
        Assert.True(All.Count >= 120, $"{All.Count}");
        Assert.All(new[] { "same", "other", "far" }, label => Assert.True(All.Count(pair => pair.Label == label) >= 40, label));
        Assert.True(All.Count(pair => pair.Set == "held") >= 60);
    }

    [Theory]
    [InlineData("tuned", 0.95, 0.95)]
    [InlineData("held", 0.78, 0.91)]
    public void Precision_and_recall_on_the_labelled_pairs_are_as_stated(string set, double precision, double recall)
    {
        var pairs = All.Where(pair => pair.Set == set).ToList();
        var shown = pairs.Where(pair => pair.Likeness.IsEnough).ToList();
        var (right, wanted) = (shown.Count(pair => pair.Same), pairs.Count(pair => pair.Same));
        var report = $"{set}: precision {right}/{shown.Count}, recall {right}/{wanted}\n" + string.Join('\n', pairs.Where(pair => pair.Likeness.IsEnough != pair.Same)
            .Select(pair => $"{pair.Label} {pair.Likeness.Score:0.00} {string.Join(',', pair.Likeness.Differing)}: {pair.A} | {pair.B}"));
        TestContext.Current.TestOutputHelper?.WriteLine(report);
        Assert.True((double)right / shown.Count >= precision && (double)right / wanted >= recall, report);
    }

    [Fact]
    public void Likeness_is_the_same_both_ways_and_whole_for_a_text_itself() => Assert.All(All, pair =>
    {
        var back = Similarity.Of(pair.B, pair.A);
        Assert.Equal((pair.Likeness.Score, string.Join(',', pair.Likeness.Differing)), (back.Score, string.Join(',', back.Differing)));
        Assert.InRange(pair.Likeness.Score, 0, 1);
        Assert.True(Similarity.Of(pair.A, pair.A).Score >= 0.89, pair.A);
    });

    [Theory]
    [InlineData("上马坪村2021年征地批复", "下马坪村2021年征地批复", Pin.Place)]
    [InlineData("上马坪村2021年征地批复", "上马坪村二〇一九年征地批复", Pin.Year)]
    [InlineData("２０２１年预算", "2019—2020年预算", Pin.Year)]
    [InlineData("交政发〔2022〕15号", "交政发[2022]16号", Pin.Document)]
    [InlineData("演武大街拓宽", "新安路拓宽", Pin.Street)]
    [InlineData("第二批补助名单", "第3批补助名单", Pin.Number)]
    [InlineData("县第二中学招生计划", "县第三幼儿园招生计划", Pin.Name)]
    public void What_a_text_names_otherwise_is_told(string a, string b, Pin kind) => Assert.Equal([kind], Similarity.Of(a, b).Differing);

    [Theory]
    [InlineData("上马坪村2021年征地批复", "关于上马坪村二〇二一年度征地的批复")]
    [InlineData("2019年至2022年预算", "2021年预算")]
    [InlineData("交政发〔2022〕15号", "交政发(2022)015号文件")]
    [InlineData("李村征地方案", "交城县李村征地方案")]
    [InlineData("农村低保名单", "乡村低保名单")]
    [InlineData("补贴2000元的名单", "补贴1999元的名单")]
    public void The_same_written_in_another_way_is_no_difference(string a, string b) => Assert.Empty(Similarity.Of(a, b).Differing);

    [Theory]
    [InlineData("", "")]
    [InlineData("、。", "，")]
    [InlineData("", "清水湾村征地批复")]
    [InlineData("\ud83d\ude00", "\ud83d\ude00")]
    public void Texts_without_words_are_alike_to_nothing(string a, string b) => Assert.Equal(0, Similarity.Of(a, b).Score);
}
