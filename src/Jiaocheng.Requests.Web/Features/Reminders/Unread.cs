using Jiaocheng.Requests.Data.Reminders;

namespace Jiaocheng.Requests.Web.Features.Reminders;

/// <summary>How many reminders one person has not read: the menu shows it, the page changes it.</summary>
public sealed class Unread(ReminderInbox inbox)
{
    /// <summary>Unread reminders when last asked.</summary>
    public int Count { get; private set; }

    /// <summary>The count has changed.</summary>
    public event Action? Changed;

    /// <summary>Asks again.</summary>
    public async Task RefreshAsync(Guid accountId, CancellationToken ct)
    {
        var count = await inbox.UnreadAsync(accountId, ct);
        if (count == Count) return;
        Count = count;
        Changed?.Invoke();
    }
}
