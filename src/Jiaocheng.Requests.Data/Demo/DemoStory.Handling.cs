using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Fees;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Data.Demo;

/// <summary>The middle of the story: receipt, correction, consultations, reasons, fees, extension, decision.</summary>
internal sealed partial class DemoStory
{
    /// <summary>Working days left from signature to dispatch.</summary>
    private int _lastLeg;

    private IEnumerable<DemoAct> Intake()
    {
        var weekend = !_calendar.IsWorkday(day);
        var opened = weekend ? _calendar.Add(day, 1) : day;
        var channel = weekend || script.Unconfirmed ? Channel.Online : (Channel)dice.Weighted(Channels);
        var confirmed = Domain.Cases.Channels.Of(channel).Basis != ReceiptBasis.Confirmation || !script.Unconfirmed;
        var submitted = channel is Channel.RegisteredPost or Channel.OrdinaryPost ? opened.AddDays(-dice.From(1, 4)) : day;
        var application = new Registered
        {
            Channel = channel,
            SubmittedOn = submitted,
            ReceivedOn = confirmed ? opened : null,
            Proof = channel switch { Channel.RegisteredPost => "挂号" + Waybill(), Channel.Online => "平台受理流水" + dice.From(100_000, 999_999), _ => null },
            Applicant = applicant,
            Content = content,
            Form = channel is Channel.Online or Channel.Email ? Domain.Cases.Form.Electronic : Domain.Cases.Form.Paper,
            Delivery = channel is Channel.Online ? Domain.Cases.Delivery.Platform : channel is Channel.Email ? Domain.Cases.Delivery.Email : Domain.Cases.Delivery.Post,
            AcceptsOther = dice.Chance(700),
        };
        yield return new(opened, crew.Registrar, Move.Register, application, confirmed ? opened : submitted);
        if (!confirmed)
        {
            if (dice.Chance(400)) yield return By(crew.Registrar, 0, Move.LogContact, new ContactLogged("电话", dice.Pick(Calls)));
            yield return By(crew.Registrar, Days(0, 2), Move.ConfirmReceipt, new ReceiptConfirmed("平台发送回执，申请人短信确认"));
        }
        if (dice.Chance(8))
            yield return By(crew.Head, 0, Move.Supersede, new Superseded(1, "登记时漏录文号", null, application with { Features = $"交政发〔{day.Year - 1}〕{dice.From(1, 60)}号" }));
        if (dice.Chance(10))
            yield return By(crew.Registrar, 0, Move.AmendContact, new ContactAmended { Phone = $"120{dice.From(0, 99_999_999):00000000}", Reason = "申请人来电变更电话" });
        if (dice.Chance(8)) yield return By(crew.Registrar, 0, Move.Unmask, new Unmasked("核对邮寄地址"));
    }

    private IEnumerable<DemoAct> Correction()
    {
        // Seldom late: the first date then stays as the one an applicant would argue.
        yield return By(_handler, dice.Chance(15) ? Days(8, 10) : Days(1, 6), Move.AskCorrection, new CorrectionAsked
        {
            Items = dice.Chance(150) ? [CorrectionItem.IdentityProof, CorrectionItem.Content] : [CorrectionItem.Content],
            Guidance = dice.Pick(Guidance),
        });
        yield return Posted(Case.Last(Move.AskCorrection));
        yield return By(_handler, Days(2, 3), Move.ProveNotice, new NoticeProved(Case.Last(Move.AskCorrection), PostalProof));
        if (script.Outcome.Code == "F1")
        {
            var due = Case.Clock(rules).CorrectionDue!.Value;
            yield return new(_calendar.Add(due, Days(1, 4)), _handler, Move.LapseCorrection, new Lapsed("补正期限届满，未收到任何材料，电话未接通"));
        }
        else
            yield return By(crew.Registrar, Days(2, 9), Move.ReceiveCorrection, new CorrectionReceived { Content = script.Outcome.Code == "D3" ? content + "等所有相关材料" : content + "（扫描件）" });
    }

    private IEnumerable<DemoAct> Handling()
    {
        if (crew.Handlers.Count > 1 && dice.Chance(40))
            yield return By(crew.Head, 0, Move.Assign, new Assigned(_handler.Id, _handler.Name));
        if (script.Itemised) yield return By(_handler, 0, Move.ListItems, new ItemsListed(Items));
        if (script.Questioned) foreach (var act in Questions()) yield return act;
        if (script.Charged) foreach (var act in Fee()) yield return act;
        if (dice.Chance(40)) yield return By(_handler, Days(0, 2), Move.Note, new Noted(dice.Pick(Notes)));
        if (script.AsksThirdParty || script.AsksAgency || script.AsksCoMaker) foreach (var act in Consultations()) yield return act;
        if (script.Outcome.Key is "D1-none" or "D2")
            yield return By(_handler, Days(1, 4), Move.RecordSearch, Search(false));
        else if (script.Outcome.Key is "A" or "B" && dice.Chance(250))
            yield return By(_handler, Days(0, 2), Move.RecordSearch, Search(true));
        if (script.Guided) foreach (var act in Guided()) yield return act;
    }

