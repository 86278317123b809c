using Jiaocheng.Requests.Documents.Tables;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Ledgers;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Documents.Ledgers;

/// <summary>The columns of a ledger that goes out: the same headings as it came in.</summary>
public static class LedgerColumns
{
    /// <summary>All columns.</summary>
    /// <param name="masked">Identity numbers, phones and addresses are masked.</param>
    public static IReadOnlyList<Column<(Case Case, string Agency)>> All(bool masked)
    {
        Func<string?, string?> number = masked ? IdNumbers.Mask : value => value;
        Func<string?, string?> place = masked ? IdNumbers.MaskPlace : value => value;
        Dictionary<string, Func<Case, object?>> cells = new()
        {
            ["登记编号"] = c => c.Number,
            ["申请人类型"] = c => Applicant(c).Class.Label().Zh,
            ["申请人"] = c => Applicant(c).Name,
            ["证件类型"] = c => Applicant(c).IdKind?.Label().Zh,
            ["证件号码"] = c => number(Applicant(c).IdNumber),
            ["联系电话"] = c => number(Applicant(c).Phone),
            ["通信地址"] = c => place(Applicant(c).Address),
            ["邮政编码"] = c => Applicant(c).Postcode,
            ["电子邮箱"] = c => place(Applicant(c).Email),
            ["申请方式"] = c => c.Application!.Channel.Label().Zh,
            ["提交日期"] = c => c.Application!.SubmittedOn,
            ["收到日期"] = c => c.ReceivedOn,
            ["信息内容"] = c => c.Application!.Content,
            ["文号或特征描述"] = c => c.Application!.Features,
            ["获取方式"] = c => c.Application!.Delivery?.Label().Zh,
            ["提供形式"] = c => c.Application!.Form?.Label().Zh,
            ["补正告知日期"] = c => On(c, Move.AskCorrection),
            ["补正期限"] = c => c.Newest<CorrectionAsked>()?.Until,
            ["补正收到日期"] = c => On(c, Move.ReceiveCorrection),
            ["征求第三方发出日期"] = c => On(c, Move.AskThirdParty),
            ["征求第三方送达日期"] = c => Of(c, Move.AskThirdParty)?.ServedOn,
            ["第三方答复日期"] = c => AnsweredOn(c, Move.AskThirdParty),
            ["第三方意见"] = c => Of(c, Move.AskThirdParty)?.Answer?.Consents switch { true => "同意", false => "不同意", _ => null },
            ["征求机关发出日期"] = c => On(c, Move.AskAgency),
            ["征求机关送达日期"] = c => Of(c, Move.AskAgency)?.ServedOn,
            ["机关答复日期"] = c => AnsweredOn(c, Move.AskAgency),
            ["延期告知日期"] = c => On(c, Move.Extend),
            ["延期工作日"] = c => c.Newest<Extended>()?.Days,
            ["收费通知日期"] = c => On(c, Move.NotifyFee),
            ["收费金额"] = c => c.Newest<FeeNotified>() is { } fee ? $"{fee.Amount / 100m:0.00}" : null,
            ["缴费日期"] = c => On(c, Move.PayFee),
            ["办理结果"] = c => c.LeftOn is null ? null : Section3.Rows.First(row => row.Code == c.Outcome!.Code).Label,
            ["决定日期"] = c => c.LeftOn is null ? null : c.DecidedOn,
            ["答复文号"] = c => c.Newest<ResultImported>()?.DocumentNumber ?? c.NewestFact(Move.Sign)?.DocumentNumber,
            ["送达方式"] = c => (c.Newest<Dispatched>()?.Method ?? c.Newest<ResultImported>()?.Method) is { } method ? LedgerWords.Word(method) : null,
            ["寄出日期"] = c => c.Newest<ResultImported>() is { } result ? result.DispatchedOn : c.LeftOn,
            ["送达日期"] = c => c.ServedOn,
            ["备注"] = c => c.Newest<Registered>()?.Ledger?.Remark,
        };
        return [.. LedgerWords.Headings.Select(heading => new Column<(Case Case, string Agency)>(heading,
            line => heading == "承办机关" ? line.Agency : cells[heading](line.Case)))];
    }

    private static Applicant Applicant(Case c) => c.Application!.Applicant;

    private static DateOnly? On(Case c, Move move) => c.NewestFact(move)?.On;

    private static Consultation? Of(Case c, Move move) => c.Consultations.LastOrDefault(consultation => consultation.Kind == move);

    private static DateOnly? AnsweredOn(Case c, Move move) =>
        Of(c, move) is { Answer: not null } one ? c.Standing.Last(f => f.Payload is OpinionReceived o && o.Of == one.Of).On : null;
}
