using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Normative;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Data.Demo;

/// <summary>Last year's reports of the agencies below the county office: most are accepted, and every other standing has one.</summary>
public sealed class DemoReports(ReportSources sources)
{
    /// <summary>Adds the entries to the context; nothing is saved.</summary>
    /// <param name="db">The context, with the county's cases in the database.</param>
    /// <param name="county">The county.</param>
    /// <param name="today">The day it is shown on.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task AddAsync(RequestsDb db, DemoCounty county, DateOnly today, CancellationToken ct)
    {
        var (year, office) = (today.Year - 1, county.Staff.First(person => person.Roles.Contains("reporter")));
        foreach (var (index, agency) in county.Agencies.Skip(1).Index())
        {
            var day = new DateOnly(today.Year, 1, 6 + index % 12);
            var at = ChinaTime.StartOf(day < today ? day : today).AddHours(10);
            var staff = county.Staff.Where(person => person.AgencyId == agency.Id).ToList();
            var (reporter, head, signer) = (With("reporter"), With("head"), With("signer"));
            var file = new ReportFile(agency.Id, year, []);
            if (Standing(agency) == ChildStanding.Waiting) continue;

            Add(reporter, new FiguresStated(Figures(index)));
            foreach (var part in ReportParts.All) Add(reporter, new TextWritten(part.Part, await WordsAsync(part.Part)));
            if (Standing(agency) == ChildStanding.Drafting) continue;
            Add(reporter, new ReportSubmitted());
            Add(head, new ReportReviewed());
            var facts = await FactsAsync();
            Add(signer, new ReportFiled(FrozenReport.Of(MadeReport.Of(facts, file.Text, ChinaTime.DayOf(at)), facts)));
            if (Standing(agency) == ChildStanding.Returned) Add(office, new ReportReturned("第五项只写了问题，没有写改进措施，请补充后重新报送。", []));
            if (Standing(agency) == ChildStanding.Accepted) Add(office, new ReportAccepted());

            DemoAccount With(string role) => staff.Find(person => person.Roles.Contains(role))!;

            void Add(DemoAccount by, ReportEntry entry)
            {
                var fact = file.Next(entry, at.AddMinutes(file.Version), by.Id, by.DisplayName);
                db.ReportFacts.Add(ReportFactRow.Of(file, fact));
                file = new(agency.Id, year, [.. file.Facts, fact]);
            }

            async Task<ReportFacts> FactsAsync() => await sources.ReadAsync(db, agency, file, await NormativeCount.ReadAsync(db, agency.Id, year, ct), ct);

            async Task<string> WordsAsync(ReportPart part) => part switch
            {
                ReportPart.OnRequest or ReportPart.Opening or ReportPart.Active => string.Join('\n', ReportSentences.For(part, await FactsAsync()).Select(sentence => sentence.Words)),
                ReportPart.Others => ReportSentences.For(part, await FactsAsync()).First().Words,
                ReportPart.Management => "公文起草时确定公开属性，随公文一并报批。",
                ReportPart.Platform => "在县政府门户网站公开专栏发布信息，由专人维护。",
                ReportPart.Supervision => "工作考核、社会评议已经完成，没有需要责任追究的情形。",
                _ => "一是答复的说理不够充分，今后逐件由法制人员审核；二是人员变动较多，今后每季度培训一次。",
            };
        }
    }

    private static ChildStanding Standing(Agency agency) => agency.Code switch
    {
        "JC-RSJ" => ChildStanding.HandedIn,
        "JC-SCJG" => ChildStanding.Returned,
        "JC-XY" => ChildStanding.Drafting,
        "JC-XS" or "JC-HX" => ChildStanding.Waiting,
        _ => ChildStanding.Accepted,
    };

    private static YearlyFigures Figures(int index) => new()
    {
        Rules = new(0, 0, 0), Documents = new(index % 3, index % 2, 6 + index), Permits = 40 * index, Penalties = 7 * index, Coercion = index % 4, ChargesFen = 1_250_000L * (index % 5),
    };
}
