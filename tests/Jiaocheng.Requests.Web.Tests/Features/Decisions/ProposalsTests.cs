using System.Text.Json;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Web.Features.Decisions;

namespace Jiaocheng.Requests.Web.Tests.Features.Decisions;

/// <summary>What was typed becomes what the chosen outcome asks for, and nothing typed is lost on the way.</summary>
public class ProposalsTests
{
    public static TheoryData<string> Keys => [.. AllOutcomes.All.Select(outcome => outcome.Key)];

    private static ProposeForm Full(string? key) => new()
    {
        Outcome = key,
        Facts = " 存有一份 ",
        Reasons = "理由 ",
        Given = " 复印件",
        Parts = [new() { Where = " 第2页", Ground = "C5", Reason = "内部分工 " }],
        Details = AllOutcomes.All.SelectMany(outcome => outcome.Details).Select(detail => detail.Key).Distinct().ToDictionary(name => name, name => $" {name} "),
    };

    [Theory, MemberData(nameof(Keys))]
    public void Only_what_the_outcome_asks_for_is_proposed(string key)
    {
        var outcome = AllOutcomes.Of(key)!;

        var p = Full(key).ToProposed(new());

        Assert.Equal((outcome.Code, outcome.Variant, "存有一份"), (p.Outcome, p.Variant, p.Facts));
        Assert.Equal(outcome.OwesReasons ? "理由" : "", p.Reasons);
        Assert.Equal(key is "A" or "B" ? "复印件" : null, p.Given);
        Assert.Equal(key == "B" ? [new WithheldPart("第2页", "C5", "内部分工")] : [], p.Withheld);
        Assert.Equal(outcome.Details.Select(detail => detail.Key), p.Details.Keys);
        Assert.All(p.Details, detail => Assert.Equal(detail.Key, detail.Value));
    }

    [Theory, MemberData(nameof(Keys))]
    public void A_proposal_comes_back_as_it_was(string key)
    {
        var p = Full(key).ToProposed(new());

        var again = p.ToForm().ToProposed(new());

        Assert.Equal(JsonSerializer.Serialize<Payload>(p, FactJson.Canonical), JsonSerializer.Serialize<Payload>(again, FactJson.Canonical));
    }

    [Fact]
    public void Blank_answers_are_no_answers() =>
        Assert.Empty(new ProposeForm { Outcome = "C5", Details = new() { ["severable"] = " ", ["internalKind"] = "" } }.ToProposed(new()).Details);

    [Theory]
    [InlineData(null)]
    [InlineData("Z9")]
    public void Before_an_outcome_is_chosen_nothing_is_claimed(string? key)
    {
        var p = Full(key).ToProposed(new());

        Assert.Equal("", p.Outcome);
        Assert.Empty(p.Details);
        Assert.Empty(p.Withheld);
    }

    [Fact]
    public void A_form_survives_being_kept()
    {
        var form = Full("B");

        var again = JsonSerializer.Deserialize<ProposeForm>(JsonSerializer.Serialize(form))!;

        Assert.Equal(JsonSerializer.Serialize(form), JsonSerializer.Serialize(again));
        Assert.Single(again.Parts);
    }

    [Fact]
    public void Faults_stand_beside_their_fields()
    {
        var faults = new FieldFaults(new Answer.Refused([new("x", new("缺事实。", "Facts."), Field: "Facts"), new("y", new("缺证据。", "Proof."))]));

        Assert.Equal("缺事实。", faults["Facts"]);
        Assert.Null(faults["Reasons"]);
        Assert.Null(new FieldFaults(null)["Facts"]);
    }
}
