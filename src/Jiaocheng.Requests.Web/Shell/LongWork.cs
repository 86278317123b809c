namespace Jiaocheng.Requests.Web.Shell;

/// <summary>Work that takes longer than a click may.</summary>
public static class LongWork
{
    /// <summary>
    /// Does it away from the page that waits for it, so that progress shows and cancelling is heard meanwhile: the embedded database answers
    /// without ever giving the page a turn.
    /// </summary>
    public static async Task<T> AwayAsync<T>(Func<Task<T>> work)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        return await work();
    }
}
