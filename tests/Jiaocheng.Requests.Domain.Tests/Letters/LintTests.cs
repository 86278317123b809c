using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Letters;

/// <summary>What must not be typed into a letter (law.md part 8 nos. 10 and 19).</summary>
public class LintTests
{
    [Theory]
    [InlineData("该件存于档案室，编号〔待填写〕", "lint.placeholder")]
    [InlineData("该件由XX局制作，存于档案室", "lint.placeholder")]
    [InlineData("该件由××局制作，存于档案室", "lint.placeholder")]
    [InlineData("该件由____局制作，存于档案室", "lint.placeholder")]
    [InlineData("某某提供的材料存于档案室", "lint.placeholder")]
    [InlineData("{{事实}}存于档案室的材料一份", "lint.placeholder")]
    [InlineData("依照《条例》第十六条，该件不予提供，存于档案室", "lint.citation")]
    [InlineData("依照《中华人民共和国政府信息公开条例》第三十六条，该件存于档案室", "lint.citation")]
    [InlineData("依照《条例》第三十六条第九项，该件存于档案室", "lint.citation")]
    [InlineData("依照《条例》第九十九条，该件存于档案室", "lint.citation")]
    [InlineData("依照《条例》第十六条第三款，该件存于档案室", "lint.citation")]
    [InlineData("依照《条例》第十四条、第三十六条，该件存于档案室", "lint.citation")]
    [InlineData("依照《条例》第36条，该件存于档案室", "lint.citation")]
    [InlineData("依照本条例第十七条，该件存于档案室", "lint.citation")]
    [InlineData("该件存于档案室。如不服，可以在三个月内向山西省人民政府申请行政复议", "lint.remedy")]
    [InlineData("该件存于档案室，如不服本答复可以在十日内向县法院起诉", "lint.remedy")]
    [InlineData("该件载有居民身份证号110101199003070011，存于档案室", "lint.personal")]
    [InlineData("该件载有联系电话13912345678，存于档案室", "lint.personal")]
    [InlineData("该件载有账号6222020000000000000，存于档案室", "lint.personal")]
    public void Is_refused(string facts, string code)
    {
        var refusals = Roads.To(State.Handling).Refused(Move.Propose, "2024-03-13", Decisions.Of("A") with { Facts = facts });
        Assert.Equal([(code, "Facts")], refusals.Select(refusal => (refusal.Code, refusal.Field)));
    }

    [Theory]
    [InlineData("依照《条例》第十六条第二款，该件为过程稿，存于档案室")]
    [InlineData("依照《条例》第三十六条第五项，该件存于另一机关的档案室")]
    [InlineData("依照《条例》第十四条和第三十七条，该件存于档案室")]
    [InlineData("该件已在 www.example.gov.cn/xxgk/2021 公开，编号20210315001")]
    [InlineData("晋政地字〔2023〕12号文件存于档案室")]
    [InlineData("依照《条例》第29条第2款第（二）项和第36条第（五）项，该件存于另一机关的档案室")]
    [InlineData("依照《山西省地方志条例》第十六条，该件存于方志办的档案室")]
    [InlineData("前次答复经行政复议维持，该件存于档案室")]
    [InlineData("项目代码2019-140000-48-01-123456，合同金额1234567890元")]
    public void Is_let_pass(string facts) => Roads.To(State.Handling).Do(Move.Propose, "2024-03-13", Decisions.Of("A") with { Facts = facts });

    [Fact]
    public void Numbers_of_the_applicant_may_stand_in_his_own_letter_but_in_no_other()
    {
        var road = new CaseBuilder().Do(Move.Register, "2024-03-01", Inputs.Application("2024-03-01") with
        {
            Applicant = new Applicant { Class = ApplicantClass.NaturalPerson, Name = "申请人甲", Phone = "13912345678" },
        }).Accepted("2024-03-04");

        Assert.Contains("lint.personal", road.Refused(Move.AskThirdParty, "2024-03-05", new ConsultationAsked { Party = "某公司", Question = "请联系13912345678" }).Select(refusal => refusal.Code));
        Assert.Contains("lint.applicant", road.Refused(Move.AskThirdParty, "2024-03-05", new ConsultationAsked { Party = "某公司", Question = "申请人甲要求公开与贵单位签订的合同" }).Select(refusal => refusal.Code));
        road.Do(Move.Propose, "2024-03-13", Decisions.Of("A") with { Given = "复印件1份，已电话13912345678告知领取" });
    }

    [Fact]
    public void An_agency_may_have_a_mobile_number() => Roads.To(State.Handling).Do(Move.Propose, "2024-03-13",
        Decisions.Of("D1-notOurs") with { Details = new Dictionary<string, string> { ["competent"] = "某县某局", ["competentContact"] = "13912345678" } });

    [Fact]
    public void Names_of_other_applicants_are_shown_and_not_refused()
    {
        var p = Decisions.Of("A") with { Facts = "该件由申请人乙于2021年提交，存于档案室" };
        var finding = Assert.Single(Lint.Of(p, Roads.To(State.Handling).Case, ["申请人甲", "申请人乙"]));
        Assert.Equal(("lint.name", false, "申请人乙"), (finding.Code, finding.Stops, finding.Excerpt));
    }

    [Fact]
    public void Facts_that_say_nothing_are_pointed_out() =>
        Assert.Equal(["lint.empty"], Lint.Of(Decisions.Of("A") with { Facts = "经研究，有关规定" }, Roads.To(State.Handling).Case, []).Select(finding => finding.Code));

    [Fact]
    public void Every_text_of_a_letter_is_read()
    {
        const string Wrong = "该处还有____没有写";
        foreach (var (move, payload) in ((Move, Payload)[])
        [
            (Move.AskCorrection, Inputs.Correction() with { Guidance = Wrong }),
            (Move.AskReasons, new ReasonsAsked(Wrong, new(2024, 4, 1))),
            (Move.Extend, new Extended(5, Wrong + "，需要向三个乡镇调取二十年前的征地档案")),
            (Move.AskAgency, new ConsultationAsked { Party = "某局", Question = Wrong }),
            (Move.Propose, Decisions.Of("B") with { Withheld = [Decisions.Part(Wrong, "C5")] }),
            (Move.Propose, Decisions.Of("C2") with { Details = new Dictionary<string, string>(Decisions.Of("C2").Details) { ["forbiddingLaw"] = "《中华人民共和国统计法》第____条第二十五条" } }),
        ])
            Assert.Contains("lint.placeholder", Roads.To(State.Handling).Refused(move, "2024-03-13", payload).Select(refusal => refusal.Code));
    }
}
