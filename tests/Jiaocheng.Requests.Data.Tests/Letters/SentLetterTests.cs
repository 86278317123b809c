using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Exchange;
using Jiaocheng.Requests.Data.Letters;
using Jiaocheng.Requests.Data.Tests.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Tests.Letters;

/// <summary>Letters stay as they were sent, and numbers as they were given.</summary>
public class SentLetterTests
{
    private static readonly DateOnly Day = new(2024, 6, 3);

    public static TheoryData<Engine> AllEngines => Engines.All;

    private static TemplateRow Template(Guid agency, int version, DateOnly from, bool file = true) => new()
    {
        AgencyId = agency, Kind = LetterKind.CorrectionNotice, Version = version, From = from, File = file ? [(byte)version] : null,
        Sha256 = file ? new string((char)('0' + version), 64) : null, FileName = $"第{version}版.docx", By = "赵负责",
    };

    private static async Task AskAsync(TestDatabase test, Guid clerk, string guidance)
    {
        var id = ((Answer.Done)await test.Get<CaseMover>().RegisterAsync(Guid.CreateVersion7(), CaseMoverTests.Application(), clerk, default)).Id!.Value;
        Assert.IsType<Answer.Done>(await test.Get<CaseMover>().MoveAsync(id, 1, Move.AskCorrection, Day, new CorrectionAsked { Items = [CorrectionItem.Content], Guidance = guidance }, clerk, default));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Templates_and_number_rules_can_be_added_and_not_changed(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        await using var db = await test.OpenAsync();
        db.LetterTemplates.Add(Template(agency.Id, 1, Day));
        db.NumberRules.Add(new() { AgencyId = agency.Id, Rules = NumberRulesRow.Text(NumberRules.Delivered), By = "赵负责" });
        await db.SaveChangesAsync();
        foreach (var sql in (string[])
            ["UPDATE \"LetterTemplates\" SET \"Version\" = 9", "DELETE FROM \"LetterTemplates\"", "UPDATE \"NumberRules\" SET \"By\" = 'x'", "DELETE FROM \"NumberRules\""])
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(sql));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_letter_keeps_its_words_and_the_version_of_its_template(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        var clerk = await test.WorkerAsync(agency, "李登记");
        await AskAsync(test, clerk, "请写明文件名称一");
        await using (var db = await test.OpenAsync())
        {
            // The second version begins later, the third gave up what the first had not yet begun.
            db.LetterTemplates.AddRange(Template(agency.Id, 1, Day.AddYears(-1)), Template(agency.Id, 2, Day.AddYears(10)));
            await db.SaveChangesAsync();
        }
        await AskAsync(test, clerk, "请写明文件名称二");
        await using (var db = await test.OpenAsync())
        {
            await db.Agencies.ExecuteUpdateAsync(set => set.SetProperty(a => a.Name, "改名后的机关"));
            db.LetterTemplates.Add(Template(agency.Id, 3, Day.AddYears(-1), file: false));
            await db.SaveChangesAsync();
        }
        await AskAsync(test, clerk, "请写明文件名称三");

        await using var read = await test.OpenAsync();
        var letters = await read.Letters.Where(l => l.Kind == LetterKind.CorrectionNotice).OrderBy(l => l.Number).ToListAsync();
        Assert.Equal([(null, null), (1, new string('1', 64)), (null, null)], letters.Select(l => (l.TemplateVersion, l.TemplateSha256)));
        foreach (var (i, row) in letters.Index())
        {
            var written = await LetterTemplates.AsSentAsync(read, Case.New(row.CaseId, row.AgencyId), row.Seq, new("不用", "", "", "", ""), Rules.Default, default);
            Assert.Contains($"请写明文件名称{"一二三"[i]}", written.Letter.ToText(), StringComparison.Ordinal);
            Assert.Equal(i == 2, written.Letter.Signature == "改名后的机关");
            Assert.Equal(i == 1 ? "第1版.docx" : null, written.Template?.FileName);
            Assert.Equal(row.Number, written.Letter.Number);
        }
        Assert.Empty((await test.Get<Verifier>().RunAsync(null, default)).Differences);
    }

    // As stored by the first release: the names never change.
    [Fact]
    public void A_stored_letter_can_always_be_read()
    {
        const string stored = """{"title":"政府信息公开告知书","number":"测答〔2024〕1号","addressee":"申请人甲","blocks":[{"slot":"Facts","text":"经查。"},{"slot":"Remedy","text":"如不服。"}],"signature":"测试县自然资源局","date":"2024-06-03"}""";
        var letter = SentLetter.Read(LetterKind.Disclosure, stored);
        Assert.Equal(("政府信息公开告知书", "经查。", "如不服。", new DateOnly(2024, 6, 3)), (letter.Title, letter.Paragraphs[0], letter.Remedies, letter.Date));
        Assert.Equal(stored, SentLetter.Text(letter));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Numbers_follow_the_pattern_of_the_office_without_a_gap_and_old_ones_are_still_read(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        var clerk = await test.WorkerAsync(agency, "李登记");
        await AskAsync(test, clerk, "一");
        var rules = new NumberRules(new Dictionary<Series, string> { [Series.Notice] = "{机关代字}〔{年}〕第{序号}号-{类别字}" }, new Dictionary<LetterKind, string> { [LetterKind.CorrectionNotice] = "补" });
        await using (var db = await test.OpenAsync())
        {
            db.NumberRules.Add(new() { AgencyId = agency.Id, Rules = NumberRulesRow.Text(rules), By = "赵负责" });
            await db.SaveChangesAsync();
        }
        await AskAsync(test, clerk, "二");

        await using var read = await test.OpenAsync();
        var numbers = await read.Letters.Where(l => l.Kind == LetterKind.CorrectionNotice).OrderBy(l => l.CaseId).Select(l => l.Number).ToListAsync();
        Assert.Equal(["测JC告〔2024〕1号", "测JC〔2024〕第2号-补"], numbers);
        var all = await Numbers.RulesAsync(read, agency.Id, default);
        Assert.Equal([(2024, 1), (2024, 2)], numbers.Select(number => Numbers.SerialOf(all, Series.Notice, "测JC", number)!.Value));
    }
}
