using System.Globalization;
using Jiaocheng.Requests.Documents.Dates;
using Jiaocheng.Requests.Documents.Tables;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Fees;
using Jiaocheng.Requests.Domain.Ledgers;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Documents.Ledgers;

/// <summary>Turns one row into moves. What the ledger does not say is left unsaid.</summary>
internal sealed class LedgerRowReader(
    TableRow row, string file, string fingerprint, IReadOnlyList<string> unknown, List<LedgerProblem> problems)
{
    private const string Unstated = "台账未记载";
    private readonly List<(DateOnly On, Move Move, Func<IReadOnlyList<Move>, Payload> Payload)> _steps = [];
    private bool _sound = true;

    /// <summary>The moves in order of their days; null when the row has a problem.</summary>
    public IReadOnlyList<Attempt>? Read()
    {
        var registered = Registration();
        Correction();
        Consultation("征求第三方发出日期", "征求第三方送达日期", "第三方答复日期", Move.AskThirdParty, "第三方（台账未记载名称）");
        Consultation("征求机关发出日期", "征求机关送达日期", "机关答复日期", Move.AskAgency, "其他机关（台账未记载名称）");
        Extension();
        Fee();
        Result();
        if (registered is null || !_sound) return null;

        // The order of listing breaks ties of one day: it is the order of the road.
        var ordered = _steps.OrderBy(step => step.On).ToList();
        List<Move> moves = [Move.Register, .. ordered.Select(step => step.Move)];
        return [new(Move.Register, registered.ReceivedOn!.Value, registered), .. ordered.Select(step => new Attempt(step.Move, step.On, step.Payload(moves)))];
    }

    private Registered? Registration()
    {
        var @class = Word("申请人类型", LedgerWords.Class, needed: true);
        var channel = Word("申请方式", LedgerWords.ChannelOf, needed: true);
        var received = Day("收到日期", needed: true);
        var submitted = Day("提交日期") ?? received;
        var (name, content) = (Needed("申请人"), Needed("信息内容"));
        var id = row["证件号码"];
        var idKind = Word("证件类型", LedgerWords.Id);
        if (id.Length > 0 && idKind is null && row["证件类型"].Length == 0) idKind = @class == ApplicantClass.NaturalPerson ? IdKind.ResidentId : IdKind.CreditCode;
        if (received < submitted) Problem("收到日期", "收到日期不能早于提交日期。", "Received before it was submitted.");
        if (!_sound) return null;
        return new()
        {
            Channel = channel!.Value,
            SubmittedOn = submitted!.Value,
            ReceivedOn = received,
            Applicant = new()
            {
                Class = @class!.Value,
                Name = Names.OneLine(name),
                IdKind = idKind,
                IdNumber = Blank(id),
                Phone = Blank(row["联系电话"]),
                Address = Blank(row["通信地址"]),
                Postcode = Blank(row["邮政编码"]),
                Email = Blank(row["电子邮箱"]),
            },
            Content = content,
            Features = Blank(row["文号或特征描述"]),
            Form = Word("提供形式", LedgerWords.FormOf) ?? LedgerWords.FormOf(row["获取方式"]),
            Delivery = LedgerWords.DeliveryOf(row["获取方式"]),
            Ledger = new(file, row.Number, Remark(), fingerprint),
        };
    }

    private void Correction()
    {
        var (asked, until, received) = (Day("补正告知日期"), Day("补正期限"), Day("补正收到日期"));
        if (asked is { } on)
            _steps.Add((on, Move.AskCorrection, _ => new CorrectionAsked { Items = [CorrectionItem.Content], Guidance = Unstated, Until = until }));
        if (received is not { } back) return;
        if (asked is null) Problem("补正收到日期", "没有补正告知日期，不能有补正收到日期。", "Corrected, but no correction was asked for.");
        var content = row["信息内容"];
        _steps.Add((back, Move.ReceiveCorrection, _ => new CorrectionReceived { Content = content }));
    }

    private void Consultation(string askedHeading, string servedHeading, string answeredHeading, Move move, string party)
    {
        var (asked, served, answered) = (Day(askedHeading), Day(servedHeading), Day(answeredHeading));
        if (asked is { } on) _steps.Add((on, move, _ => new ConsultationAsked { Party = party, Question = Unstated }));
        else if ((served ?? answered) is not null) Problem(askedHeading, "有送达或者答复日期，但没有发出日期。", "Served or answered, but never asked.");
        if (served is { } proved) _steps.Add((proved, Move.ProveNotice, moves => new NoticeProved(Seq(moves, move), Unstated)));
        if (answered is not { } day) return;
        bool? consents = row["第三方意见"] switch { "同意" => true, "不同意" => false, _ => null };
        if (move == Move.AskThirdParty && consents is null && row["第三方意见"].Length > 0)
            Problem("第三方意见", "请填写“同意”或者“不同意”，或者留空。", "Write 同意 or 不同意, or leave it empty.");
        _steps.Add((day, Move.ReceiveOpinion, moves => new OpinionReceived(Seq(moves, move), move == Move.AskThirdParty ? consents : null, Unstated,
            move == Move.AskThirdParty && consents == false ? true : null)));
    }

    private void Extension()
    {
        var on = Day("延期告知日期");
        var text = row["延期工作日"];
        if (on is null && text.Length == 0) return;
        if (on is null) Problem("延期告知日期", "有延期工作日，但没有延期告知日期。", "An extension without the day of its notice.");
        else if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > 20)
            Problem("延期工作日", "应为1至20的整数。", "A whole number from 1 to 20.");
        else _steps.Add((on.Value, Move.Extend, _ => new Extended(days, Unstated)));
    }

    private void Fee()
    {
        var (notified, paid) = (Day("收费通知日期"), Day("缴费日期"));
        var amount = 0m;
        if (row["收费金额"].Length > 0 && (!decimal.TryParse(row["收费金额"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount) || amount < 0 || decimal.Round(amount, 2) != amount))
            Problem("收费金额", "应为以元为单位的金额，最多两位小数。", "An amount in yuan with at most two decimals.");
        var fen = (long)(amount * 100);
        if (notified is { } on) _steps.Add((on, Move.NotifyFee, _ => new FeeNotified(FeeBasis.ByItem, 0, fen)));
        if (paid is not { } day) return;
        if (notified is null) Problem("缴费日期", "没有收费通知日期，不能有缴费日期。", "Paid, but no notice.");
        _steps.Add((day, Move.PayFee, _ => new FeePaid(fen, Unstated)));
    }

    private void Result()
    {
        var (decided, sent, served) = (Day("决定日期"), Day("寄出日期"), Day("送达日期"));
        var word = row["办理结果"];
        if (word.Length == 0)
        {
            if ((sent ?? served ?? decided) is not null) Problem("办理结果", "有决定、寄出或者送达日期，但没有办理结果。", "Dates of a result, but no result.");
            return;
        }
        var code = LedgerWords.Result(word);
        var method = Word("送达方式", LedgerWords.Method);
        if (code is null) { Problem("办理结果", "不是年报表中的办理结果。", "No such row in the report."); return; }
        if ((sent ?? served ?? decided) is not { } on) { Problem("寄出日期", "有办理结果的，须有寄出、送达或者决定日期。", "A result needs the day it was dispatched, served or decided."); return; }
        _steps.Add((on, Move.ImportResult, _ => new ResultImported
        {
            Outcome = code,
            DecidedOn = decided,
            DispatchedOn = sent,
            ServedOn = served,
            DocumentNumber = Blank(row["答复文号"]),
            Method = method,
        }));
    }

    /// <summary>Place of the newest fact of that kind.</summary>
    private static int Seq(IReadOnlyList<Move> moves, Move move) => moves.ToList().LastIndexOf(move) + 1;

    private string? Remark()
    {
        var extra = unknown.Where(heading => row[heading].Length > 0).Select(heading => $"{heading}：{row[heading]}");
        return Blank(string.Join("；", new[] { row["备注"] }.Where(text => text.Length > 0).Concat(extra)));
    }

    private DateOnly? Day(string heading, bool needed = false)
    {
        var text = row[heading];
        if (text.Length == 0)
        {
            if (needed) Problem(heading, "必须填写。", "Must not be empty.");
            return null;
        }
        if (LedgerDate.TryParse(text, out var day)) return day;
        Problem(heading, "不是有效的日期，请写成 2024-03-01。", "No valid date; write it as 2024-03-01.");
        return null;
    }

    private T? Word<T>(string heading, Func<string, T?> read, bool needed = false) where T : struct
    {
        var text = row[heading];
        if (text.Length == 0)
        {
            if (needed) Problem(heading, "必须填写。", "Must not be empty.");
            return null;
        }
        if (read(text) is { } value) return value;
        Problem(heading, "不是可以识别的内容。", "Not one of the known words.");
        return null;
    }

    private string Needed(string heading)
    {
        if (row[heading].Length == 0) Problem(heading, "必须填写。", "Must not be empty.");
        return row[heading];
    }

    private void Problem(string heading, string zh, string en)
    {
        _sound = false;
        problems.Add(new(row.Number, heading, row[heading], new(zh, en)));
    }

    private static string? Blank(string text) => text.Length == 0 ? null : text;
}
