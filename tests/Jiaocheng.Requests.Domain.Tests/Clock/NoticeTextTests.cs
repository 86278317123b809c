using CsCheck;
using Jiaocheng.Requests.Domain.Clock;

namespace Jiaocheng.Requests.Domain.Tests.Clock;

/// <summary>Notices as people paste them. The texts follow the manner of the published ones; the days are theirs.</summary>
public class NoticeTextTests
{
    private static readonly WorkCalendar Empty = new([]);

    public static TheoryData<int, string> Texts => new()
    {
        { 2019, """
            国务院办公厅关于2019年
            部分节假日安排的通知
            国办发明电〔2018〕15号
            各省：现将2019年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期通知如下。
            一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。
            二、春节：2月4日至10日放假调休，共7天。2月2日（星期六）、2月3日（星期日）上班。
            三、清明节：4月5日放假，与周末连休。
            四、劳动节：5月1日放假。
            五、端午节：6月7日放假，与周末连休。
            六、中秋节：9月13日放假，与周末连休。
            七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
            国务院办公厅
            2018年12月1日
            """ },
        { 2024, """
            国务院办公厅关于２０２４年部分节假日安排的通知 国办发明电[2023]7号
            一、元旦：1月1日放假，与周末连休。二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
            三、清明节:4月4日至6日放假调休,共3天。4月7日(星期日)上班。
            四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
            五、端午节：6月10日放假，与周末连休。六、中秋节：9月15日—17日放假调休，共3天。9月14日（星期六）上班。
            七、国庆节：10月1日-7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
            """ },
        { 2025, """
            国务院办公厅关于2025年部分节假日安排的通知
            国办发明电〔2024〕12号
            根据修订的办法，自2025年1月1日起，全体公民放假的假日增加2天。春节自除夕起放假调休8天，国庆节自10月1日起放假调休7天，劳动节放假调休5天。
            一、元旦：1月1日（周三）放假1天，不调休。
            二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
            三、清明节：4月4日（周五）至6日（周日）放假，共3天。
            四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
            五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
            六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
            节假日期间，各地区、各部门要妥善安排好值班。
            国务院办公厅
            2024年11月12日
            """ },
    };

    [Theory, MemberData(nameof(Texts))]
    public void A_published_notice_gives_the_days_that_are_delivered(int year, string text)
    {
        // In 2024 the text itself recommends a rest on the eve, which is no holiday.
        var reading = NoticeText.Read(year == 2024 ? text.Replace("，安排职工在除夕（2月9日）休息", "", StringComparison.Ordinal) : text, Empty);
        Assert.True(reading.Sound, string.Join("; ", reading.Faults.Select(fault => $"{fault.Place} {fault.Reason.Zh}")));
        var delivered = Notices.Delivered.First(notice => notice.Year == year && notice.Kind == NoticeKind.Annual);
        Assert.Equal(delivered.Off, reading.Notice!.Off);
        Assert.Equal(delivered.Worked, reading.Notice.Worked);
        Assert.Equal((year, NoticeKind.Annual, delivered.Number, delivered.Title), (reading.Notice.Year, reading.Notice.Kind, reading.Notice.Number, reading.Notice.Title));
        if (year != 2024) Assert.Equal(delivered.IssuedOn, reading.Notice.IssuedOn);
    }

    [Fact]
    public void An_amendment_and_an_extension_lie_over_the_year()
    {
        var may = NoticeText.Read("国务院办公厅关于调整2019年劳动节假期安排的通知\n国办发明电〔2019〕3号\n将2019年劳动节放假安排调整如下：2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。", Empty);
        Assert.True(may.Sound);
        Assert.Equal((NoticeKind.Amendment, 3, 2), (may.Notice!.Kind, may.Notice.Off.Count, may.Notice.Worked.Count));

        var before = new WorkCalendar([Notices.Delivered.First(notice => notice.Number.Contains("〔2019〕16", StringComparison.Ordinal))]);
        var longer = NoticeText.Read("国务院办公厅关于延长2020年春节假期的通知\n国办发明电〔2020〕1号\n一、延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。", before);
        Assert.True(longer.Sound);
        Assert.Equal([new DateOnly(2020, 1, 31), new(2020, 2, 1)], longer.Notice!.Off);
        Assert.Contains(NoticeText.Read("关于延长2020年春节假期的通知：延长2020年春节假期至2月2日。", Empty).Faults, fault => fault.Blocks);
    }

