using System.Globalization;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Reminders;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reminders;

namespace Jiaocheng.Requests.Web.Features.Reminders;

/// <summary>The settings of reminders as a page shows and returns them. The stored password never comes along.</summary>
public sealed record ReminderForm
{
    public HashSet<int> Stages { get; init; } = [];
    /// <summary>HH:mm.</summary>
    public string QuietFrom { get; set; } = "";
    /// <summary>HH:mm.</summary>
    public string QuietTo { get; set; } = "";
    public bool QuietOnDaysOff { get; set; }
    public string MailHost { get; set; } = "";
    public int MailPort { get; set; }
    public MailTls MailTls { get; set; }
    public string MailUser { get; set; } = "";
    /// <summary>A new password; empty keeps the one there is.</summary>
    public string NewPassword { get; set; } = "";
    public string MailSender { get; set; } = "";
    public string SiteAddress { get; set; } = "";

    /// <summary>The form of the stored row.</summary>
    public static ReminderForm Of(ReminderSettings row) => new()
    {
        Stages = [.. row.Chosen],
        QuietFrom = Text(row.QuietFrom),
        QuietTo = Text(row.QuietTo),
        QuietOnDaysOff = row.QuietOnDaysOff,
        MailHost = row.MailHost,
        MailPort = row.MailPort,
        MailTls = row.MailTls,
        MailUser = row.MailUser,
        MailSender = row.MailSender,
        SiteAddress = row.SiteAddress,
    };

    /// <summary>Whether it names the same server and sign-in, so that the stored password may go there.</summary>
    public bool SameServer(ReminderSettings row) => (MailHost, MailPort, MailTls, MailUser) == (row.MailHost, row.MailPort, row.MailTls, row.MailUser);

    /// <summary>Without blanks around what was typed.</summary>
    public ReminderForm Trimmed() => this with
    {
        QuietFrom = QuietFrom.Trim(), QuietTo = QuietTo.Trim(), MailHost = MailHost.Trim(), MailUser = MailUser.Trim(), MailSender = MailSender.Trim(),
        SiteAddress = SiteAddress.Trim(),
    };

    /// <summary>Everything that is wrong with it.</summary>
    public IEnumerable<Refusal> Faults()
    {
        if (!Stages.IsSubsetOf(Domain.Reminders.Stages.Offered)) yield return Wrong("stages", "请在列出的提醒时点中选择。", "Choose among the days offered.", nameof(Stages));
        if (!IsTime(QuietFrom) || !IsTime(QuietTo)) yield return Wrong("quiet", "免打扰时间应写成 20:00 这样的时刻。", "Quiet hours are times such as 20:00.", nameof(QuietFrom));
        if (SiteAddress.Length > 200 || SiteAddress.Length > 0 && !(Uri.TryCreate(SiteAddress, UriKind.Absolute, out var site) && site.Scheme is "http" or "https" && site.Query.Length == 0))
            yield return Wrong("site", "系统网址应以 http:// 或者 https:// 开头。", "The address begins with http:// or https://.", nameof(SiteAddress));
        if (!Enum.IsDefined(MailTls)) yield return Wrong("tls", "请选择加密方式。", "Choose how the connection is secured.", nameof(MailTls));
        if (MailPort is < 1 or > 65535) yield return Wrong("port", "端口应在 1 到 65535 之间。", "The port lies between 1 and 65535.", nameof(MailPort));
        if (MailUser.Length > 200 || NewPassword.Length > 200) yield return Wrong("long", "用户名和密码不超过 200 字。", "Name and password have at most 200 characters.", nameof(MailUser));
        if (MailHost.Length == 0) yield break;
        if (MailHost.Length > 253 || Uri.CheckHostName(MailHost) == UriHostNameType.Unknown) yield return Wrong("host", "邮件服务器的名称不正确。", "The name of the mail server is not correct.", nameof(MailHost));
        if (!EmailAddress.IsOne(MailSender)) yield return Wrong("sender", "请填写正确的发件地址。", "A sender's address is needed.", nameof(MailSender));
    }

    /// <summary>Copies the form into the stored row; the password is the caller's.</summary>
    public void WriteTo(ReminderSettings row)
    {
        row.Stages = string.Join(' ', Stages.Order().Select(stage => stage.ToString(CultureInfo.InvariantCulture)));
        (row.QuietFrom, row.QuietTo, row.QuietOnDaysOff) = (TimeOnly.ParseExact(QuietFrom, Format), TimeOnly.ParseExact(QuietTo, Format), QuietOnDaysOff);
        (row.MailHost, row.MailPort, row.MailTls, row.MailUser, row.MailSender, row.SiteAddress) = (MailHost, MailPort, MailTls, MailUser, MailSender, SiteAddress);
    }

    private const string Format = "HH:mm";

    private static string Text(TimeOnly time) => time.ToString(Format, CultureInfo.InvariantCulture);

    private static bool IsTime(string text) => TimeOnly.TryParseExact(text, Format, out _);

    private static Refusal Wrong(string code, string zh, string en, string field) => new(code, new(zh, en), Field: field);
}
