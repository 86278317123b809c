using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Jiaocheng.Requests.Data.Reminders;

/// <summary>How a server took a message.</summary>
public enum MailTaken
{
    /// <summary>It has it.</summary>
    Accepted,
    /// <summary>It said no, or was never reached: the message is still ours.</summary>
    Refused,
    /// <summary>The connection ended before it answered: it may have it.</summary>
    Unknown,
}

/// <summary>What became of a message.</summary>
/// <param name="Taken">How the server took it.</param>
/// <param name="Said">What the server or the network said when it did not.</param>
public sealed record MailResult(MailTaken Taken, string? Said = null);

/// <summary>A connection to the office's mail server, signed in. Dispose it.</summary>
public sealed class MailServer : IDisposable
{
    // A server that does not answer must not hold up the rest for minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SmtpClient _client = new();

    private MailServer()
    {
    }

    /// <summary>Connects and signs in.</summary>
    /// <returns>The server, or what it or the network said.</returns>
    public static async Task<(MailServer? Server, string? Said)> OpenAsync(ReminderSettings settings, MailSecret secret, CancellationToken ct)
    {
        var server = new MailServer();
        using var bounded = Bounded(ct);
        try
        {
            await server._client.ConnectAsync(settings.MailHost, settings.MailPort, settings.MailTls switch
            {
                MailTls.Tls => SecureSocketOptions.SslOnConnect,
                MailTls.StartTls => SecureSocketOptions.StartTls,
                _ => SecureSocketOptions.None,
            }, bounded.Token);
            if (settings.MailUser.Length > 0)
                await server._client.AuthenticateAsync(settings.MailUser, settings.MailPassword is { } stored ? secret.Open(stored) : "", bounded.Token);
            return (server, null);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            server.Dispose();
            return (null, Said(failure));
        }
    }

    /// <summary>Hands a message over. Never throws: even a cancelled message may be with the server.</summary>
    public async Task<MailResult> SendAsync(MimeMessage message, CancellationToken ct)
    {
        using var bounded = Bounded(ct);
        try
        {
            await _client.SendAsync(message, bounded.Token);
            return new(MailTaken.Accepted);
        }
        catch (SmtpCommandException no)
        {
            return new(MailTaken.Refused, Said(no));
        }
        catch (Exception failure)
        {
            return new(MailTaken.Unknown, Said(failure));
        }
    }

    public void Dispose() => _client.Dispose();

    private static CancellationTokenSource Bounded(CancellationToken ct)
    {
        var bounded = CancellationTokenSource.CreateLinkedTokenSource(ct);
        bounded.CancelAfter(Patience);
        return bounded;
    }

    private static string Said(Exception failure)
    {
        var text = failure is OperationCanceledException ? "no answer within 30 seconds" : failure.Message.ReplaceLineEndings(" ");
        return text.Length <= ReminderMapping.ErrorLength ? text : text[..ReminderMapping.ErrorLength];
    }
}
