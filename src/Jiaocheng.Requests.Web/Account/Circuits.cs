using System.Collections.Concurrent;

namespace Jiaocheng.Requests.Web.Account;

/// <summary>The open circuits of each account, so that locking it ends them at once and not at the next check.</summary>
public sealed class Circuits
{
    private readonly ConcurrentDictionary<CircuitSignIn, Guid> open = new();

    internal void Opened(CircuitSignIn circuit, Guid accountId) => open[circuit] = accountId;

    internal void Closed(CircuitSignIn circuit) => open.TryRemove(circuit, out _);

    /// <summary>Signs the account out of every circuit on this server.</summary>
    public void End(Guid accountId)
    {
        foreach (var (circuit, owner) in open)
            if (owner == accountId) circuit.End();
    }

    /// <summary>How many circuits are signed in.</summary>
    public int Count => open.Count;
}
