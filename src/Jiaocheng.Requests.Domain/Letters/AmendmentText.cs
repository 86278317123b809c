using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using static Jiaocheng.Requests.Domain.Letters.Letter;
using static Jiaocheng.Requests.Domain.Letters.LetterText;

namespace Jiaocheng.Requests.Domain.Letters;

/// <summary>更正答复 (Art 41): what was asked, what was found, and what follows.</summary>
internal static class AmendmentText
{
    public static IEnumerable<Block> Of(Case @case, AmendmentAnswered p, string you)
    {
        var reply = @case.NewestFact(Move.Sign)?.DocumentNumber;
        var agency = p.Agency is { Length: > 0 } named ? Clause(named) : Blank;
        return
        [
            new(Slot.Application, $"本机关于{DateText(p.RequestedOn)}收到{you}提出的政府信息更正请求，认为本机关在{(reply is null ? "" : $"{reply}")}答复中提供的下列与{you}自身相关的记录不准确：{Sentence(p.Record)}"),
            new(Slot.Facts, $"{you}提供的证据：{Sentence(p.Evidence)}"),
            new(Slot.Facts, $"经审核，{Sentence(p.Findings)}"),
            new(Slot.Conclusion, $"根据{Law(["《条例》第四十一条"])}，" + p.Result switch
            {
                AmendmentResult.Amended => $"本机关已经更正该记录，更正后的内容为：{Sentence(p.Corrected)}",
                AmendmentResult.Transferred => $"更正该记录不属于本机关职能范围，本机关已经将{you}的请求转送有权更正的机关处理：{agency}。",
                AmendmentResult.Referred => $"更正该记录不属于本机关职能范围，请{you}向有权更正的机关提出：{agency}。",
                _ => "该记录没有不准确之处，本机关不予更正。",
            }),
        ];
    }
}
