using Jiaocheng.Requests.Data.Supervision;
using Jiaocheng.Requests.Documents.Letters;
using Jiaocheng.Requests.Domain.Papers;
using Jiaocheng.Requests.Domain.Supervision;

namespace Jiaocheng.Requests.Web.Features.Supervision;

/// <summary>A paper of an order: the notice or a circular of criticism.</summary>
/// <param name="Paper">Its text.</param>
/// <param name="Order">The order it belongs to.</param>
public sealed record OrderPaper(Paper Paper, OrderView Order)
{
    /// <summary>What its file is called, without its ending.</summary>
    public string Name => $"{Paper.Row.Title.Zh} {Order.File.Number}";

    /// <summary>The paper as a Word document.</summary>
    public byte[] Document() => PaperDocx.Write(Paper);

    /// <summary>The paper of an order; null where it has none such.</summary>
    /// <param name="order">The order.</param>
    /// <param name="circular">The entry that criticises; null for the notice.</param>
    public static OrderPaper? Of(OrderView order, int? circular) => circular is not { } seq ? new(OrderText.NoticeOf(order.File, order.Issuer), order)
        : order.File.Facts.FirstOrDefault(fact => fact.Seq == seq)?.Entry is OrderCriticised criticised ? new(OrderText.CircularOf(order.File, criticised, order.Issuer), order) : null;
}
