using System.Globalization;

namespace Jiaocheng.Requests.Domain.Cases;

/// <summary>Check characters of the two identity numbers that have one.</summary>
public static class IdNumbers
{
    private const string CreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] ResidentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly int[] CreditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>Whether the number is plausible for its kind: length, alphabet, date of birth and check character.</summary>
    public static bool IsPlausible(IdKind kind, string number) => kind switch
    {
        IdKind.ResidentId => IsResidentId(number),
        IdKind.CreditCode => IsCreditCode(number),
        _ => number.Trim().Length is >= 5 and <= 30,
    };

    /// <summary>居民身份证号 of 18 characters (GB 11643, ISO 7064 MOD 11-2).</summary>
    public static bool IsResidentId(string number) =>
        number.Length == 18 && ResidentCheck(number.AsSpan(0, 17)) == char.ToUpperInvariant(number[17])
        && DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>统一社会信用代码 of 18 characters (GB 32100, MOD 31).</summary>
    public static bool IsCreditCode(string number) => number.Length == 18 && CreditCheck(number.AsSpan(0, 17)) == char.ToUpperInvariant(number[17]);

    /// <summary>The check character of the first 17 digits of a 居民身份证号; null where they are no digits.</summary>
    public static char? ResidentCheck(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            if (!char.IsAsciiDigit(body[i])) return null;
            sum += (body[i] - '0') * ResidentWeights[i];
        }
        return "10X98765432"[sum % 11];
    }

    /// <summary>The check character of the first 17 characters of a 统一社会信用代码; null where one is outside its alphabet.</summary>
    public static char? CreditCheck(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            var value = CreditAlphabet.IndexOf(char.ToUpperInvariant(body[i]), StringComparison.Ordinal);
            if (value < 0) return null;
            sum += value * CreditWeights[i];
        }
        return CreditAlphabet[(31 - sum % 31) % 31];
    }

    /// <summary>110101********1234: first six and last four of a long number; 138****5678 for a mobile; otherwise the last two.</summary>
    public static string Mask(string? value) => value switch
    {
        null or "" => "",
        { Length: >= 15 } => value[..6] + new string('*', value.Length - 10) + value[^4..],
        { Length: 11 } when value.All(char.IsAsciiDigit) => value[..3] + "****" + value[^4..],
        { Length: <= 2 } => new string('*', value.Length),
        _ => new string('*', value.Length - 2) + value[^2..],
    };

    /// <summary>An address keeps its first six characters (county and town), a mail address its first letter and its host.</summary>
    public static string MaskPlace(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        var at = value.IndexOf('@', StringComparison.Ordinal);
        if (at > 0) return value[..1] + "***" + value[at..];
        return value.Length <= 6 ? new string('*', value.Length) : value[..6] + "****";
    }
}
