using System.Text;
using System.Text.Json;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Web.Features.Periods;

namespace Jiaocheng.Requests.Web.Tests.Commands;

/// <summary>The <c>due</c> verb: a line in, a line out.</summary>
public class DueTests
{
    private static readonly DateOnly Today = new(2024, 5, 1);

    private static async Task<(int Code, List<JsonElement> Lines)> RunAsync(string input, bool explain = false)
    {
        await using var output = new StringWriter();
        var code = await DueLine.AnswerAsync(new StringReader(input), output, Rules.Default, Today, explain, default) ? 0 : 1;
        return (code, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList());
    }

    [Fact]
    public async Task A_line_is_answered_with_every_member()
    {
        var (code, lines) = await RunAsync("""
            {"id":"a1","today":"2024-04-10","facts":[{"kind":"received","on":"2024-03-01"},{"kind":"thirdPartyAsked","on":"2024-03-11","ref":"x"},{"kind":"thirdPartyServed","on":"2024-03-13","ref":"x"},{"kind":"thirdPartyAnswered","on":"2024-03-26","ref":"x"},{"kind":"agencyAsked","on":"2024-03-26","ref":"y"}]}
            """);
        Assert.Equal(0, code);
        var line = Assert.Single(lines);
        Assert.Equal(["id", "status", "due", "riskDue", "correctionNoticeDue", "correctionDue", "paymentDue", "opinionsDue", "extensionVoid", "provisional", "remaining"],
            line.EnumerateObject().Select(member => member.Name));
        // Six days before, none from 03-12 to 04-10: fourteen left from 04-11 on, 04-28 worked, 05-01 to 05-03 off.
        Assert.Equal("""{"id":"a1","status":"paused","due":"2024-04-29","riskDue":null,"correctionNoticeDue":"2024-03-12","correctionDue":null,"paymentDue":null,"opinionsDue":{"y":null},"extensionVoid":false,"provisional":false,"remaining":14}""",
            line.GetRawText());
    }

    [Theory]
    [InlineData("", "null")]
    [InlineData("{", "null")]
    [InlineData("[]", "null")]
    [InlineData("""{"id":7}""", "7")]
    [InlineData("""{"id":"\ud800","facts":[{"kind":"received","on":"2024-03-01"}]}""", "null")]
    [InlineData("""{"id":["\ud800"],"facts":[]}""", "null")]
    [InlineData("""{"id":"b","facts":[{"kind":"\ud800","on":"2024-03-01"}]}""", "\"b\"")]
    [InlineData("""{"id":"b","facts":{}}""", "\"b\"")]
    [InlineData("""{"id":"b","facts":[]}""", "\"b\"")]
    [InlineData("""{"id":"b","facts":[7]}""", "\"b\"")]
    [InlineData("""{"id":"b","facts":[{"on":"2024-03-01"}]}""", "\"b\"")]
    [InlineData("""{"id":"b","facts":[{"kind":"Received","on":"2024-03-01"}]}""", "\"b\"")]
    [InlineData("""{"id":"b","facts":[{"kind":"received","on":"2024-02-30"}]}""", "\"b\"")]
    [InlineData("""{"id":"b","facts":[{"kind":"received","on":"9999-01-01"}]}""", "\"b\"")]
    [InlineData("""{"id":"b","facts":[{"kind":"received","on":20240301}]}""", "\"b\"")]
    [InlineData("""{"id":"b","facts":[{"kind":"received","on":"2024-03-01"},{"kind":"thirdPartyAsked","on":"2024-03-04"}]}""", "\"b\"")]
    [InlineData("""{"id":"b","facts":[{"kind":"received","on":"2024-03-01"},{"kind":"extension","on":"2024-03-04","days":"3"}]}""", "\"b\"")]
    [InlineData("""{"id":"b","today":"tomorrow","facts":[{"kind":"received","on":"2024-03-01"}]}""", "\"b\"")]
    [InlineData("""{"id":"b","today":"2024-02-01","facts":[{"kind":"received","on":"2024-03-01"}]}""", "\"b\"")]
    public async Task A_line_that_cannot_be_read_says_so_and_the_others_are_answered(string wrong, string id)
    {
        const string Good = """{"id":"good","facts":[{"kind":"received","on":"2024-04-30"}]}""";
        var (code, lines) = await RunAsync($"{Good}\n{wrong}\n\n{Good}");
        if (wrong.Length == 0)
        {
            Assert.Equal((0, 2), (code, lines.Count));
            return;
        }
        Assert.Equal((1, 3), (code, lines.Count));
        Assert.Equal(["id", "error"], lines[1].EnumerateObject().Select(member => member.Name));
        Assert.Equal(id, lines[1].GetProperty("id").GetRawText());
        Assert.NotEmpty(lines[1].GetProperty("error").GetString()!);
        Assert.All([lines[0], lines[2]], line => Assert.Equal("2024-05-30", line.GetProperty("due").GetString()));
    }

