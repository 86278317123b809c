using System.Diagnostics;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Bundles;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Bundle;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jiaocheng.Requests.Benchmarks;

/// <summary>The bundle of a case with 500 scanned pages, against copying the same bytes; and what it adds to the largest memory of the process.</summary>
internal static class BundleBenchmark
{
    private const int Files = 50, Pages = 10, BytesPerPage = 100_000;

    public static async Task RunAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<RequestsDb>>().CreateDbContextAsync();
        var agency = new Agency { Code = "B", Name = "测试局", Mark = "测", Path = "/B/", Kind = AgencyKind.Department };
        var (store, today) = (services.GetRequiredService<AttachmentStore>(), services.GetRequiredService<TimeProvider>().Today());
        var where = new Circumstances((await services.GetRequiredService<RulesReader>().ReadAsync(db, default)).Of(agency.Path).Now,
            services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, new(Guid.NewGuid(), "李登记", new HashSet<Can>(Enum.GetValues<Can>())));
        var @case = Case.New(Guid.CreateVersion7(), agency.Id);
        Done(@case.Apply(new(Move.Register, today, new Registered
        {
            Channel = Channel.InPerson, SubmittedOn = today, ReceivedOn = today, Content = "某项目全部档案",
            Applicant = new Applicant { Class = ApplicantClass.NaturalPerson, Name = "申请人甲" },
        }, "测〔2026〕1号"), where));
        var random = new Random(1);
        for (var i = 0; i < Files; i++)
        {
            var scan = new byte[Pages * BytesPerPage];
            random.NextBytes(scan); // as incompressible as a scan
            "%PDF-1.7"u8.CopyTo(scan);
            var (kept, _) = await store.KeepAsync($"扫描件{i + 1}.pdf", new MemoryStream(scan, writable: false), "证据材料", default);
            Done(@case.Apply(new(Move.Attach, today, kept!), where));
        }
        var file = new CaseFile(@case, agency.Issuer, where, [], Own: true);
        var writer = services.GetRequiredService<BundleWriter>();
        var (target, plain) = (Path.GetTempFileName(), Path.GetTempFileName());
        await WriteAsync(); // warm
        GC.Collect();
        var before = Process.GetCurrentProcess().PeakWorkingSet64;
        var allocated = GC.GetTotalAllocatedBytes();
        await WriteAsync();
        Report.Line("allocated for one bundle", $"{(GC.GetTotalAllocatedBytes() - allocated) >> 20} MB", $"of {new FileInfo(target).Length >> 20} MB written");
        await Report.CompareAsync($"bundle of {Files * Pages} pages", 10, 15, WriteAsync, () => { File.Copy(target, plain, overwrite: true); return Task.CompletedTask; });
        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        Report.Line("peak working set", $"{peak >> 20} MB", $"{before >> 20} MB after the first bundle");
        File.Delete(target);
        File.Delete(plain);

        async Task WriteAsync()
        {
            await using var to = File.Create(target);
            await writer.WriteAsync(to, file, new(BundlePurpose.Lawsuit, "李登记"), default);
        }
    }

    private static void Done(Verdict verdict)
    {
        if (verdict.Fact is null) throw new InvalidOperationException(verdict.Refusals[0].Reason.Zh);
    }
}
