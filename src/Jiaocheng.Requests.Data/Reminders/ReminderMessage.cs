using System.Text;
using Jiaocheng.Requests.Domain.Cases;
using MimeKit;

namespace Jiaocheng.Requests.Data.Reminders;

/// <summary>A line of a mailed reminder: the case by its number, never by its applicant.</summary>
/// <param name="Address">Where it is done, below the address of the product.</param>
/// <param name="Number">Number or name of what it is about.</param>
/// <param name="Words">Which period and how far off.</param>
/// <param name="Task">What follows; null where nothing does.</param>
public sealed record MailLine(string Address, string Number, Text Words, Text? Task);

/// <summary>Writes mail: plain text, Chinese first.</summary>
public static class ReminderMessage
{
    /// <summary>How many lines one mail has; the inbox has the rest.</summary>
    public const int Most = 50;

    private static readonly Text Product = new("政府信息公开申请办理系统", "Government information requests");

    /// <summary>The reminders of one person in one message.</summary>
    /// <param name="settings">Sender and address of the product.</param>
    /// <param name="to">The person's address.</param>
    /// <param name="id">Makes the message's id: handed over twice by mistake, a server can tell.</param>
    /// <param name="lines">What it is about, the first to bite first.</param>
    public static MimeMessage Of(ReminderSettings settings, MailboxAddress to, Guid id, IReadOnlyList<MailLine> lines)
    {
        var body = new StringBuilder();
        foreach (var culture in new[] { "zh-CN", "en" })
        {
            foreach (var line in lines.Take(Most))
            {
                body.Append(line.Number).Append("  ").Append(line.Words.In(culture)).Append("\r\n");
                if (line.Task is { } task) body.Append("    ").Append(task.In(culture)).Append("\r\n");
                if (settings.SiteAddress.Length > 0) body.Append("    ").Append(settings.SiteAddress.TrimEnd('/')).Append('/').Append(line.Address).Append("\r\n");
            }
            if (lines.Count > Most) body.Append(new Text("另有{0}件，请登录后查看“提醒”。", "{0} more: see “Reminders” after signing in.").With(lines.Count - Most).In(culture)).Append("\r\n");
            body.Append("\r\n");
        }
        body.Append("此邮件由系统自动发出，请勿回复。\r\nThis message was sent automatically; please do not reply.\r\n");
        return Message(settings, to, id, lines is [var only] ? new Text("期限提醒：{0}", "").With(only.Number).Zh : $"期限提醒：{lines[0].Number} 等 {lines.Count} 件", body.ToString());
    }

    /// <summary>A mail that shows whether the settings work.</summary>
    public static MimeMessage Test(ReminderSettings settings, MailboxAddress to, Guid id) => Message(
        settings, to, id, "测试邮件", "收到这封邮件，说明提醒邮件的设置可以使用。\r\nThis message shows that the settings for mailed reminders work.\r\n");

    private static MimeMessage Message(ReminderSettings settings, MailboxAddress to, Guid id, string subject, string body)
    {
        var from = MailboxAddress.Parse(settings.MailSender);
        from.Name = Product.Zh;
        var message = new MimeMessage([from], [to], subject, new TextPart("plain") { Text = body }) { MessageId = $"{id:N}@{from.Domain}" };
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }
}
