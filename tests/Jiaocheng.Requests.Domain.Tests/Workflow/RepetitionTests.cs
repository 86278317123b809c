using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Workflow;

/// <summary>重复申请 (Art 36(六)) needs an earlier application that was answered in substance and served, with nothing new in the later one; 非本机关 (Art 36(五)) an agency or a reason.</summary>
public class RepetitionTests
{
    private static Proposed Answering(string key, string detail, string value)
    {
        var p = Decisions.Of(key);
        return p with { Details = new Dictionary<string, string>(p.Details) { [detail] = value } };
    }

    private static IEnumerable<string> Refused(CaseBuilder b, Proposed p) => b.Refused(Move.Propose, "2024-03-13", p).Select(refusal => refusal.Code);

    [Fact]
    public void An_earlier_application_that_was_served_is_enough() => Roads.For("E2").Proposed("2024-03-13", "E2");

    [Fact]
    public void New_content_or_changed_facts_are_no_repetition() =>
        Assert.Equal(["earlier.newContent"], Refused(Roads.For("E2"), Answering("E2", "sameContent", "要求了新的内容，或者事实已经变化")));

    [Fact]
    public void The_handler_must_say_whether_anything_is_new() => Assert.Equal(["detail.sameContent"], Refused(Roads.For("E2"), Answering("E2", "sameContent", "")));

    [Theory]
    [InlineData("F1")]
    [InlineData("F2")]
    [InlineData("F3")]
    public void After_an_end_without_an_answer_a_new_application_is_handled_afresh(string outcome)
    {
        var b = Roads.For("E2");
        b.Earlier = b.Earlier! with { Outcome = outcome };
        Assert.Equal(["earlier.notAnswered"], Refused(b, Decisions.Of("E2")));
    }

    [Fact]
    public void Unserved_or_unknown_is_no_repetition()
    {
        var b = Roads.For("E2");
        b.Earlier = b.Earlier! with { ServedOn = null };
        Assert.Equal(["earlier.unserved"], Refused(b, Decisions.Of("E2")));
        b.Earlier = null;
        Assert.Equal(["earlier.unknown"], Refused(b, Decisions.Of("E2")));
    }

    [Theory]
    [InlineData("无法确定")]
    [InlineData(" 无法确定：不清楚 ")]
    [InlineData("无法确定（）。")]
    public void Whose_it_is_cannot_be_left_open_without_a_reason(string unknown) =>
        Assert.Equal(["competent.why"], Refused(Roads.To(State.Handling), Answering("D1-notOurs", "competent", unknown)));

    [Fact]
    public void With_a_reason_no_agency_and_no_contact_are_needed() =>
        Roads.To(State.Handling).Do(Move.Propose, "2024-03-13", Decisions.Of("D1-notOurs") with
        {
            Details = new Dictionary<string, string> { ["competent"] = "无法确定：该项职责在历次机构改革中多次划转，现有文件没有写明" },
        });
}
