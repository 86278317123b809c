using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Exchange;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Tests.Reporting;

/// <summary>Sections 3 and 4 from the columns, from the facts of any day, and counted by hand: always the same.</summary>
public class KnownTablesTests
{
    private const int Cases = 300;

    public static TheoryData<Engine> AllEngines => Engines.All;

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Columns_facts_and_a_naive_count_agree_on_any_day(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var settled = new DateTime(2023, 5, 4, 3, 0, 0, DateTimeKind.Utc);
        var cases = await MakeAsync(test, settled);
        await using var db = await test.OpenAsync();
        var books = await test.Get<RulesReader>().ReadAsync(db, default);
        var tables = test.Get<KnownTables>();
        var (contested, told) = (0, 0);
        for (var year = 2019; year <= 2028; year++)
        {
            var now = await tables.ReadAsync(db, db.Cases.AsNoTracking(), year, null, default);
            var counted = NaiveTables.Of(now.Section3, now.Section4);
            Assert.Equal(NaiveTables.Of(cases, year, one => books.Of("").For(one).Settings, books.Of("").Now.Settings), counted);
            contested += counted.Where(cell => cell.Key[0] == '4').Sum(cell => cell.Value);
            foreach (var known in Days(year))
            {
                var then = await tables.ReadAsync(db, db.Cases.AsNoTracking(), year, known, default);
                var cells = NaiveTables.Of(then.Section3, then.Section4);
                var until = KnownTables.Until(known);
                OfficeSettings At(DateTime instant) => books.Of("").At(instant).Settings;
                Assert.Equal(NaiveTables.Of(AsOf(cases, until), year, one => At(one.EndedAt ?? until.AddTicks(-1)), At(until.AddTicks(-1))), cells);
                if (!cells.SequenceEqual(counted)) told++;
            }
        }
        Assert.True(contested > 100, $"only {contested} contested");
        Assert.True(told > 10, $"only {told} days differ from now");
        Assert.Empty((await test.Get<Verifier>().RunAsync(null, default)).Differences);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task The_sum_of_two_agencies_is_the_table_of_both(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var cases = await MakeAsync(test, null);
        await using var db = await test.OpenAsync();
        var parts = cases.Select(one => one.AgencyId).Distinct().ToList();
        var whole = (await test.Get<KnownTables>().ReadAsync(db, db.Cases.AsNoTracking(), 2024, null, default)).Section4;
        var sum = new int[15];
        foreach (var part in parts)
            foreach (var (place, value) in (await test.Get<KnownTables>().ReadAsync(db, db.Cases.AsNoTracking().Where(c => c.AgencyId == part), 2024, null, default)).Section4.Values.Index())
                sum[place] += value;
        Assert.Equal(whole.Values, sum);
    }

    private static async Task<IReadOnlyList<Case>> MakeAsync(TestDatabase test, DateTime? settled)
    {
        var root = await test.AgencyAsync("JC");
        var below = await test.AgencyAsync("JC-XX", root);
        await using var db = await test.OpenAsync();
        if (settled is { } from)
        {
            var other = new OfficeSettings { ResultDay = ResultDay.Decision, AppealedJudgement = AppealedJudgement.NewestJudgement, DismissedRequest = DismissedRequest.Other };
            db.RuleSettings.Add(new() { Settings = RuleSettingsRow.Text(other), From = from, By = "赵主任", Reason = "省级主管部门的口径" });
            await db.SaveChangesAsync();
        }
        List<Case> cases = [.. Enumerable.Range(0, Cases).Select(seed => ContestedHistory.Of(seed, seed % 2 == 0 ? root.Id : below.Id))];
        await using var transaction = await db.Database.BeginTransactionAsync();
        await test.Get<CaseLoader>().AddAsync(db, cases, await test.Get<RulesReader>().ReadAsync(db, default), null, default);
        await transaction.CommitAsync();
        return cases;
    }

    private static IEnumerable<DateOnly> Days(int year)
    {
        var chance = new Random(year);
        yield return new(year, 12, 31);
        for (var i = 0; i < 3; i++) yield return new DateOnly(year, 1, 1).AddDays(chance.Next(700));
    }

    private static IEnumerable<Case> AsOf(IEnumerable<Case> cases, DateTime until) =>
        from one in cases
        let known = one.Facts.Where(fact => fact.RecordedAt < until).ToList()
        where known.Count > 0
        select Case.Of(one.Id, one.AgencyId, known);
}