    private IEnumerable<DemoAct> Questions()
    {
        yield return By(_handler, Days(1, 2), Move.AskReasons, new ReasonsAsked($"三十日内收到您提交的申请{dice.From(35, 90)}件，多数内容相近。", After(12)));
        yield return Posted(Case.Last(Move.AskReasons));
        yield return By(_handler, Days(2, 3), Move.ProveNotice, new NoticeProved(Case.Last(Move.AskReasons), PostalProof));
        if (script.Outcome.Code == "E4" && dice.Chance(500))
            yield return new(_calendar.Add(Case.Clock(rules).ReasonsDue!.Value, 1), _handler, Move.LapseReasons, new Lapsed("期限届满，申请人没有说明"));
        else if (script.Outcome.Code == "E4")
            yield return By(_handler, Days(2, 5), Move.ReceiveReasons, new ReasonsReceived("想全面了解情况", false, "只作笼统表示，没有说明各件分别用于何处，此前已逐件提供同类材料"));
        else
        {
            yield return By(_handler, Days(2, 5), Move.ReceiveReasons, new ReasonsReceived("每件涉及不同地块的补偿纠纷", true, "所列地块与申请人持有的承包合同逐一对应，确有分别了解的需要"));
            yield return By(crew.Head, Days(0, 1), Move.Defer, new Deferred(_calendar.Add(_today, 45), "涉及三个年度四百余卷档案，需要逐卷遮盖个人信息"));
        }
    }

    private IEnumerable<DemoAct> Fee()
    {
        var pages = dice.From(40, 260);
        var amount = Tariff.Of(FeeBasis.ByVolume, pages);
        yield return By(_handler, Days(1, 4), Move.NotifyFee, new FeeNotified(FeeBasis.ByVolume, pages, amount) { How = "凭通知书所附缴款码在网上缴纳，或者到交城县非税收入代收银行柜台缴纳" });
        yield return Posted(Case.Last(Move.NotifyFee));
        yield return By(_handler, Days(2, 3), Move.ProveNotice, new NoticeProved(Case.Last(Move.NotifyFee), PostalProof));
        if (script.Outcome.Code == "F2")
            yield return new(_calendar.Add(Case.Clock(rules).PaymentDue!.Value, Days(1, 3)), _handler, Move.LapseFee, new Lapsed("国库系统查无缴款记录"));
        else
            yield return By(_handler, Days(2, 12), Move.PayFee, new FeePaid(amount, $"晋财票{dice.From(100_000, 999_999)}"));
    }

    private IEnumerable<DemoAct> Consultations()
    {
        List<(Move Move, string Party)> asked = [];
        if (script.AsksThirdParty) asked.Add((Move.AskThirdParty, $"某{dice.Pick(Parties)}有限公司"));
        if (script.AsksThirdParty && dice.Chance(200)) asked.Add((Move.AskThirdParty, $"某{dice.Pick(Parties)}合作社"));
        if (script.AsksAgency) asked.Add((Move.AskAgency, "交城县档案馆"));
        if (script.AsksCoMaker) asked.Add((Move.AskCoMaker, "交城县发展和改革局"));
        List<int> open = [];
        foreach (var (move, party) in asked)
        {
            yield return By(_handler, Days(0, 3), move, new ConsultationAsked { Party = party, Question = $"是否同意公开：{content}" });
            open.Add(Case.Last(move));
            yield return Posted(open[^1]);
        }
        foreach (var of in open) yield return By(_handler, Days(1, 2), Move.ProveNotice, new NoticeProved(of, PostalProof));
        if (script.Extended && MayExtend) yield return Extension();
        foreach (var of in open)
        {
            var third = Case.At(of)!.Kind == Move.AskThirdParty;
            var due = Case.Clock(rules).Pauses.First(pause => pause.Of == of).Due!.Value;
            if (_today > due || third && dice.Chance(220))
                yield return new(_today > due ? _today : _calendar.Add(due, Days(1, 2)), _handler, Move.LapseOpinion,
                    new OpinionLapsed(of, third ? "所涉价格已在中标公告中列明，其余条款另行判断是否损害其竞争地位" : "依照规定视为同意公开"));
            else
            {
                var wanted = Days(1, 7);
                var on = After(wanted) is var reply && reply > due ? due : reply;
                yield return new(on < _today ? _today : on, _handler, Move.ReceiveOpinion, Opinion(of, third));
            }
        }
        foreach (var objection in Case.Consultations.Where(c => c.Answer is { Consents: false }).ToList())
            if (script.Outcome.Code == "A" || script.Outcome.Code == "B" && objection.Answer!.ReasonsHold is not true)
            {
                yield return By(crew.Signer, Days(0, 1), Move.InformThirdParty, new ThirdPartyInformed(objection.Of, "合同总价、履行期限和验收结论", "款项由县级财政支付，公众有权了解支出是否合理")
                { PublicInterest = objection.Answer!.ReasonsHold is true ? "该项目关系全县冬季供暖，公众长期质疑造价，不公开会损害对财政资金的监督" : null });
                var told = Case.Last(Move.InformThirdParty);
                yield return Posted(told);
                yield return By(_handler, Days(1, 2), Move.ProveNotice, new NoticeProved(told, PostalProof));
            }
    }

