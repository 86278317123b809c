using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Data.Demo;

/// <summary>
/// The known answers of a demo county: Section 3 counted from what the makers of the cases intended, one case after another, year by year.
/// It asks neither the facts nor the product's own counting, so that it can grade both.
/// </summary>
public sealed class DemoAnswers(int lastYear)
{
    private readonly Dictionary<(Guid Agency, int Year, string Line, ApplicantClass Class), int> _counts = [];

    /// <summary>Years in which something was counted, in order.</summary>
    public IEnumerable<int> Years => _counts.Keys.Select(key => key.Year).Distinct().Order();

    /// <summary>Section 3 of a year, of one agency or of the whole county.</summary>
    public Section3 Section3(int year, Guid? agency = null) => Domain.Reporting.Section3.Of(year, _counts
        .Where(count => count.Key.Year == year && (agency is null || count.Key.Agency == agency))
        .Select(count => new Tally(count.Key.Line, count.Key.Class, count.Value)));

    /// <summary>Counts one application: new in its year, carried over each new year until its result, left open at each end of a year.</summary>
    internal void Count(Guid agency, ApplicantClass kind, DateOnly received, string? outcome, DateOnly? result)
    {
        Add(received.Year, "R1");
        for (var year = received.Year; year <= lastYear; year++)
        {
            if (year > received.Year) Add(year, "R2");
            if (result?.Year == year)
            {
                Add(year, outcome!);
                return;
            }
            Add(year, "R4");
        }

        void Add(int year, string line) => _counts[(agency, year, line, kind)] = _counts.GetValueOrDefault((agency, year, line, kind)) + 1;
    }
}
