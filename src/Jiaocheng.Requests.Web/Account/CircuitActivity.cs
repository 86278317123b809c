namespace Jiaocheng.Requests.Web.Account;

/// <summary>When the person at one circuit last did something.</summary>
public sealed class CircuitActivity(TimeProvider time)
{
    private long last = time.GetTimestamp();

    /// <summary>How long nothing has been done.</summary>
    public TimeSpan Idle => time.GetElapsedTime(Interlocked.Read(ref last));

    /// <summary>Something was done just now.</summary>
    public void Touch() => Interlocked.Exchange(ref last, time.GetTimestamp());
}
