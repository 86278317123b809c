using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;

namespace Jiaocheng.Requests.Browser.Tests.Templates;

/// <summary>The office changes a template: the next letter bears it, the one before does not.</summary>
public class TemplateJourneys(Stage stage) : Journey(stage)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Slogan = "本机关办公时间：工作日八时至十二时。";

    [Journey]
    public async Task The_next_letter_bears_the_new_template_and_the_old_one_does_not()
    {
        await SignInAsync("qianfuze");
        var extended = new List<string>();
        var before = await ExtendAsync(extended);
        await Page.GotoAsync("templates");
        await Page.GetByTestId("kind-ExtensionNotice").ClickAsync();
        await AxeAsync();

        var starter = Page.WaitForDownloadAsync();
        await Page.GetByTestId("starter").ClickAsync();
        var file = await File.ReadAllBytesAsync(await (await starter).PathAsync());
        await SendAsync(Change(file, "{{理由}}", "{{理油}}"));
        await Assertions.Expect(Page.GetByTestId("template-faults")).ToContainTextAsync("没有叫{{理油}}的内容项");
        await Assertions.Expect(Page.GetByTestId("adopt")).ToHaveCountAsync(0);

        await SendAsync(Change(file, "{{署名}}", Slogan + "{{署名}}"));
        await Assertions.Expect(Page.GetByTestId("paper")).ToContainTextAsync(Slogan);
        await Assertions.Expect(Page.GetByTestId("try-on")).Not.ToContainTextAsync("示例文字");
        await AxeAsync();
        await Page.GetByTestId("adopt").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("versions")).ToContainTextAsync("（现行）");

        var after = await ExtendAsync(extended);
        await Page.GotoAsync(after);
        await Assertions.Expect(Page.GetByTestId("paper")).ToContainTextAsync(Slogan);
        await Assertions.Expect(Page.GetByTestId("template")).ToContainTextAsync("第 1 版");
        var download = Page.WaitForDownloadAsync();
        await Page.GetByTestId("download-docx").ClickAsync();
        Assert.Contains(Slogan, Read(await File.ReadAllBytesAsync(await (await download).PathAsync())), StringComparison.Ordinal);
        await AxeAsync();

        await Page.GotoAsync(before);
        await Assertions.Expect(Page.GetByTestId("letter")).ToContainTextAsync("征地档案四百余卷");
        await Assertions.Expect(Page.GetByTestId("letter")).Not.ToContainTextAsync(Slogan);
    }

    [Journey]
    public async Task Numbers_are_shown_with_what_became_of_them()
    {
        await SignInAsync("qianfuze");
        await Page.GotoAsync("numbers?series=Case");
        await Assertions.Expect(Page.GetByTestId("register").Locator("tbody tr").First).ToBeVisibleAsync();
        await Page.GetByTestId("pattern-Reply").FillAsync("{机关代字}〔{年}〕号");
        await Page.GetByTestId("pattern-Reply").BlurAsync();
        await Page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("refused")).ToContainTextAsync("{序号}");
        await AxeAsync();
    }

    /// <summary>Extends a case that can be extended and has not been by this journey; the address of its notice.</summary>
    private async Task<string> ExtendAsync(List<string> done)
    {
        await Page.GotoAsync("cases?state=Handling");
        var links = Page.Locator("main table tbody a[href^='cases/']");
        await Assertions.Expect(links.First).ToBeVisibleAsync();
        var addresses = (await links.EvaluateAllAsync<string[]>("all => all.map(link => link.getAttribute('href'))")).Select(link => link.Split('?')[0]).Distinct().ToList();
        foreach (var address in addresses.Where(address => !done.Contains(address)))
        {
            await Page.GotoAsync(address);
            await LoadedAsync(Page);
            var extend = Page.GetByTestId("move-Extend");
            if (await extend.CountAsync() == 0 || !await extend.IsEnabledAsync()) continue;
            done.Add(address);
            await extend.ClickAsync();
            await Page.Locator("[data-testid=Days]").First.FillAsync("10");
            await Page.Locator("textarea[data-testid=Reason]").FillAsync("涉及三个乡镇二十年前的征地档案四百余卷，需要逐卷核对");
            await Page.GetByTestId("save").ClickAsync();
            await Assertions.Expect(Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
            await Page.GotoAsync($"{address}?tab=letters");
            var letter = Page.GetByTestId("letters").Locator("a", new() { HasText = "延期答复" }).Last;
            await Assertions.Expect(letter).ToBeVisibleAsync();
            return (await letter.GetAttributeAsync("href"))!;
        }
        throw new InvalidOperationException($"None of {addresses.Count} cases can be extended.");
    }

    private async Task SendAsync(byte[] file) =>
        await Page.GetByTestId("template-file").SetInputFilesAsync(new FilePayload { Name = "延期.docx", MimeType = Word, Buffer = file });

    /// <summary>The document with words put in place of others.</summary>
    private static byte[] Change(byte[] file, params string[] pairs)
    {
        using var changed = new MemoryStream();
        changed.Write(file);
        using (var archive = new ZipArchive(changed, ZipArchiveMode.Update, leaveOpen: true))
        {
            var xml = Text(archive);
            foreach (var pair in pairs.Chunk(2)) xml = xml.Replace(pair[0], pair[1], StringComparison.Ordinal);
            archive.GetEntry("word/document.xml")!.Delete();
            using var stream = archive.CreateEntry("word/document.xml").Open();
            stream.Write(Encoding.UTF8.GetBytes(xml));
        }
        return changed.ToArray();
    }

    private static string Read(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        return Text(archive);
    }

    private static string Text(ZipArchive archive)
    {
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }
}
