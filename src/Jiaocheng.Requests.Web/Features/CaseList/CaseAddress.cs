using System.Globalization;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Jiaocheng.Requests.Web.Features.CaseList;

/// <summary>
/// A filter of cases as an address and back, so that back, refresh and a mailed link work. What an address says wrongly is left out, never an error.
/// </summary>
public static class CaseAddress
{
    /// <summary>How many lines a page may have; the first is the usual one.</summary>
    public static readonly IReadOnlyList<int> Sizes = [25, 50, 100, 200];

    /// <summary>The address of a list, without leading slash.</summary>
    public static string Of(CaseFilter filter)
    {
        List<KeyValuePair<string, StringValues>> query = [];
        Add("view", filter.View == CaseView.All ? null : filter.View);
        Add("search", string.IsNullOrWhiteSpace(filter.Search) ? null : filter.Search.Trim());
        foreach (var state in filter.States) Add("state", state);
        Add("agency", filter.AgencyId);
        Add("under", filter.Under);
        Add("handler", filter.HandlerId);
        Add("class", filter.Class);
        Add("outcome", filter.Outcome);
        Add("receivedFrom", Day(filter.ReceivedFrom));
        Add("receivedTo", Day(filter.ReceivedTo));
        Add("resultFrom", Day(filter.ResultFrom));
        Add("resultTo", Day(filter.ResultTo));
        Add("dueFrom", Day(filter.DueFrom));
        Add("dueTo", Day(filter.DueTo));
        Add("ours", filter.Ours ? "true" : null);
        Add("replyFrom", Day(filter.ReplyFrom));
        Add("replyTo", Day(filter.ReplyTo));
        Add("late", filter.Late);
        Add("counted", filter.Counted ? "true" : null);
        Add("reportYear", filter.ReportYear);
        Add("reportLine", filter.ReportLine);
        Add("sort", filter.Sort == CaseSort.NextDue ? null : filter.Sort);
        Add("descending", filter.Descending ? "true" : null);
        Add("take", filter.Take == Sizes[0] ? null : filter.Take);
        Add("page", filter.Skip == 0 ? null : filter.Skip / filter.Take + 1);
        return QueryHelpers.AddQueryString("cases", query);

        void Add(string key, object? value)
        {
            if (value is not null) query.Add(new(key, Convert.ToString(value, CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>The filter that an address asks for.</summary>
    /// <param name="uri">The whole address, or the part from the question mark.</param>
    public static CaseFilter Parse(string uri)
    {
        var query = QueryHelpers.ParseQuery(uri.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? uri[at..] : "");
        var take = int.TryParse(Text("take"), CultureInfo.InvariantCulture, out var size) && Sizes.Contains(size) ? size : Sizes[0];
        var page = int.TryParse(Text("page"), CultureInfo.InvariantCulture, out var number) && number is > 1 and < 1_000_000 ? number : 1;
        return new()
        {
            View = Name<CaseView>("view") ?? CaseView.All,
            Search = Text("search"),
            States = [.. query.GetValueOrDefault("state").Select(Parsed<State>).OfType<State>()],
            AgencyId = Id("agency"),
            Under = Text("under"),
            HandlerId = Id("handler"),
            Class = Name<ApplicantClass>("class"),
            Outcome = Line("outcome"),
            ReceivedFrom = Date("receivedFrom"),
            ReceivedTo = Date("receivedTo"),
            ResultFrom = Date("resultFrom"),
            ResultTo = Date("resultTo"),
            DueFrom = Date("dueFrom"),
            DueTo = Date("dueTo"),
            Ours = Text("ours") == "true",
            ReplyFrom = Date("replyFrom"),
            ReplyTo = Date("replyTo"),
            Late = Name<Late>("late"),
            Counted = Text("counted") == "true",
            ReportYear = int.TryParse(Text("reportYear"), CultureInfo.InvariantCulture, out var year) && year is >= 2008 and < 2100 ? year : null,
            ReportLine = Line("reportLine"),
            Sort = Name<CaseSort>("sort") ?? CaseSort.NextDue,
            Descending = Text("descending") == "true",
            Take = take,
            Skip = (page - 1) * take,
        };

        string? Text(string key) => query.GetValueOrDefault(key).LastOrDefault() is { Length: > 0 } text && !text.Any(char.IsControl) ? text : null;
        T? Name<T>(string key) where T : struct, Enum => Parsed<T>(Text(key));
        Guid? Id(string key) => Guid.TryParse(Text(key), out var id) ? id : null;
        DateOnly? Date(string key) => DateOnly.TryParseExact(Text(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        string? Line(string key) => Text(key) is { } code && Domain.Reporting.Section3.Rows.Any(row => row.Code == code) ? code : null;
    }

    // A number would parse as any enumeration; only names are addresses.
    private static T? Parsed<T>(string? text) where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text![0]) && text[0] != '-' ? value : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
