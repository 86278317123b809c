using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Papers;

namespace Jiaocheng.Requests.Domain.Supervision;

/// <summary>What leaves the supervising agency about an order, written from its file. Nothing in it names who complained.</summary>
public static class OrderText
{
    private const string Regulation = "《中华人民共和国政府信息公开条例》";

    private static readonly PaperHead Notice = new(new("限期整改通知书", "Rectification order"), Letter: true);
    private static readonly PaperHead Circular = new(new("关于政府信息公开工作的通报", "Circular of criticism"), Letter: true);

    /// <summary>限期整改通知书.</summary>
    /// <param name="file">The order.</param>
    /// <param name="issuer">Name of the supervising agency.</param>
    public static Paper NoticeOf(OrderFile file, string issuer)
    {
        var raised = file.Raised!;
        var ground = OrderGrounds.Find(raised.Ground)!;
        var counted = raised.Days is { } days ? $"（含当日，自本通知发出的次日起{days}个工作日）" : "（含当日）";
        return new(Notice, raised.Number,
        [
            new Plain($"{raised.Addressee}："),
            new Words($"{Began(raised)}，你单位存在以下问题："),
            .. Paragraphs(raised.Wrong),
            .. raised.Cases.Count > 0 ? [new Words($"涉及的政府信息公开申请：{string.Join("、", raised.Cases.Select(Named))}。")] : Array.Empty<PaperPart>(),
            new Words($"依照{Regulation}{ground.Article}的规定，现对你单位{ground.Act}，要求如下："),
            .. Paragraphs(raised.Demanded),
            new Words($"请由{raised.Owner}负责，于{Letter.DateText(raised.Due)}{counted}前完成整改，并将整改情况报送我单位。逾期不整改或者整改不到位的，将依照{Regulation}第四十七条第一款的规定予以通报批评。"),
        ], issuer, file.RaisedOn);
    }

    /// <summary>通报: the text for the circular; it is issued as a document of its own, whose number it bears.</summary>
    /// <param name="file">The order.</param>
    /// <param name="criticised">The criticism.</param>
    /// <param name="issuer">Name of the supervising agency.</param>
    public static Paper CircularOf(OrderFile file, OrderCriticised criticised, string issuer)
    {
        var raised = file.Raised!;
        var before = file.Facts.TakeWhile(fact => !ReferenceEquals(fact.Entry, criticised)).ToList();
        return new(Circular, criticised.Number,
        [
            new Words($"{Letter.DateText(file.RaisedOn!.Value)}，{issuer}以《限期整改通知书》（{raised.Number}）要求{raised.Addressee}于{Letter.DateText(raised.Due)}前整改以下问题："),
            .. Paragraphs(raised.Wrong),
            .. before.Select(fact => Told(fact, raised.Addressee)).OfType<string>().Select(words => new Words(words)),
            .. before.Exists(fact => fact.Entry is OrderAnswered) ? Array.Empty<PaperPart>() : [new Words($"截至{Letter.DateText(criticised.On)}，{raised.Addressee}没有报送整改情况。")],
            .. Paragraphs(criticised.Reason),
            new Words($"依照{Regulation}第四十七条第一款的规定，对{raised.Addressee}予以通报批评，并责成其于{Letter.DateText(criticised.Due)}前完成整改。各单位要引以为戒，依法做好政府信息公开工作。"),
        ], issuer, criticised.On);
    }

    private static string Began(OrderRaised raised) => raised.Source switch
    {
        OrderSource.Overdue => "经核查政府信息公开申请的办理情况",
        OrderSource.LateResults => "经核查政府信息公开申请的答复情况",
        OrderSource.ReportFinding => $"经核查{raised.Findings[0].Year}年政府信息公开工作年度报告",
        OrderSource.Complaint => $"我单位于{Letter.DateText(raised.Complaint!.ReceivedOn)}收到投诉、举报，经查证",
        _ => "经检查",
    };

    private static string Named(OrderCase one) => one.Due is { } due ? $"{one.Number}（答复期限{Letter.DateText(due)}）" : one.Number;

    private static string? Told(SealedEntry<OrderEntry> fact, string addressee) => fact.Entry switch
    {
        OrderExtended extended => $"整改期限经同意延长至{Letter.DateText(extended.Due)}。",
        OrderAnswered => $"{Letter.DateText(fact.RecordedOn)}，{addressee}报送整改情况。",
        OrderRejected rejected => $"经审核，整改不到位：{Ended(rejected.Reason)}要求于{Letter.DateText(rejected.Due)}前重新整改。",
        OrderCriticised earlier => $"{Letter.DateText(earlier.On)}，已予通报批评（{earlier.Number}）。",
        _ => null,
    };

    private static string Ended(string words) => words.Trim() is var plain && plain.EndsWith('。') ? plain : plain + "。";

    private static IEnumerable<PaperPart> Paragraphs(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Words(line));
}
