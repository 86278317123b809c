using System.Security.Cryptography;

namespace Jiaocheng.Requests.Web.Shell;

/// <summary>Numbers by which a person on the telephone and a line in the log find each other.</summary>
public static class References
{
    /// <summary>A new number such as <c>7KQ2-M9XD</c>, without letters that are misread.</summary>
    public static string New()
    {
        var text = RandomNumberGenerator.GetString("23456789ABCDEFGHJKMNPQRSTVWXYZ", 8);
        return $"{text[..4]}-{text[4..]}";
    }
}
