using MimeKit;

namespace Jiaocheng.Requests.Data.Accounts;

/// <summary>Addresses that mail can go to.</summary>
public static class EmailAddress
{
    /// <summary>Whether a text is one plain address such as <c>li@example.gov.cn</c>: no name before it, no second one after it.</summary>
    public static bool IsOne(string text) => text.Length <= 254 && MailboxAddress.TryParse(text, out var address) && address.Address == text
        && text.IndexOf('@', StringComparison.Ordinal) is > 0 and <= 64 && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));
}
