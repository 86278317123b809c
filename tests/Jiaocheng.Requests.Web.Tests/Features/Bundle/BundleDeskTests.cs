using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Bundles;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Bundle;
using Microsoft.EntityFrameworkCore;
using static Jiaocheng.Requests.Web.Tests.Features.Bundle.Bundles;

namespace Jiaocheng.Requests.Web.Tests.Features.Bundle;

/// <summary>Bundles on both engines: complete, in order, never short in silence, never for those who may not.</summary>
public class BundleDeskTests
{
    public static TheoryData<Engine> AllEngines => Engines.All;

    public static TheoryData<Engine, string> Others => Desks.EveryoneWithout(Can.Unmask);

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Every_letter_file_and_entry_is_in_and_the_manifest_names_them_all(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (_, _, branch, _) = await test.CountyAsync();
        var signer = await test.AccountAsync((await test.OpenAsync()).Agencies.Single(a => a.Code == "JC-A"), "孙签发", "signer");
        var id = await test.ReviewedAsync(branch);
        await test.AttachAsync(id, branch, "申请表.pdf", "申请材料");
        await test.AttachAsync(id, branch, "照片.pdf", "证据材料");
        await test.MoveAsync(id, signer, Move.Sign, new Signed("同意公开"));
        var @case = (await test.FileAsync(id, branch)).Case;

        var files = await test.TakeAsync(id, branch);

        Whole(files);
        foreach (var (fact, kind) in LetterWriter.Owed(@case))
        {
            var paper = files.Single(file => file.Key.EndsWith($" {LetterKinds.Of(kind).Heading} {fact.DocumentNumber ?? @case.Number}.docx", StringComparison.Ordinal));
            using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(paper.Value), false);
            Assert.Contains("某村征地补偿方案", document.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        }
        Assert.Equal("%PDF-1.7 申请表.pdf ", Text(files, files.Keys.Single(path => path.StartsWith("01 申请材料/", StringComparison.Ordinal) && path.EndsWith("申请表.pdf", StringComparison.Ordinal))));
        Assert.Contains(files.Keys, path => path.StartsWith("09 其他证据材料/", StringComparison.Ordinal));
        Assert.Contains("同意公开", Text(files, files.Keys.Single(path => path.Contains("签发意见", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Contains(BundleWriter.Index, files.Keys);
        // The page knows every other file by itself: a manifest made to fit a swapped letter does not agree with it.
        var page = Text(files, BundleWriter.Checker);
        using var data = JsonDocument.Parse(Regex.Match(page, "id=\"data\">(.+)</script>").Groups[1].Value);
        Assert.Equal(files.Where(file => file.Key is not (BundleWriter.Checker or BundleWriter.Manifest)).ToDictionary(file => file.Key, file => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Value))),
            data.RootElement.GetProperty("files").EnumerateArray().ToDictionary(pair => pair[0].GetString()!, pair => pair[1].GetString()!));
        // The folders are the parts of a case file, in the order of their numbers.
        var serials = files.Keys.Select(path => Regex.Match(path, "^(\\d\\d) [^/]+/(\\d{3}) ")).Where(match => match.Success).OrderBy(match => match.Groups[2].Value).ToList();
        Assert.Equal(serials.Select(match => match.Groups[1].Value).Order(), serials.Select(match => match.Groups[1].Value));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task The_history_can_be_sealed_anew_from_its_file_alone_superseded_entries_included(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (_, _, branch, _) = await test.CountyAsync();
        var id = await test.HandledAsync(branch);
        await test.MoveAsync(id, branch, Move.Note, new Noted("记错了</script><b>\u2028"));
        await test.MoveAsync(id, branch, Move.Supersede, new Superseded(3, "记错了案件"));

        var files = await test.TakeAsync(id, branch);

        var lines = Text(files, "11 办理经过/办理经过.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var head = JsonDocument.Parse(lines[0]);
        var previous = head.RootElement.GetProperty("case").GetString()!;
        Assert.Equal(4, lines.Length - 1);
        foreach (var line in lines.Skip(1))
        {
            var at = line.LastIndexOf(",\"hash\":\"", StringComparison.Ordinal);
            var seal = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes($"{previous}\n{line[..at]}}}")));
            Assert.Equal(seal, line[(at + 9)..^2]);
            previous = seal;
        }
        Assert.Equal(head.RootElement.GetProperty("head").GetString(), previous);
        var page = Text(files, files.Keys.Single(path => path.EndsWith("办理经过.html", StringComparison.Ordinal)));
        Assert.Contains("（已由第4项更正）", page, StringComparison.Ordinal);
        Assert.Contains("更正第3项：记错了案件", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("</script><b>", Text(files, BundleWriter.Checker), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_file_that_is_lost_is_named_in_its_place_in_the_index_and_in_the_metadata(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (_, _, branch, _) = await test.CountyAsync();
        var id = await test.HandledAsync(branch);
        foreach (var name in (string[])["没了.pdf", "坏了.pdf", "还在.pdf"]) await test.AttachAsync(id, branch, name, "证据材料");
        var kept = (await test.FileAsync(id, branch)).Case.Standing.Select(fact => fact.Payload).OfType<Attached>().Select(file => Path.Combine(test.Folder, "attachments", file.Sha256[..2], file.Sha256)).ToList();
        File.Delete(kept[0]);
        await File.WriteAllBytesAsync(kept[1], [1, 2, 3]);

        var files = await test.TakeAsync(id, branch);

        Whole(files);
        Assert.Equal(["没了", "坏了"], files.Keys.Where(path => path.Contains("（缺失）", StringComparison.Ordinal)).Select(path => Regex.Match(path, "\\d{3} (.+)（缺失）").Groups[1].Value));
        Assert.Equal(2, XDocument.Load(new MemoryStream(files[BundleWriter.Metadata])).Descendants("说明").Count());
        Assert.Equal(3, Text(files, BundleWriter.Manifest).Split('\n').Count(line => line.StartsWith("# ", StringComparison.Ordinal)));
        await using var db = await test.OpenAsync();
        Assert.EndsWith("；缺失 2 件", (await db.Audit.OrderBy(row => row.Id).LastAsync()).Detail, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Personal_details_are_in_full_and_who_took_them_what_for_is_recorded_before_and_after(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (_, _, branch, _) = await test.CountyAsync();
        var id = await test.HandledAsync(branch);
        await test.MoveAsync(id, branch, Move.AmendContact, new ContactAmended { Phone = "13800000001", Reason = "来电变更" });

        var opened = await test.BundleDesk().OpenAsync(id, BundlePurpose.Reconsideration, branch, default);

        await using var db = await test.OpenAsync();
        var number = (await test.FileAsync(id, branch)).Case.Number;
        Assert.Equal((number, "行政复议"), await db.Audit.Where(row => row.Kind == AuditKind.Bundled).Select(row => new ValueTuple<string, string>(row.Subject, row.Detail)).SingleAsync());
        using var stream = new MemoryStream();
        await opened.Bundle!.WriteAsync(stream, default);
        var files = Unpack(stream.ToArray());
        Assert.Contains("13800000001", Text(files, files.Keys.Single(path => path.Contains("变更联系方式", StringComparison.Ordinal))), StringComparison.Ordinal);
        var manifest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(files[BundleWriter.Manifest]));
        Assert.Equal($"行政复议；清单 {manifest}", await db.Audit.Where(row => row.Kind == AuditKind.Bundled).OrderBy(row => row.Id).Select(row => row.Detail).LastAsync());
    }

    [Theory, MemberData(nameof(Others))]
    public async Task Who_sees_details_masked_gets_no_bundle(Engine engine, string role)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        var id = await test.HandledAsync(await test.WorkerAsync(agency, "王承办"));
        var person = await test.AccountAsync(agency, "没有权限", role);

        await Desks.DeniedAsync(test, person, async () => (await test.BundleDesk().OpenAsync(id, BundlePurpose.Lawsuit, person, default)).Refused!);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Another_branch_finds_no_case_and_those_above_may_read_it_only(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var (_, office, branch, other) = await test.CountyAsync();
        var id = await test.HandledAsync(branch);

        Assert.IsType<Answer.Missing>((await test.BundleDesk().OpenAsync(id, BundlePurpose.Lawsuit, other, default)).Refused);
        Desks.Refused((await test.BundleDesk().OpenAsync(id, BundlePurpose.Lawsuit, office, default)).Refused!, "agency.other");
        await using var db = await test.OpenAsync();
        Assert.False(await db.Audit.AnyAsync(row => row.Kind == AuditKind.Bundled));
    }

    [Fact]
    public async Task Three_hundred_files_with_one_long_and_dangerous_name_are_all_told_apart()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, _, branch, _) = await test.CountyAsync();
        var id = await test.HandledAsync(branch);
        var name = $"a:*?\"<>|\u202E{new string('长', 180)}.pdf";
        for (var i = 0; i < 300; i++) await test.AttachAsync(id, branch, name, "证据材料", content: $"{i}");

        var files = await test.TakeAsync(id, branch);

        Whole(files);
        var scans = files.Where(file => file.Key.StartsWith("09", StringComparison.Ordinal)).ToList();
        Assert.Equal(300, scans.Select(file => Encoding.UTF8.GetString(file.Value)).Distinct().Count());
        Assert.All(scans, file => Assert.Matches("^09 其他证据材料/\\d{3} a_{8}长+\\.pdf$", file.Key));
        Assert.All(files.Keys, path => Assert.True(path.Length <= 100, path));
    }

    [Fact]
    public async Task A_bundle_is_Chinese_whoever_asks_and_leaves_the_language_of_the_asker_alone()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var (_, _, branch, _) = await test.CountyAsync();
        var id = await test.HandledAsync(branch);
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = new("en");
            var files = await test.TakeAsync(id, branch);
            Assert.Equal("en", CultureInfo.CurrentUICulture.Name);
            Assert.Contains("<th scope=\"row\">申请内容", Text(files, files.Keys.Single(path => path.Contains("申请表", StringComparison.Ordinal))), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_case_in_any_state_has_a_bundle(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var agency = await test.AgencyAsync("JC");
        var worker = await test.WorkerAsync(agency, "王承办");
        foreach (var (state, @case) in await test.InEveryStateAsync(agency))
        {
            var files = await test.TakeAsync(@case.Id, worker);
            Whole(files);
            Assert.True(state != State.Archived || XDocument.Load(new MemoryStream(files[BundleWriter.Metadata])).Descendants("档号").Single().Value == "2024-30年-001");
        }
    }
}