    [Theory]
    [InlineData("1月1日（周四）放假1天。", "周四")]
    [InlineData("1月1日至3日放假，共4天。", "4天")]
    [InlineData("1月4日（周一）上班。1月1日放假。", "工作日")]
    [InlineData("2月30日放假。", "没有这一天")]
    [InlineData("13月1日放假。", "没有这一天")]
    [InlineData("1月1日放假。1月1日（周五）上班。", "又上班")]
    [InlineData("除夕（2月5日）当天各单位自行放假或者安排轮休。1月1日放假。", "没有读懂")]
    [InlineData("元旦放假调休另行通知。", "没有读到")]
    [InlineData("1月5日至1月3日放假。", "起止")]
    [InlineData("2027年1月5日至2027年1月3日放假。", "起止")]
    [InlineData("1月1日至31日放假。", "三十天")]
    [InlineData("1月1日至3日放假4天。", "4天")]
    [InlineData("0月1日放假。", "没有这一天")]
    [InlineData("1月0日放假。", "没有这一天")]
    [InlineData("2024年12月31日放假。1月1日放假。", "年度前后")]
    public void What_does_not_fit_is_named_with_its_place(string sentence, string said)
    {
        var reading = NoticeText.Read("关于2027年部分节假日安排的通知\n" + sentence, Empty);
        Assert.False(reading.Sound);
        Assert.Contains(reading.Faults, fault => fault.Blocks && (fault.Reason.Zh + fault.Place).Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void A_year_must_be_named_and_missing_holidays_are_noticed()
    {
        Assert.False(NoticeText.Read("关于放假的通知\n1月1日放假。", Empty).Sound);
        var reading = NoticeText.Read("关于2027年部分节假日安排的通知\n元旦：1月1日（周五）放假，与周末连休。", Empty);
        Assert.True(reading.Sound);
        Assert.Equal(6, reading.Faults.Count);
        Assert.Null(NoticeText.Read("这里没有通知", Empty).Notice);
        Assert.Null(NoticeText.Read("", Empty).Notice);
    }

    [Fact]
    public void The_plain_form_is_read_back_as_it_was_written() =>
        Gen.Select(Gen.Int[2020, 2030], Gen.Int[0, 364].Array[1, 40], Gen.Int[0, 1].Array[40]).Sample((year, days, signs) =>
        {
            var entries = days.Distinct().Select((day, i) => (Day: new DateOnly(year, 1, 1).AddDays(day), Worked: signs[i % 40] == 1)).ToList();
            var reading = NoticeText.Read(string.Join("\r\n", entries.Select(entry => $"{entry.Day:yyyy-MM-dd} {(entry.Worked ? "班" : "休")}")), Empty);
            Assert.True(reading.Sound);
            Assert.Equal(entries.Where(entry => !entry.Worked).Select(entry => entry.Day).Order(), reading.Notice!.Off);
            Assert.Equal(entries.Where(entry => entry.Worked).Select(entry => entry.Day).Order(), reading.Notice.Worked);
        }, iter: 500);

    [Fact]
    public void No_text_makes_it_fall()
    {
        string[] parts = ["1月1日", "至", "放假", "上班", "（周五）", "、", "共3天", "。", "2027年", "延长", "假期至", "日", "9", "通知", "关于", "2027-01-01 休", "\n"];
        Gen.Int[0, parts.Length - 1].Array[0, 30].Sample(chosen =>
            Assert.NotNull(NoticeText.Read(string.Concat(chosen.Select(i => parts[i])), WorkCalendar.Delivered).Faults), iter: 5_000);
    }

    [Fact]
    public void A_newer_arrangement_of_a_year_takes_the_place_of_the_older()
    {
        var first = new HolidayNotice(2027, "一", [new(2027, 1, 1), new(2027, 5, 3)], [], "");
        var second = first with { Title = "二", Off = [new(2027, 1, 1)] };
        var local = new HolidayNotice(2027, "某县抗洪", [new(2027, 7, 5)], [], "") { Kind = NoticeKind.Amendment, Region = "JC-A" };
        var book = new RuleBook(new[] { first, second, local }.Select(notice => new KnownNotice(notice, DateTime.MinValue)), []);
        Assert.True(book.Within("/JC/").Now.Calendar.IsWorkday(new(2027, 5, 3)));
        Assert.Equal([true, false, false, true], new[] { "/JC/", "/JC/JC-A/", "/JC/JC-A/JC-A1/", "/JC/JC-AB/" }.Select(path => book.Within(path).Now.Calendar.IsWorkday(new(2027, 7, 5))));
        Assert.Equal(DayKind.Holiday, book.Within("/JC-A/").Now.Calendar.KindOf(new(2027, 7, 5)));
    }

    [Fact]
    public void A_list_is_the_arrangement_of_a_year_only_where_it_has_its_fixed_holidays()
    {
        string[] year = ["01-01", "02-05", "02-08", "02-09", "02-10", "02-11", "04-05", "06-09", "09-15", "10-01", "10-04", "10-05"];
        static NoticeReading Read(IEnumerable<string> days) => NoticeText.Read(string.Join('\n', days.Select(day => $"2027-{day} 休")), Empty);
        // 1 May, 2 and 3 October 2027 are days of a weekend.
        Assert.Equal((NoticeKind.Annual, 0), (Read(year).Notice!.Kind, Read(year).Faults.Count));
        foreach (var less in new[] { year[1..], [.. year.Where(day => day != "10-01")], year[..1], ["01-01", "10-01", "02-05", "02-08", "02-09", "02-10", "02-11"] })
        {
            var reading = Read(less);
            Assert.Equal((NoticeKind.Amendment, true), (reading.Notice!.Kind, reading.Sound));
            Assert.Contains(reading.Faults, fault => !fault.Blocks && fault.Reason.Zh.Contains("仍为暂定", StringComparison.Ordinal));
        }
        Assert.Equal(NoticeKind.Amendment, NoticeText.Read("2026-12-25 休", Empty).Notice!.Kind);
        Assert.Equal(NoticeKind.Annual, Read([.. year[..7], "10-01"]).Notice!.Kind);
    }

    [Fact]
    public void A_hyphen_after_a_weekday_in_brackets_is_a_range() =>
        Assert.Equal([new DateOnly(2027, 1, 1)], Of2027("1月1日（周五）-3日放假，共3天。").Notice!.Off);

    private static NoticeReading Of2027(string sentence, WorkCalendar? calendar = null) => NoticeText.Read("关于2027年放假的通知\n" + sentence, calendar ?? Empty);

    [Fact]
    public void Every_word_for_a_weekday_is_understood()
    {
        var monday = new DateOnly(2027, 1, 4);
        foreach (var (word, i) in "一二三四五六日".Select((word, i) => (word, i)))
        {
            var day = monday.AddDays(i);
            Assert.True(Of2027($"{day.Month}月{day.Day}日（星期{word}）放假。1月1日放假。").Sound);
            Assert.False(Of2027($"{day.Month}月{day.Day + 1}日（星期{word}）放假。1月1日放假。").Sound);
        }
        Assert.True(Of2027("1月10日（周天）上班。").Sound);
    }

    [Fact]
    public void A_holiday_may_cross_the_turn_of_the_year_and_last_thirty_days()
    {
        var turn = Of2027("2026年12月31日至1月2日放假，共3天。");
        Assert.True(turn.Sound);
        Assert.Equal([new DateOnly(2026, 12, 31), new(2027, 1, 1)], turn.Notice!.Off);
        Assert.True(Of2027("1月1日至30日放假，共30天。").Sound);
    }

    [Fact]
    public void A_fault_is_named_once()
    {
        var fault = Assert.Single(Of2027("1月1日（周四）放假，共1天。").Faults);
        Assert.StartsWith("1月1日（周四）：", fault.Place, StringComparison.Ordinal);
        Assert.Single(Of2027("2月30日放假，共1天。1月1日放假。").Faults);
    }

    [Fact]
    public void A_day_given_back_is_worked_where_it_was_a_holiday()
    {
        Assert.True(NoticeText.Read("关于调整2024年假期的通知\n5月2日上班。", WorkCalendar.Delivered).Sound);
        Assert.False(NoticeText.Read("关于调整2024年假期的通知\n5月6日上班。", WorkCalendar.Delivered).Sound);
    }

    [Theory]
    [InlineData("2月25日", true)] // the calendar here has one holiday, 6 February
    [InlineData("2月26日", true)]
    [InlineData("2月27日", false)]
    public void A_holiday_is_extended_from_its_own_end_only(string until, bool sound)
    {
        var before = new WorkCalendar([new(2020, "2020", [new(2020, 2, 6)], [], "")]);
        var reading = NoticeText.Read($"关于延长2020年春节假期的通知：延长2020年春节假期至{until}。", before);
        Assert.Equal(sound, reading.Sound);
        if (sound) Assert.Equal(new DateOnly(2020, 2, 7), reading.Notice!.Off[0]);
    }

    [Fact]
    public void The_plain_form_has_comments_and_bounds()
    {
        static string Lines(int count) => string.Join('\n', Enumerable.Range(0, count).Select(i => $"{new DateOnly(2027, 1, 1).AddDays(i):yyyy-MM-dd} 休"));
        Assert.True(NoticeText.Read("# 试算\n" + Lines(120), Empty).Sound);
        Assert.Contains(NoticeText.Read(Lines(121), Empty).Faults, fault => fault.Reason.Zh.Contains("过多", StringComparison.Ordinal));
        Assert.Contains(NoticeText.Read("2027-02-30 休\n2027-01-01 休", Empty).Faults, fault => fault.Reason.Zh.Contains("没有这一天", StringComparison.Ordinal));
        Assert.Equal((2027, NoticeKind.Amendment), (NoticeText.Read("2026-12-31 休\n2027-01-01 休\n2027-01-03 班", Empty).Notice!.Year, NoticeText.Read(Lines(1), Empty).Notice!.Kind));
        Assert.Equal([false, true, true, false], new[] { 1999, 2000, 2090, 2091 }.Select(year => NoticeText.Read($"{year}-05-04 休", Empty).Sound));
    }

    [Fact]
    public void Full_width_figures_commas_and_invisible_signs_are_read()
    {
        Assert.Equal([new DateOnly(2027, 1, 29)], Of2027("1月\u200b２９日\ufeff 放假。").Notice!.Off);
        Assert.Equal(2, Of2027("1月1日,1月4日放假。").Notice!.Off.Count);
        Assert.Equal("关于2027年放假的通知", Of2027("1月1日放假。").Notice!.Title);
        Assert.Equal("放假通知", NoticeText.Read("2027年1月1日放假。", Empty).Notice!.Title);
    }

    [Fact]
    public void The_first_and_the_last_year_and_a_range_of_sixty_days_are_read()
    {
        Assert.True(NoticeText.Read("关于2000年放假的通知\n5月4日放假。", Empty).Sound);
        Assert.True(NoticeText.Read("关于2090年放假的通知\n5月4日放假。", Empty).Sound);
        // More than thirty days is another fault than a range that cannot be.
        Assert.Contains("三十天", Assert.Single(Of2027("1月1日至3月2日放假。5月4日放假。").Faults).Reason.Zh, StringComparison.Ordinal);
        Assert.Contains(Of2027("1月1日至3月3日放假。").Faults, fault => fault.Reason.Zh.Contains("起止", StringComparison.Ordinal));
        Assert.Equal([new DateOnly(2027, 1, 4)], Of2027("1月4日至4日放假。").Notice!.Off);
    }
}
