using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Jiaocheng.Requests.Web.Features.Report;

/// <summary>What the pages of one report in the making share: which one it is, reading it, and writing an entry with the version that was shown.</summary>
public abstract class DraftPage : StaffPage
{
    [SupplyParameterFromQuery] public Guid? Agency { get; set; }

    [SupplyParameterFromQuery] public int? Year { get; set; }

    [Inject] protected ReportDesk Desk { get; set; } = default!;

    [Inject] protected NavigationManager Navigator { get; set; } = default!;

    [Inject] protected ISnackbar Snacks { get; set; } = default!;

    [Inject] protected TimeProvider Time { get; set; } = default!;

    /// <summary>The report; null before it is read and where it is not in reach.</summary>
    protected ReportDraft? Draft { get; private set; }

    protected bool Loaded { get; private set; }

    protected bool Busy { get; private set; }

    /// <summary>What the last entry was answered; null where it was made.</summary>
    protected Answer? Refused { get; private set; }

    /// <summary>The page shown, for addresses.</summary>
    protected abstract ReportTab Tab { get; }

    /// <summary>Something was typed and not saved.</summary>
    protected virtual bool Unsaved => false;

    protected bool Editable => Draft is { Own: true, File.Stage: ReportStage.Drafting } && May(Domain.Workflow.Can.Report);

    protected IEnumerable<int> Years => Enumerable.Range(0, 6).Select(back => Time.Today().Year - back).Append(Draft!.File.Year).Distinct().OrderDescending();

    protected override async Task OnParametersSetAsync()
    {
        await ReadAsync();
        Loaded = true;
    }

    /// <summary>The report was read afresh.</summary>
    protected virtual void Read()
    {
        // A page that keeps a form fills it here.
    }

    protected void Go(Guid agency, int year) => Navigator.NavigateTo(ReportAddress.Of(Tab, agency, year));

    /// <summary>Makes an entry; typed text is left alone unless it was made.</summary>
    /// <returns>Whether it was made.</returns>
    protected Task<bool> WriteAsync(ReportEntry entry, string done) => MakeAsync(Draft!.Own
        ? () => Desk.WriteAsync(Draft.File.Year, Draft.File.Version, entry, AccountId, Gone)
        : () => Desk.WriteBelowAsync(Draft.Scope.Agency.Id, Draft.File.Year, Draft.File.Version, entry, AccountId, Gone), done);

    /// <summary>Makes an entry in the file of an agency below.</summary>
    protected Task WriteBelowAsync(Guid agency, int seen, ReportEntry entry, string done) =>
        MakeAsync(() => Desk.WriteBelowAsync(agency, Draft!.File.Year, seen, entry, AccountId, Gone), done);

    private async Task<bool> MakeAsync(Func<Task<Answer>> make, string done)
    {
        if (Busy) return false;
        Busy = true;
        var answer = await LongWork.AwayAsync(make);
        Busy = false;
        Refused = answer is Answer.Done ? null : answer;
        // Whoever came too late sees what is there now, beside what was typed.
        if (Refused is Answer.Stale) await ReadAsync();
        if (Refused is not null) return false;
        Snacks.Add(done, Severity.Success);
        await ReadAsync();
        return true;
    }

    /// <summary>Reads the report again after something else has written to it.</summary>
    protected Task ReloadAsync(string done)
    {
        Snacks.Add(done, Severity.Success);
        return ReadAsync();
    }

    private async Task ReadAsync()
    {
        Draft = await LongWork.AwayAsync(() => Desk.ReadAsync(Agency, Year, AccountId, Gone));
        if (Draft is not null) Read();
    }
}
