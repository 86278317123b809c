using System.Globalization;
using System.Text.RegularExpressions;

namespace Jiaocheng.Requests.Documents.Dates;

/// <summary>A day as offices write it: <c>2024-03-01</c>, <c>2024/3/1</c> or <c>2024年3月1日</c>.</summary>
public static partial class LedgerDate
{
    /// <summary>Reads a day; a time of day behind it, as spreadsheets store it, is left out.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <param name="day">The day, when the answer is true.</param>
    /// <returns>False for any other form and for days that no calendar has, such as 2023-02-29.</returns>
    public static bool TryParse(string text, out DateOnly day)
    {
        day = default;
        var match = Form().Match(text);
        return match.Success && DateOnly.TryParseExact(
            $"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}",
            "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    [GeneratedRegex(@"^\s*(?<y>[0-9]{4})(?:(?<s>[-/])(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2})|年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日)(?:\s+(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?\s*$")]
    private static partial Regex Form();
}
