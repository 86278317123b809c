using Jiaocheng.Requests.Documents.Reports.Reading;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Web.Features.ReportCheck;

namespace Jiaocheng.Requests.Web.Commands;

/// <summary><c>check</c>: reads annual reports from files and checks them; needs no data folder. What cannot be told alone is no finding.</summary>
internal static class CheckCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, Arguments arguments, CancellationToken ct)
    {
        var files = arguments.Several("FILE");
        var format = arguments["--format"] ?? "text";
        if (format is not ("text" or "json")) throw new UsageException("--format takes text or json");
        AnnualReport? lastYear = null;
        if (arguments["--last-year"] is { } before)
        {
            if (files.Count > 1) throw new UsageException("--last-year takes one FILE to compare with");
            lastYear = await ReadAsync(before, ct);
            if (lastYear is null) return CommandLine.BadUsage;
        }
        var code = CommandLine.Done;
        foreach (var file in files)
            code = Math.Max(code, await CheckAsync(file, lastYear, format, ct));
        return code;
    }

    private static async Task<int> CheckAsync(string file, AnnualReport? lastYear, string format, CancellationToken ct)
    {
        if (await ReadAsync(file, ct) is not { } report) return CommandLine.BadUsage;
        var findings = Domain.Reporting.ReportCheck.Of(report, lastYear);
        if (format == "json")
            await Console.Out.WriteLineAsync(CheckedJson.Text(file, report, findings));
        else
        {
            await Console.Out.WriteLineAsync($"{file}\t{report.Agency}\t{report.Year}\t{CheckedJson.Name(report.Form)}");
            foreach (var finding in findings)
                await Console.Out.WriteLineAsync(string.Join('\t',
                    CheckedJson.Name(finding.Severity), finding.Rule, finding.Place, finding.Found, finding.Expected, finding.Text.Zh));
        }
        return findings.Any(finding => finding.Severity != FindingSeverity.CannotTell) ? CommandLine.Findings : CommandLine.Done;
    }

    private static async Task<AnnualReport?> ReadAsync(string file, CancellationToken ct)
    {
        try
        {
            var answer = ReportReader.Read(await BytesAsync(file, ct), ct: ct);
            if (answer is ReadReport read) return read.Report;
            await Console.Error.WriteLineAsync($"{file}: {UnreadableWords.Of(((UnreadableReport)answer).Reason)}");
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{file}: {failed.Message}");
        }
        return null;
    }

    // One byte more than allowed is enough for the reader to refuse.
    private static async Task<byte[]> BytesAsync(string file, CancellationToken ct)
    {
        await using var stream = File.OpenRead(file);
        var bytes = new byte[Math.Min(stream.Length, new ReadingLimits().Bytes + 1L)];
        await stream.ReadExactlyAsync(bytes, ct);
        return bytes;
    }
}
