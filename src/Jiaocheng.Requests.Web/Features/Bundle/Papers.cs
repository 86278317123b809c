using System.Globalization;
using System.Text;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Letters;
using Jiaocheng.Requests.Documents.Letters;
using Jiaocheng.Requests.Domain.Bundles;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Papers;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Cases;
using Jiaocheng.Requests.Web.Features.Letters;
using Jiaocheng.Requests.Web.Features.Periods;
using Jiaocheng.Requests.Web.Labels;
using Jiaocheng.Requests.Web.Shell;
using Microsoft.Extensions.Localization;

namespace Jiaocheng.Requests.Web.Features.Bundle;

/// <summary>A paper as a file: what it ends with and what is in it.</summary>
internal sealed record PaperFile(string Ending, byte[] Content);

/// <summary>Writes the papers of a bundle that are made from the facts. Personal details are in full; the words are those of the language in force.</summary>
public sealed class Papers(IStringLocalizer<MoveWords> words, IStringLocalizer<CasePageWords> pageWords, IStringLocalizer<DateWords> dateWords)
{
    private const string Page = ".html";

    /// <summary>A letter as it left the house, as a document: the one place of a bundle that knows its format.</summary>
    /// <exception cref="InvalidOperationException">Its template is not the one that was kept.</exception>
    internal static async Task<PaperFile> LetterAsync(RequestsDb db, CaseFile file, Fact fact, CancellationToken ct)
    {
        var document = LetterView.DocumentOf(await LetterTemplates.AsSentAsync(db, file.Case, fact.Seq, file.Issuer, file.Where.Rules, ct));
        return new(Path.GetExtension(document.Name), document.Content);
    }

    /// <summary>What a move recorded, who recorded it, and its seal.</summary>
    internal PaperFile Record(CaseFile file, BundlePaper paper)
    {
        var fact = paper.Fact!;
        return new(Page, new Sheet(paper.Title)
            .Pairs([("登记编号", file.Case.Number), ("事项", Moves.Of(fact.Kind).Past.Zh), ("日期", Day(fact.On)), .. EntryText.Lines(words, pageWords, file, fact.Payload, full: true)])
            .Note($"由{fact.By}于{At(fact.RecordedAt)}记入，办理经过第{fact.Seq}项。{(paper.Remark.Length > 0 ? paper.Remark + "。" : "")}")
            .ToBytes());
    }

    /// <summary>A form of the case as it is printed and signed.</summary>
    internal static PaperFile Form(CaseFile file, BundlePaper paper) =>
        new(".docx", PaperDocx.Write(CasePapers.Write(file.Case, paper.Form!.Value, paper.Fact!.Seq, file.Issuer, file.Where.Rules)));

    /// <summary>Every period with its sentence and its days.</summary>
    internal PaperFile Clock(CaseFile file)
    {
        var clock = file.Case.Clock(file.Where.Rules);
        var sheet = new Sheet($"{file.Case.Number} 期限计算说明").Line(PeriodWords.Sentence(clock).Zh);
        if (clock.InTime is { } inTime)
            sheet.Line($"{Day(clock.FinishedOn!.Value)}寄出：按原期限{(inTime.Original ? "未逾期" : "逾期")}，按延长后的期限{(inTime.Extended ? "未逾期" : "逾期")}。");
        if (file.Case.DispatchEnteredLate is { } late)
            sheet.Line($"寄出日期{Day(late.On)}由{late.By}于{Day(late.RecordedOn)}补记，以交邮凭证为准。");
        foreach (var (group, periods) in AllPeriods.Of(file, clock))
        {
            sheet.Heading(dateWords[group]);
            foreach (var period in periods) Period(sheet, file, clock, period);
        }
        if (AllPeriods.Past(file, clock) is { Count: > 0 } past)
        {
            sheet.Heading("办理过程中的其他期限");
            foreach (var period in past) Period(sheet, file, clock, period);
        }
        return new(Page, sheet.ToBytes());
    }

