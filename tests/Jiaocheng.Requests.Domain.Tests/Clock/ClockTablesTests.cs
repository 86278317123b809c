using Jiaocheng.Requests.Domain.Clock;

namespace Jiaocheng.Requests.Domain.Tests.Clock;

/// <summary>What the tables of the clock say, written out once more by hand: a table must not grade itself.</summary>
public class ClockTablesTests
{
    [Fact]
    public void The_agency_is_bound_by_these_periods_and_waits_for_the_others() =>
        Assert.Equal([Term.Receipt, Term.Reply, Term.Extension, Term.Deferral, Term.CorrectionNotice, Term.ReconsiderationAnswer, Term.ReconsiderationAnswerSimple,
            Term.FirstReply, Term.InnerReply, Term.Report, Term.GovernmentReport, Term.LawsuitAnswer, Term.Rectification], Terms.All.Where(row => row.Ours).Select(row => row.Term));

    [Fact]
    public void Disputed_points_are_decided_on_the_safe_side_until_the_office_decides()
    {
        Dictionary<string, int> defaults = new()
        {
            [nameof(OfficeSettings.ReplyDays)] = 20, [nameof(OfficeSettings.CorrectionDays)] = 15, [nameof(OfficeSettings.CorrectionLeast)] = 7,
            [nameof(OfficeSettings.CorrectionNotices)] = 1, [nameof(OfficeSettings.LateCorrectionRestarts)] = 1, [nameof(OfficeSettings.ExtensionOnLastDay)] = 0,
            [nameof(OfficeSettings.PauseFromDispatchDay)] = 0, [nameof(OfficeSettings.PauseThroughAnswerDay)] = 1, [nameof(OfficeSettings.DayOffReceiptRolls)] = 0,
            [nameof(OfficeSettings.UnconfirmedCounts)] = 1, [nameof(OfficeSettings.HouseholdIsPerson)] = 1, [nameof(OfficeSettings.ReconsiderationFirst)] = 0,
            [nameof(OfficeSettings.VolumeCountsAsItem)] = 1, [nameof(OfficeSettings.ResultDay)] = 0, [nameof(OfficeSettings.MixedItems)] = 0,
            [nameof(OfficeSettings.AppealedJudgement)] = 0, [nameof(OfficeSettings.DismissedRequest)] = 0,
            [nameof(OfficeSettings.ReportDay)] = 31, [nameof(OfficeSettings.RetentionYears)] = 30,
        };
        Assert.All(defaults, one => Assert.Equal(one.Value, Disputes.Find(one.Key)!.Default));
    }

    [Fact]
    public void A_disputed_point_is_found_by_its_name_and_says_its_values()
    {
        Assert.Equal(nameof(OfficeSettings.ReportDay), Disputes.Find("ReportDay")!.Name);
        Assert.Null(Disputes.Find("Nothing"));
        Assert.Equal("25", Disputes.Find("ReportDay")!.Says(25).Zh);
        Assert.Equal("有效", Disputes.Find("ExtensionOnLastDay")!.Says(1).Zh);
        Assert.All(Disputes.All.Where(dispute => dispute.Options.Count > 0), dispute => Assert.Equal((0, dispute.Options.Count - 1), (dispute.Least, dispute.Most)));
    }

    [Fact]
    public void The_cautious_settings_take_nothing_away_from_the_count()
    {
        var lax = new OfficeSettings { PauseFromDispatchDay = true, PauseThroughAnswerDay = true, DayOffReceiptRolls = true, ExtensionOnLastDay = true, ReplyDays = 15 };
        Assert.Equal(new OfficeSettings { PauseFromDispatchDay = false, PauseThroughAnswerDay = false, DayOffReceiptRolls = false, ExtensionOnLastDay = false, ReplyDays = 15 }, lax.ToCautious());
    }

    [Fact]
    public void A_notice_is_named_with_its_number_where_it_has_one()
    {
        Assert.Equal("国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）", Notices.Delivered[^1].Name);
        Assert.Equal("某县抗洪", new HolidayNotice(2027, "某县抗洪", [], [], "").Name);
        Assert.Contains(new DateOnly(2018, 12, 31), Notices.Delivered[0].Off);
    }

    [Fact]
    public void Only_consultations_bear_a_reference() =>
        Assert.Equal([Happening.ThirdPartyAsked, Happening.ThirdPartyServed, Happening.ThirdPartyAnswered, Happening.AgencyAsked, Happening.AgencyServed, Happening.AgencyAnswered],
            Enum.GetValues<Happening>().Where(Inquiry.IsOfConsultation));
}
