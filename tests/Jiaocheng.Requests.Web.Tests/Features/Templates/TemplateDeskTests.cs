using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Documents.Letters;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Tests;
using Jiaocheng.Requests.Web.Features.Letters;
using Jiaocheng.Requests.Web.Features.Numbers;
using Jiaocheng.Requests.Web.Features.Templates;
using Jiaocheng.Requests.Web.Tests.Account;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Tests.Features.Templates;

/// <summary>A template is taken into use only when it is sound and from today on, and letters sent before keep their looks.</summary>
public class TemplateDeskTests
{
    private static readonly CancellationToken No = CancellationToken.None;

    private static async Task<Guid> RegisterAsync(SignInHost host, Guid clerk) =>
        ((Answer.Done)await host.Get<CaseMover>().RegisterAsync(Guid.CreateVersion7(), Inputs.Application("2024-06-03"), clerk, No)).Id!.Value;

    [Fact]
    public async Task The_next_letter_is_written_in_the_new_template_and_the_old_one_is_not()
    {
        await using var host = new SignInHost();
        var (head, clerk) = (await host.PersonAsync("qian", "head"), await host.PersonAsync("li", "registrar"));
        var desk = host.Get<TemplateDesk>();
        var before = await RegisterAsync(host, clerk);
        var starter = (await desk.StarterAsync(LetterKind.Receipt, head, No))!;
        var choice = Assert.Single(await desk.ChoicesAsync(LetterKind.Receipt, head, No));
        Assert.Equal((before, 1), (choice.CaseId, choice.Seq));

        var trial = (await desk.TryAsync(starter, LetterKind.Receipt, choice, head, No))!;
        Assert.Empty(trial.Faults);
        Assert.Contains(trial.View!.Lines, line => line.Text == choice.Number);

        var today = (await desk.ReadAsync(head, No))!.Today;
        Assert.IsType<Answer.Refused>(await desk.AdoptAsync(starter, "模板.docx", LetterKind.Receipt, today.AddDays(-1), 0, head, No));
        Assert.IsType<Answer.Refused>(await desk.AdoptAsync(starter, "模板.docx", LetterKind.FeeNotice, today, 0, head, No));
        Assert.IsType<Answer.Refused>(await desk.AdoptAsync([1, 2, 3], "模板.docx", LetterKind.Receipt, today, 0, head, No));
        Assert.IsType<Answer.Done>(await desk.AdoptAsync(starter, "模板.docx", LetterKind.Receipt, today, 0, head, No));
        Assert.IsType<Answer.Stale>(await desk.AdoptAsync(starter, "模板.docx", LetterKind.Receipt, today, 0, head, No));

        var after = await RegisterAsync(host, clerk);
        var letters = host.Get<LetterDesk>();
        Assert.Null((await letters.FindAsync(before, 1, clerk, No))!.Template);
        var written = (await letters.FindAsync(after, 1, clerk, No))!;
        Assert.Equal((1, "模板.docx"), (written.Template!.Version, written.Template.FileName));
        Assert.NotNull(written.Paper());
        Assert.Equal(LetterDocx.Write(written.Letter, starter).Length, written.Document().Content.Length);

        Assert.IsType<Answer.Done>(await desk.AdoptAsync(null, "", LetterKind.Receipt, today, 1, head, No));
        Assert.Null((await letters.FindAsync(await RegisterAsync(host, clerk), 1, clerk, No))!.Template);
        Assert.NotNull((await letters.FindAsync(after, 1, clerk, No))!.Template);
        Assert.Equal([0, 1], (await desk.ReadAsync(head, No))!.Versions.Select(version => version.Letters));
    }

    [Fact]
    public async Task Each_version_says_whether_letters_are_or_will_ever_be_written_in_it()
    {
        await using var host = new SignInHost();
        var head = await host.PersonAsync("qian", "head");
        var desk = host.Get<TemplateDesk>();
        var starter = (await desk.StarterAsync(LetterKind.Receipt, head, No))!;
        var today = (await desk.ReadAsync(head, No))!.Today;
        Assert.IsType<Answer.Done>(await desk.AdoptAsync(starter, "一.docx", LetterKind.Receipt, today, 0, head, No));
        Assert.IsType<Answer.Done>(await desk.AdoptAsync(starter, "二.docx", LetterKind.Receipt, today.AddYears(1), 1, head, No));
        Assert.Equal([TemplateFate.Coming, TemplateFate.Now], await FatesAsync());

        // Back to the delivered layout: it is the one in use, and what was to come never will.
        Assert.IsType<Answer.Done>(await desk.AdoptAsync(null, "", LetterKind.Receipt, today, 2, head, No));
        Assert.Equal([TemplateFate.Now, TemplateFate.Never, TemplateFate.Past], await FatesAsync());

        async Task<IEnumerable<TemplateFate>> FatesAsync()
        {
            var shelf = (await desk.ReadAsync(head, No))!;
            return shelf.Versions.Select(version => shelf.FateOf(version, today));
        }
    }

    [Fact]
    public async Task The_register_of_numbers_shows_what_is_void()
    {
        await using var host = new SignInHost();
        var (head, clerk) = (await host.PersonAsync("qian", "head"), await host.PersonAsync("li", "registrar"));
        var first = await RegisterAsync(host, clerk);
        await RegisterAsync(host, clerk);
        Assert.IsType<Answer.Done>(await host.Get<CaseMover>().MoveAsync(first, 1, Domain.Workflow.Move.Void, new(2024, 6, 3), new Explained("重复登记"), head, No));
        var desk = host.Get<NumberDesk>();
        var view = (await desk.ReadAsync(head, No))!;
        var year = view.Today.Year;
        Assert.Equal([NumberFate.Used, NumberFate.Void], (await desk.RegisterAsync(Series.Case, year, head, No))!.Lines.Select(line => line.Fate));

        var rules = new NumberRules(new Dictionary<Series, string> { [Series.Case] = "{机关代字}受〔{年}〕{序号}号" }, new Dictionary<LetterKind, string>());
        Assert.IsType<Answer.Done>(await desk.ChangeAsync(rules, 0, head, No));
        Assert.IsType<Answer.Stale>(await desk.ChangeAsync(rules, 0, head, No));
        Assert.IsType<Answer.Refused>(await desk.ChangeAsync(rules, 1, head, No));
        await RegisterAsync(host, clerk);
        var lines = (await desk.RegisterAsync(Series.Case, year, head, No))!.Lines;
        Assert.Equal(3, lines.Count);
        Assert.EndsWith($"受〔{year}〕3号", lines[0].Number, StringComparison.Ordinal);
        Assert.Equal(NumberFate.Void, lines[2].Fate);

        // Another 机关代字 makes no number void that was given under the old one.
        await using (var db = await host.Get<IDbContextFactory<RequestsDb>>().CreateDbContextAsync(No)) await db.Agencies.ExecuteUpdateAsync(set => set.SetProperty(agency => agency.Mark, "新字"), No);
        await RegisterAsync(host, clerk);
        lines = (await desk.RegisterAsync(Series.Case, year, head, No))!.Lines;
        Assert.Equal([NumberFate.Used, NumberFate.Used, NumberFate.Used, NumberFate.Void], lines.Select(line => line.Fate));
        Assert.StartsWith("新字", lines[0].Number, StringComparison.Ordinal);
    }
}