    [Fact]
    public async Task An_order_that_the_law_does_not_allow_names_the_article()
    {
        var (code, lines) = await RunAsync("""{"id":"c","facts":[{"kind":"received","on":"2024-03-01"},{"kind":"correctedApplication","on":"2024-03-04"}]}""");
        Assert.Equal(1, code);
        Assert.Contains("《条例》第三十条", lines[0].GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_without_end_is_passed_over_and_the_next_one_answered()
    {
        const string Good = """{"id":"good","facts":[{"kind":"received","on":"2024-04-30"}]}""";
        var (code, lines) = await RunAsync($"{Good}\r\n{new string(' ', DueLine.MostLine)}{Good}\n{Good}");
        Assert.Equal((1, 3), (code, lines.Count));
        Assert.Equal(JsonValueKind.Null, lines[1].GetProperty("id").ValueKind);
        Assert.Contains("characters", lines[1].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.All([lines[0], lines[2]], line => Assert.Equal("2024-05-30", line.GetProperty("due").GetString()));
        var (full, exact) = await RunAsync(Good.PadRight(DueLine.MostLine));
        Assert.Equal((0, 1), (full, exact.Count));
        var (_, echoed) = await RunAsync($$$"""{"id":1,"facts":[{"kind":"{{{new string('x', 5000)}}}","on":"2024-03-01"}]}""");
        Assert.InRange(echoed[0].GetProperty("error").GetString()!.Length, 100, 600);
    }

    [Fact]
    public async Task A_late_correction_needs_a_reason()
    {
        const string Late = """{"id":"e","facts":[{"kind":"received","on":"2024-03-01"},{"kind":"correctionNotice","on":"2024-03-05","until":"2024-03-20"},{"kind":"correctedApplication","on":"2024-03-21"REASON}]}""";
        foreach (var (reason, code) in new[] { ("", 1), (",\"lateReason\":\" \"", 1), (",\"lateReason\":\"住院\"", 0) })
            Assert.Equal(code, (await RunAsync(Late.Replace("REASON", reason, StringComparison.Ordinal))).Code);
    }

    [Fact]
    public async Task The_days_of_decades_are_not_all_written_out()
    {
        var (_, lines) = await RunAsync("""{"id":"f","today":"2090-01-02","facts":[{"kind":"received","on":"2000-01-03"},{"kind":"thirdPartyAsked","on":"2000-01-04","ref":"a"}]}""", explain: true);
        Assert.Equal(1_100, lines[0].GetProperty("days").GetArrayLength());
        Assert.InRange(lines[0].GetProperty("daysLeftOut").GetInt32(), 31_000, 33_000);
    }

    [Fact]
    public async Task Explained_it_shows_every_day_and_a_sentence()
    {
        var (_, lines) = await RunAsync("""{"id":"d","facts":[{"kind":"received","on":"2024-04-30"}]}""", explain: true);
        var days = lines[0].GetProperty("days").EnumerateArray().ToList();
        Assert.Equal(31, days.Count);
        Assert.Equal(("outside", "holiday", "counted"), (Count(0), Count(1), Count(30)));
        Assert.Equal(20, days[30].GetProperty("ordinal").GetInt32());
        Assert.True(days.Single(day => day.GetProperty("day").GetString() == "2024-05-11").GetProperty("makeUp").GetBoolean());
        Assert.Contains("2024年5月30日届满", lines[0].GetProperty("sentence").GetProperty("zh").GetString(), StringComparison.Ordinal);

        string? Count(int i) => days[i].GetProperty("count").GetString();
    }

    [Fact]
    public async Task As_a_process_it_needs_no_data_and_streams()
    {
        await using var product = new Executable();
        using var process = product.Start(["due"], input: true);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await using (var lines = new StreamWriter(process.StandardInput.BaseStream, new UTF8Encoding(true)))
            for (var i = 0; i < 5_000; i++)
                await lines.WriteLineAsync($$"""{"id":{{i}},"today":"2024-05-01","facts":[{"kind":"received","on":"2024-04-30"}]}""");
        var answered = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync();
        Assert.Equal((0, "", 5_000), (process.ExitCode, await errors, answered.Length));
        Assert.StartsWith("""{"id":4999,"status":"running","due":"2024-05-30",""", answered[^1], StringComparison.Ordinal);
        Assert.False(Directory.Exists(product.File("data")));
    }

    [Fact]
    public async Task An_agency_can_be_named_only_where_there_are_some()
    {
        await using var product = new Executable();
        Assert.Equal(2, await EndsAsync(["due", "--agency", "JC"]));
        Assert.Equal(0, (await product.RunAsync("data", "demo", "--cases", "5", "--years", "1")).Code);
        Assert.Equal(2, await EndsAsync(["due", "--data", product.File("data"), "--agency", "NO"]));
        Assert.Equal(0, await EndsAsync(["due", "--data", product.File("data")]));

        async Task<int> EndsAsync(string[] words)
        {
            using var process = product.Start(words, input: true);
            process.StandardInput.Close();
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
    }
}