    /// <summary>Every entry, superseded ones struck through, with the seals.</summary>
    internal PaperFile History(CaseFile file)
    {
        var @case = file.Case;
        var replacedBy = @case.Facts.Where(fact => fact.Payload is Superseded).GroupBy(fact => ((Superseded)fact.Payload).Of).ToDictionary(group => group.Key, group => group.Last());
        return new(Page, new Sheet($"{@case.Number} 办理经过")
            .Table(["项", "日期", "事项", "内容", "记录人和时间", "封印"], @case.Facts.Select(fact => (replacedBy.ContainsKey(fact.Seq), (IReadOnlyList<string>)
            [
                $"{fact.Seq}{(replacedBy.TryGetValue(fact.Seq, out var by) ? $"\n（已由第{by.Seq}项更正）" : "")}",
                Day(fact.On), Moves.Of(fact.Kind).Past.Zh + (fact.DocumentNumber is { } number ? $"\n{number}" : ""), Said(file, fact),
                $"{fact.By}\n{At(fact.RecordedAt)}", fact.Hash[..16],
            ])))
            .Line($"共{@case.Facts.Count}项。最后一项的封印：{@case.Head}")
            .Note("封印是前一项封印、换行符和本项全文的 SHA-256 值；任何一项改动，其后各项都不再相符。全文见“办理经过.jsonl”，可以用“核对案卷.html”核对，不需要本系统。")
            .ToBytes());
    }

    /// <summary>
    /// The history as it is sealed: a line that names the case, then a line an entry, which is its canonical text with the seal as its last member.
    /// </summary>
    internal static byte[] Chain(Case @case)
    {
        var lines = new StringBuilder().Append(CultureInfo.InvariantCulture,
            $"{{\"case\":\"{Case.Genesis(@case.Id)}\",\"number\":{System.Text.Json.JsonSerializer.Serialize(@case.Number, FactJson.Canonical)},\"entries\":{@case.Facts.Count},\"head\":\"{@case.Head}\"}}\n");
        foreach (var fact in @case.Facts) lines.Append(fact.Canonical().AsSpan()[..^1]).Append(",\"hash\":\"").Append(fact.Hash).Append("\"}\n");
        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private string Said(CaseFile file, Fact fact) => fact.Payload is Superseded change
        ? string.Join('\n',
            [$"更正第{change.Of}项：{change.Reason}", change.Replacement is null && change.On is null ? "该项作废" : "更正后：" + (change.On is { } on ? Day(on) : ""),
                .. change.Replacement is { } payload ? Lines(file, payload) : []])
        : string.Join('\n', Lines(file, fact.Payload));

    private IEnumerable<string> Lines(CaseFile file, Payload payload) =>
        from line in EntryText.Lines(words, pageWords, file, payload, full: true) where line.Value.Length > 0 select $"{line.Label}：{line.Value}";

    private static void Period(Sheet sheet, CaseFile file, ReplyClock clock, Deadline? period)
    {
        var days = period is null ? ReplyDays.Of(file, clock) : DayStrip.Of(period, clock, file.Where.Rules.Calendar);
        sheet.Heading($"{(period?.Term ?? Term.Reply).Label().Zh}{(period is null ? "" : $"：至{Day(period.Due)}")}")
            .Line((period is null ? PeriodWords.Sentence(clock) : PeriodWords.Sentence(period, clock)).Zh);
        if (days.Count > 1)
            sheet.Table(["日期", "第几日", "原因"], days.Select(day => (false, (IReadOnlyList<string>)
                [$"{Day(day.Day)} {Weekdays[(int)day.Day.DayOfWeek]}", day.Ordinal > 0 ? $"{day.Ordinal}" : "—", day.Why.Zh])));
    }

    private static readonly string[] Weekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string At(DateTime utc) => ChinaTime.Local(utc).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
