using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Demo;
using Jiaocheng.Requests.Data.Exchange;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Tests.Exchange;

/// <summary>The way out of the product and from one engine to the other loses nothing and lets nothing forged in.</summary>
public class WholeFileTests
{
    public static TheoryData<Engine> AllEngines => Engines.All;

    private static async Task<TestDatabase> CountyAsync(int cases = 60)
    {
        var test = await TestDatabase.StartAsync(Engine.Sqlite);
        await test.Get<DemoStore>().MakeAsync(new DemoPlan(cases, 2, 7, new DateOnly(2024, 6, 3)), null, default);
        return test;
    }

    private static async Task<string> ExportAsync(TestDatabase test)
    {
        using var writer = new StringWriter();
        await test.Get<WholeFile>().WriteAsync(writer, null, default);
        return writer.ToString();
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task What_goes_out_comes_in_equal_on_either_engine(Engine engine)
    {
        await using var from = await CountyAsync();
        await using var to = await TestDatabase.StartAsync(engine);
        await using (var db = await from.OpenAsync())
        {
            var letter = await db.Letters.FirstAsync();
            (letter.Sent, letter.TemplateVersion, letter.TemplateSha256) = ("{}", 1, new('0', 64));
            db.LetterTemplates.Add(new() { AgencyId = letter.AgencyId, Kind = letter.Kind, Version = 1, File = [1, 2], Sha256 = new('0', 64), FileName = "模板.docx", By = "某人" });
            db.NumberRules.Add(new() { AgencyId = letter.AgencyId, Rules = "{}", By = "某人" });
            await db.SaveChangesAsync();
        }
        var text = await ExportAsync(from);
        Assert.Equal(60, await to.Get<WholeFile>().ReadAsync(new StringReader(text), null, default));
        Assert.Empty((await to.Get<Verifier>().RunAsync(null, default)).Differences);
        await using var a = await from.OpenAsync();
        await using var b = await to.OpenAsync();
        Assert.Equal(await a.Cases.OrderBy(c => c.Id).Select(c => c.Head).ToListAsync(), await b.Cases.OrderBy(c => c.Id).Select(c => c.Head).ToListAsync());
        Assert.Equal(await a.NumberSeries.SumAsync(s => s.Last), await b.NumberSeries.SumAsync(s => s.Last));
        Assert.Equal(text, await ExportAsync(to));
        Assert.NotEqual(0, await b.Directory.CountAsync());
        Assert.Equal(await a.CaseTerms.OrderBy(t => t.Term).ThenBy(t => t.CaseId).ToListAsync(), await b.CaseTerms.OrderBy(t => t.Term).ThenBy(t => t.CaseId).ToListAsync(),
            (one, other) => (one.Term, one.CaseId) == (other.Term, other.CaseId));
    }

    [Fact]
    public async Task A_changed_history_is_refused_and_nothing_is_written()
    {
        await using var from = await CountyAsync(5);
        var forged = (await ExportAsync(from)).Replace("\"on\":\"2024-0", "\"on\":\"2023-0", StringComparison.Ordinal);
        await using var to = await TestDatabase.StartAsync(Engine.Sqlite);
        var refused = await Assert.ThrowsAsync<FormatException>(() => to.Get<WholeFile>().ReadAsync(new StringReader(forged), null, default));
        Assert.Contains("seal", refused.Message);
        await using var db = await to.OpenAsync();
        Assert.False(await db.Cases.AnyAsync());
        Assert.True(await db.HolidayNotices.AnyAsync());
    }

    [Fact]
    public async Task Every_planted_difference_is_found()
    {
        await using var test = await CountyAsync(20);
        await using (var db = await test.OpenAsync())
        {
            var victims = await db.Cases.OrderBy(c => c.Id).Take(2).Select(c => c.Id).ToListAsync();
            await db.Cases.Where(c => c.Id == victims[0]).ExecuteUpdateAsync(set => set.SetProperty(c => c.ApplicantName, "被改动的人"));
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER \"Facts_no_update\"");
            await db.CaseTerms.Where(t => t.CaseId == victims[1]).OrderBy(t => t.Term).Take(1).ExecuteDeleteAsync();
            db.CaseTerms.Add(new() { Term = 7, CaseId = Guid.NewGuid() });
            await db.SaveChangesAsync();
            await db.Facts.Where(f => f.CaseId == victims[1] && f.Seq == 1).ExecuteUpdateAsync(set => set.SetProperty(f => f.By, "别人"));
        }
        var (cases, differences) = await test.Get<Verifier>().RunAsync(null, default);
        Assert.Equal(20, cases);
        Assert.Contains(differences, d => d.What == nameof(CaseRow.ApplicantName));
        Assert.Contains(differences, d => d.What == "seal of fact 1");
        Assert.Single(differences, d => d.What == "terms of the text");
        Assert.Single(differences, d => d.What == "terms of no case");
    }

    [Fact]
    public async Task A_folder_with_cases_takes_no_whole_file()
    {
        await using var test = await CountyAsync(3);
        var text = await ExportAsync(test);
        Assert.Null(await test.Get<WholeFile>().ReadAsync(new StringReader(text), null, default));
    }
}
