using Jiaocheng.Requests.Data.Demo;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Data.Tests.Demo;

/// <summary>The demo county is plausible, lawful, and knows its own answers.</summary>
public class DemoCountyTests
{
    private static readonly DemoPlan Plan = new(4000, 6, 7, new DateOnly(2026, 11, 24));
    private static readonly Lazy<(DemoCounty County, List<DemoCase> Cases)> Made = new(() =>
    {
        var county = new DemoCounty(Plan);
        return (county, [.. county.Make()]);
    });

    private static DemoCounty County => Made.Value.County;
    private static List<DemoCase> Cases => Made.Value.Cases;

    [Fact]
    public void The_same_plan_gives_the_same_county_seal_for_seal()
    {
        var plan = Plan with { Cases = 300 };
        Assert.Equal(new DemoCounty(plan).Make().Select(c => (c.Case.Id, c.Case.Head)), new DemoCounty(plan).Make().Select(c => (c.Case.Id, c.Case.Head)));
        Assert.NotEqual(new DemoCounty(plan).Make().Select(c => c.Case.Head), new DemoCounty(plan with { Seed = 8 }).Make().Select(c => c.Case.Head));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(300)]
    public void It_has_as_many_cases_as_were_ordered(int cases) =>
        Assert.Equal(cases, new DemoCounty(Plan with { Cases = cases }).Make().Select(c => c.Case.Id).Distinct().Count());

    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("2026-10-08")]
    [InlineData("2026-02-24")]
    [InlineData("2025-01-01")]
    public void Every_state_can_be_seen_today_whatever_day_it_is(string today)
    {
        var cases = new DemoCounty(Plan with { Cases = 60, Today = DateOnly.Parse(today) }).Make().ToList();
        Assert.Equal(Enum.GetValues<State>().Skip(1), cases.Select(c => c.Case.State).Distinct().Order());
    }

    [Fact]
    public void Every_line_of_results_occurs() =>
        Assert.Equal(AllOutcomes.All.Select(outcome => outcome.Key).Order(), Cases.Select(c => c.Case.Outcome?.Key).OfType<string>().Distinct().Order());

    [Fact]
    public void Questions_items_and_remedies_can_be_seen()
    {
        Assert.Contains(Cases, c => c.Case.State == State.Handling && c.Case.ItemsAsked.Count == 2 && Guide.Of(c.Case, 2).Next is null);
        Assert.Contains(Cases, c => c.Case.Outcome?.Code == "B" && c.Case.Proposal?.Payload is Proposed { Items.Count: 2 });
        Assert.Contains(Cases, c => c.Case.Proceedings is [{ Path: RemedyPath.Reconsideration }, { Path: RemedyPath.LawsuitAfterReconsideration, Open: false }]);
        Assert.All(Cases.Where(c => c.Case.HasMove(Move.AnswerQuestion) && c.Case.Outcome is not null), c => Assert.True(Guide.Of(c.Case).Begun || c.Case.ItemsAsked.Count > 0 || c.Case.HasMove(Move.ReceiveCorrection)));
    }

    [Fact]
    public void What_was_meant_is_what_the_facts_say()
    {
        foreach (var agency in (Guid?[])[null, .. County.Agencies.Select(agency => agency.Id)])
            foreach (var year in Enumerable.Range(2021, 6))
            {
                var (meant, said) = (County.Answers.Section3(year, agency), Counted(year, agency));
                Assert.All(Section3.Rows, row => Assert.Equal(meant[row.Code], said[row.Code]));
                Assert.All(meant.Identities(), identity => Assert.True(identity.Holds, $"{identity.Code} {year}"));
            }
    }

    [Fact]
    public void Numbers_have_no_gap_and_follow_the_day()
    {
        var numbered =
            from c in Cases
            from fact in c.Case.Facts
            where fact.DocumentNumber is not null
            let kind = LetterWriter.KindOf(c.Case, fact.Kind)!.Value
            group fact by (c.Agency, LetterKinds.Of(kind).Series, fact.RecordedOn.Year);
        foreach (var (agency, series, year, facts) in numbered.Select(group => (group.Key.Agency, group.Key.Series, group.Key.Year, group.OrderBy(f => f.RecordedAt).ToList())))
        {
            Assert.Equal(Enumerable.Range(1, facts.Count).Select(serial => LetterKinds.Format(series, agency.Mark, year, serial)), facts.Select(f => f.DocumentNumber));
            Assert.Equal(facts.Count, County.LastSerials[(agency.Id, series, year)]);
        }
    }

    [Fact]
    public void Everybody_writes_for_the_own_agency_and_with_a_role_that_may()
    {
        var staff = County.Staff.ToDictionary(account => account.Id);
        foreach (var (agency, @case) in Cases)
            foreach (var fact in @case.Facts)
            {
                var account = staff[fact.ById];
                Assert.Equal((agency.Id, fact.By), (account.AgencyId, account.DisplayName));
                var needed = Steps.All.Where(step => step.Move == fact.Kind).Select(step => step.Permission);
                Assert.Contains(account.Roles.SelectMany(code => Roles.Of(code).Permissions), needed.Contains);
            }
    }

    [Fact]
    public void Facts_are_recorded_in_order_before_today_in_office_hours_and_sealed()
    {
        foreach (var (_, @case) in Cases)
        {
            var head = Case.Genesis(@case.Id);
            DateTime? before = null;
            foreach (var fact in @case.Facts)
            {
                Assert.True(fact.RecordedOn < Plan.Today && fact.On <= fact.RecordedOn && !(fact.RecordedAt < before));
                Assert.InRange(ChinaTime.Local(fact.RecordedAt).Hour, 8, 20);
                Assert.Equal(fact.HashAfter(head), fact.Hash);
                (head, before) = (fact.Hash, fact.RecordedAt);
            }
        }
    }

    [Fact]
    public void Most_replies_are_in_time_and_a_few_are_late()
    {
        var judged = Cases.Select(c => c.Case.Clock(Plan.Rules).InTime).OfType<(bool Original, bool Extended)>().ToList();
        Assert.InRange(judged.Count(inTime => inTime.Extended) / (double)judged.Count, 0.96, 0.995);
        Assert.Contains(judged, inTime => !inTime.Original && inTime.Extended);
    }

    [Fact]
    public void People_are_plainly_invented_and_their_numbers_check()
    {
        Assert.All(Cases.Select(c => c.Case.Application!.Applicant), applicant =>
        {
            Assert.StartsWith(applicant.Class == ApplicantClass.NaturalPerson ? "申请人" : "某", applicant.Name, StringComparison.Ordinal);
            Assert.True(IdNumbers.IsPlausible(applicant.IdKind!.Value, applicant.IdNumber!));
            Assert.Contains("999999", applicant.IdNumber, StringComparison.Ordinal);
        });
        Assert.True(Cases.Select(c => c.Case.Application!.Content).Distinct().Count() > Cases.Count / 2);
    }

    [Fact]
    public void Each_role_of_the_office_has_its_person()
    {
        var office = County.Staff.Where(account => account.AgencyId == County.Agencies[0].Id).ToList();
        Assert.All(Roles.All, role => Assert.Contains(office, account => account.Roles.Contains(role.Code)));
        Assert.All(County.Staff, account => Assert.True(Roles.MayCombine(account.Roles.ToList())));
        Assert.Equal(County.Staff.Count, County.Staff.Select(account => account.UserName).Distinct().Count());
    }

    /// <summary>Section 3 read from the facts, by the words of the counting rules.</summary>
    private static Section3 Counted(int year, Guid? agency)
    {
        List<Tally> tallies = [];
        foreach (var @case in Cases.Where(c => agency is null || c.Agency.Id == agency).Select(c => c.Case))
        {
            if (@case.State == State.Voided || @case.ReceivedOn is not { } received || received.Year > year) continue;
            var kind = @case.Application!.Applicant.Class;
            if (@case.LeftOn is { } result && result.Year < year) continue;
            tallies.Add(new(received.Year == year ? "R1" : "R2", kind, 1));
            tallies.Add(new(@case.LeftOn?.Year == year ? @case.Outcome!.Code : "R4", kind, 1));
        }
        return Section3.Of(year, tallies);
    }
}
