using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;

namespace Jiaocheng.Requests.Browser.Tests.Bundle;

/// <summary>A bundle from the page of a case into a folder, and checked there without the product: from file://, as a court would.</summary>
[Collection("cases")]
public class BundleJourneys(Stage stage) : Journey(stage)
{
    private const string Chain = "办理经过.jsonl", Manifest = "校验清单.txt";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("requests-bundle-");

    [Journey]
    public async Task A_bundle_is_taken_with_a_purpose_and_holds_until_anything_in_it_changes()
    {
        await SignInAsync("lidengji");
        await Page.GotoAsync("cases?state=Served");
        await Page.Locator("a[data-row]").First.ClickAsync();
        await LoadedAsync(Page);
        await Page.GetByTestId("tab-files").ClickAsync();
        await Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "回证.pdf", MimeType = "application/pdf", Buffer = Encoding.UTF8.GetBytes("%PDF-1.4 送达回证\n%%EOF\n") });
        await Page.GetByTestId("purpose").FillAsync("送达回证");
        await Page.GetByTestId("add-files").ClickAsync();
        await Assertions.Expect(Page.Locator("table[data-testid=files]")).ToContainTextAsync("回证.pdf");

        await Page.GetByTestId("tab-bundle").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("papers")).ToContainTextAsync("政府信息公开申请登记回执");
        await AxeAsync();
        await Page.GetByTestId("make-bundle").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("take")).ToBeVisibleAsync();
        await AxeAsync();
        await Page.GetByTestId("purpose-Lawsuit").ClickAsync();
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByTestId("take").ClickAsync());
        Assert.Matches("^案卷 .+〔\\d{4}〕\\d+号\\.zip$", download.SuggestedFilename);
        await using (var zip = await download.CreateReadStreamAsync())
        {
            using var whole = new MemoryStream();
            await zip.CopyToAsync(whole, TestContext.Current.CancellationToken);
            ZipFile.ExtractToDirectory(whole, folder.FullName);
        }

        // Whole.
        var checker = await OpenTabAsync();
        await checker.GotoAsync(new Uri(Path.Combine(folder.FullName, "核对案卷.html")).AbsoluteUri);
        await Assertions.Expect(checker.Locator("#history.good")).ToContainTextAsync("项全部相符");
        await CheckAsync(checker, good: true, "个文件全部相符");

        // One byte of a letter.
        var letter = Directory.EnumerateFiles(folder.FullName, "*登记回执*.docx", SearchOption.AllDirectories).Single();
        await ChangedAsync(letter, bytes => bytes[^5] ^= 1, () => CheckAsync(checker, good: false, $"不相符 1 处，第一处：{Relative(letter)}：内容被改动"));

        // One entry of the history, first with the manifest left as it was.
        var chain = Directory.EnumerateFiles(folder.FullName, Chain, SearchOption.AllDirectories).Single();
        await ChangedAsync(chain, bytes => ChangeEntry(bytes, 3), async () =>
        {
            await CheckAsync(checker, good: false, $"{Relative(chain)}：内容被改动");
            await Assertions.Expect(checker.Locator("#history.bad")).ToContainTextAsync("不相符：第 3 项");
            await Assertions.Expect(checker.Locator("#history.bad")).ToContainTextAsync("它之前的 2 项相符");
        });

        // A file that is gone, and one that does not belong.
        File.Move(letter, letter + ".bak");
        await CheckAsync(checker, good: false, $"不相符 2 处，第一处：{Relative(letter)}：缺少");
        File.Move(letter + ".bak", letter);

        // The attachment with a manifest made to fit: the history still knows its hash.
        var scan = Directory.EnumerateFiles(folder.FullName, "*回证.pdf", SearchOption.AllDirectories).Single();
        var manifest = Path.Combine(folder.FullName, Manifest);
        var before = Sha(await File.ReadAllBytesAsync(scan, TestContext.Current.CancellationToken));
        await ChangedAsync(scan, bytes => bytes[9] ^= 1, () => ChangedAsync(manifest,
            bytes => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace(before, Sha(File.ReadAllBytes(scan)), StringComparison.Ordinal)).CopyTo(bytes, 0),
            () => CheckAsync(checker, good: false, "办理经过记有这个附件，案卷中没有原样的文件")));

        // A letter swapped or taken out, with a manifest made to fit: the page still knows what it was made with.
        var line = await File.ReadAllTextAsync(manifest, TestContext.Current.CancellationToken);
        var was = Sha(await File.ReadAllBytesAsync(letter, TestContext.Current.CancellationToken));
        await ChangedAsync(letter, bytes => bytes[^5] ^= 1, () => ChangedAsync(manifest,
            bytes => Encoding.UTF8.GetBytes(line.Replace(was, Sha(File.ReadAllBytes(letter)), StringComparison.Ordinal)).CopyTo(bytes, 0),
            () => CheckAsync(checker, good: false, "不是制作案卷时的那一份")));
        File.Move(letter, folder.FullName + ".docx");
        await File.WriteAllTextAsync(manifest, string.Join('\n', line.Split('\n').Where(one => !one.Contains(was, StringComparison.Ordinal))), TestContext.Current.CancellationToken);
        await CheckAsync(checker, good: false, "制作案卷时有这个文件，清单中没有");
        File.Move(folder.FullName + ".docx", letter);
        await File.WriteAllTextAsync(manifest, line, TestContext.Current.CancellationToken);

        await CheckAsync(checker, good: true, "个文件全部相符");
    }

    [Journey]
    public async Task A_history_changed_inside_the_checker_page_names_its_first_broken_entry()
    {
        await SignInAsync("lidengji");
        await Page.GotoAsync("cases?state=Served");
        var href = await Page.Locator("a[data-row]").First.GetAttributeAsync("href");
        var answer = await Page.APIRequest.GetAsync($"{href}/bundle.zip?purpose=Archive");
        Assert.Equal(200, answer.Status);
        using (var zip = new MemoryStream(await answer.BodyAsync())) ZipFile.ExtractToDirectory(zip, folder.FullName);
        var path = Path.Combine(folder.FullName, "核对案卷.html");
        var page = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var entry = page.IndexOf("\\u0022seq\\u0022:2,", StringComparison.Ordinal);
        Assert.True(entry > 0);
        var on = page.IndexOf("\\u0022on\\u0022:\\u0022", entry, StringComparison.Ordinal) + "\\u0022on\\u0022:\\u0022".Length;
        await File.WriteAllTextAsync(path, page[..on] + "1999" + page[(on + 4)..], TestContext.Current.CancellationToken);

        var checker = await OpenTabAsync();
        await checker.GotoAsync(new Uri(path).AbsoluteUri);

        await Assertions.Expect(checker.Locator("#history.bad")).ToContainTextAsync("不相符：第 2 项");
        await Assertions.Expect(checker.Locator("#history.bad")).ToContainTextAsync("它之前的 1 项相符");
        // The file of the history itself is whole: the page says that the two are not one.
        await CheckAsync(checker, good: false, "不相符 2 处，第一处：11 办理经过/办理经过.jsonl：与本页内带的办理经过不是同一份");
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task CheckAsync(IPage checker, bool good, string says)
    {
        await checker.Locator("#folder").SetInputFilesAsync(folder.FullName);
        await Assertions.Expect(checker.Locator(good ? "#files.good" : "#files.bad")).ToContainTextAsync(says);
    }

    private string Relative(string path) => Path.GetRelativePath(folder.FullName, path).Replace('\\', '/');

    /// <summary>Changes a file while something is looked at.</summary>
    private static async Task ChangedAsync(string path, Action<byte[]> change, Func<Task> look)
    {
        var before = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        var after = before.ToArray();
        change(after);
        Assert.NotEqual(before, after);
        await File.WriteAllBytesAsync(path, after, TestContext.Current.CancellationToken);
        await look();
        await File.WriteAllBytesAsync(path, before, TestContext.Current.CancellationToken);
    }

    // The year of its legal date: the line stays readable JSON of the same length.
    private static void ChangeEntry(byte[] bytes, int seq)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var at = text.IndexOf("\"on\":\"", text.IndexOf($"{{\"seq\":{seq},", StringComparison.Ordinal), StringComparison.Ordinal) + 6;
        Encoding.UTF8.GetBytes(text[..at] + "1999" + text[(at + 4)..]).CopyTo(bytes, 0);
    }

    private static string Sha(byte[] content) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
}
