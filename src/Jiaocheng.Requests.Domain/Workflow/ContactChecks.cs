using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Workflow;

/// <summary>Whether contact details could reach anybody: what cannot be a telephone, a postcode or a mail address is a slip of the pen.</summary>
internal static partial class ContactChecks
{
    /// <summary>One refusal for each detail that is given and cannot be one; entries written before this was asked are left alone.</summary>
    public static IEnumerable<Refusal> Of(Ask ask, string? phone, string? postcode, string? email, string prefix = "")
    {
        if (ask.Where.AsWritten) yield break;
        if (!string.IsNullOrWhiteSpace(phone) && !(Phone().IsMatch(phone) && phone.Count(char.IsAsciiDigit) >= 5))
            yield return Checks.Wrong("phone.form", prefix + "Phone", "联系电话不正确：只能有数字和区号、分机的符号，不少于5位数字。", "This is no telephone number: digits and the signs of area code and extension, five digits at least.");
        if (!string.IsNullOrWhiteSpace(postcode) && !Postcode().IsMatch(postcode.Trim()))
            yield return Checks.Wrong("postcode.form", prefix + "Postcode", "邮政编码应当是6位数字。", "A postcode has six digits.");
        if (!string.IsNullOrWhiteSpace(email) && !LooksLikeMail(email))
            yield return Checks.Wrong("email.form", prefix + "Email", "电子邮箱格式不正确。", "This is no e-mail address.");
    }

    /// <summary>Whether it could be a mail address.</summary>
    public static bool LooksLikeMail(string email) =>
        email.IndexOf('@', StringComparison.Ordinal) is var at and > 0 && email.LastIndexOf('.') > at + 1 && !email.EndsWith('.') && !email.Any(char.IsWhiteSpace);

    [GeneratedRegex(@"^[0-9+\-－—()（）/、,，;；:：#*转分机extEXT. \t]+$")]
    private static partial Regex Phone();

    [GeneratedRegex("^[0-9]{6}$")]
    private static partial Regex Postcode();
}
