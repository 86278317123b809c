using Jiaocheng.Requests.Data.Reminders;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using MimeKit;

namespace Jiaocheng.Requests.Data.Outside;

/// <summary>Writes the mail that carries a letter to an applicant: Chinese, with the letter and what goes along as files.</summary>
internal static class LetterMessage
{
    /// <summary>The message.</summary>
    /// <param name="settings">Sender.</param>
    /// <param name="issuer">The agency the letter comes from.</param>
    /// <param name="id">Makes the message's id: handed over twice by mistake, a server can tell.</param>
    /// <param name="to">The address that stands on the facts.</param>
    /// <param name="caseNumber">登记编号.</param>
    /// <param name="letter">The letter.</param>
    /// <param name="files">The letter as a file, then what goes along.</param>
    public static MimeMessage Of(ReminderSettings settings, Issuer issuer, Guid id, MailboxAddress to, string caseNumber, Letter letter, IEnumerable<LetterFile> files)
    {
        var from = MailboxAddress.Parse(settings.MailSender);
        from.Name = issuer.Name;
        var body = new BodyBuilder { TextBody = Body(issuer, caseNumber, letter).ReplaceLineEndings("\r\n") };
        foreach (var file in files) body.Attachments.Add(file.Name, file.Content, ContentType.Parse(file.ContentType));
        return new([from], [to], $"{letter.Title}（{letter.Number}）", body.ToMessageBody()) { MessageId = $"{id:N}@{from.Domain}" };
    }

    private static string Body(Issuer issuer, string caseNumber, Letter letter) => $"""
        {letter.Addressee}：

        您（贵单位）提交的政府信息公开申请（登记编号：{caseNumber}），本机关作出《{letter.Title}》（{letter.Number}），见附件。
        请收到后回复本邮件确认。

        {issuer.Name}
        {string.Join("；", ((string[])[issuer.Address, issuer.Phone]).Where(part => part.Length > 0))}
        {Letter.DateText(letter.Date)}

        """;
}