    private OpinionReceived Opinion(int of, bool third)
    {
        if (!third) return new(of, true, "同意公开");
        if (script.Outcome.Code == "C4") return new(of, false, "附件载有我单位成本构成", true);
        if (script.Outcome.Code == "B" && dice.Chance(600)) return new(of, false, "分项报价属于经营信息", true);
        return dice.Chance(150) ? new(of, false, "不愿公开", false) : new(of, true, "同意公开");
    }

    private bool MayExtend => Case.Clock(rules) is { ExtensionDays: 0, ExtensionVoid: false, DeferredTo: null } clock && (clock.BaseDue is not { } due || _today < due);

    private DemoAct Extension() => By(crew.Head, 0, Move.Extend, new Extended(dice.Pick([10, 15, 20]), dice.Pick(ExtensionReasons)));

    private IEnumerable<DemoAct> Decision()
    {
        var clock = Case.Clock(rules);
        var stopped = clock.Due is null;
        if (!stopped && script.Extended && MayExtend && !script.Late)
        {
            // An extension is asked for when the end is near.
            var left = clock.Remaining(_today, _calendar) ?? 0;
            yield return By(crew.Head, Math.Max(0, left - dice.From(1, 4)), Move.Extend, new Extended(dice.Pick([10, 15, 20]), dice.Pick(ExtensionReasons)));
            clock = Case.Clock(rules);
        }
        var room = stopped ? dice.From(3, 8) : _calendar.Count(_today, clock.Due!.Value);
        var days = script.Hurried ? 3 : script.Late ? Math.Max(0, room) + dice.From(1, 9) : room <= 0 ? 0 : dice.From((room + 1) / 2, room);
        var legs = Math.Min(days, 4);
        var returned = days > 6 && dice.Chance(70);
        yield return By(_handler, days - legs - (returned ? 2 : 0), Move.Propose, Proposal());
        if (returned)
        {
            yield return By(crew.Reviewer, 1, Move.SendBack, new SentBack(dice.Pick(SendBacks)));
            yield return By(_handler, 1, Move.Propose, Proposal());
        }
        yield return By(crew.Reviewer, legs > 0 ? 1 : 0, Move.PassLaw, new Reviewed());
        yield return By(crew.Reviewer, legs > 1 ? 1 : 0, Move.PassSecrecy, new Reviewed("不涉及国家秘密和工作秘密"));
        yield return By(crew.Signer, legs > 2 ? 1 : 0, Move.Sign, new Signed());
        _lastLeg = legs > 3 ? 1 : 0;
    }

    /// <summary>A notice leaves on its day.</summary>
    private DemoAct Posted(int notice) => By(crew.Registrar, 0, Move.SendNotice, new NoticeSent(notice, DispatchMethod.RegisteredMail, Waybill()));

    private SearchRecorded Search(bool found) => new()
    {
        Places = "本机关档案室、县档案馆移交目录、公文系统",
        Keywords = content.Length > 12 ? content[..12] : content,
        Searcher = _handler.Name,
        SecondPerson = crew.Reviewer.Name,
        Found = found,
        Result = found ? "找到所申请的材料" : "没有发现所申请的材料",
    };

    private Dispatched Sending() => (applicant.Email, Case.Newest<Registered>()!.Channel) switch
    {
        (_, Channel.Online) when dice.Chance(600) => new(DispatchMethod.Platform, null, "申请人在平台选择网上接收"),
        ({ }, _) when dice.Chance(500) => new(DispatchMethod.Email, null, "申请表勾选电子邮件接收"),
        (_, Channel.InPerson) when dice.Chance(300) => new(DispatchMethod.InPerson),
        _ => new(dice.Chance(800) ? DispatchMethod.Ems : DispatchMethod.RegisteredMail, Waybill()),
    };
}
