using Jiaocheng.Requests.Domain.Outcomes;

namespace Jiaocheng.Requests.Domain.Tests.Outcomes;

public class EmptyPhrasesTests
{
    [Theory]
    [InlineData("根据有关规定，您申请的信息不宜公开，特此答复。")]
    [InlineData("已整改。已整改。已整改。已经全部整改到位，谢谢。")]
    [InlineData("工作群内通报，工作群内通报，工作群内通报。")]
    public void Stock_phrases_and_repetition_say_nothing(string text) => Assert.True(EmptyPhrases.IsEmpty(text));

    [Theory]
    [InlineData("公开指南中的联系电话已于6月3日更新，办公室逐项拨测。")]
    [InlineData("该批复含有第三方的设备采购底价，公开后竞争对手可以据此压价。")]
    public void Facts_say_something(string text) => Assert.False(EmptyPhrases.IsEmpty(text));
}
