namespace Jiaocheng.Requests.Web.Shell;

/// <summary>A page with long work that shows how far it has come and can be cancelled; one work at a time.</summary>
public abstract class WorkingPage : StaffPage
{
    /// <summary>The work that runs; cancel it to stop. Null while there is none.</summary>
    protected CancellationTokenSource? Work { get; private set; }

    /// <summary>How far the work has come, as it counts itself.</summary>
    protected int Counted { get; private set; }

    /// <summary>Does the work; cancelled by hand or by leaving, it ends without a word, because then nothing was written.</summary>
    protected async Task WorkAsync(Func<IProgress<int>, CancellationToken, Task> run)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Gone);
        (Work, Counted) = (stop, 0);
        StateHasChanged();
        try
        {
            await run(new Progress<int>(count => { Counted = count; StateHasChanged(); }), stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The transaction was rolled back.
        }
        finally
        {
            Work = null;
        }
    }
}
