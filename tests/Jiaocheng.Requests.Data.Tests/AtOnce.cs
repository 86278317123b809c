namespace Jiaocheng.Requests.Data.Tests;

/// <summary>
/// Work done at the same instant, each on a thread of its own. The SQLite driver never awaits: tasks merely started together would run one after another.
/// </summary>
public static class AtOnce
{
    public static async Task<T[]> RunAsync<TItem, T>(IEnumerable<TItem> items, Func<TItem, Task<T>> work)
    {
        var all = items.ToList();
        using var start = new Barrier(all.Count);
        return await Task.WhenAll(all.Select(item => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return work(item);
            }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()).ToList());
    }
}
