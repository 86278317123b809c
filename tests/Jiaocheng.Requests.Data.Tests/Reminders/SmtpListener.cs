using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Jiaocheng.Requests.Data.Tests.Reminders;

/// <summary>What a server does with the messages that come.</summary>
public enum SmtpMood
{
    /// <summary>Takes them.</summary>
    Takes,
    /// <summary>Refuses every addressee.</summary>
    Refuses,
    /// <summary>Takes the whole message and hangs up before saying so.</summary>
    HangsUp,
}

/// <summary>A mail server on this machine, as small as one can be: it speaks the SMTP that a client needs (RFC 5321) and keeps what it is given.</summary>
public sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<MimeMessage> _messages = new();
    private readonly Task _listening;

    public SmtpListener()
    {
        _listener.Start();
        _listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public SmtpMood Mood { get; set; }

    /// <summary>Asks for this password; null: for none.</summary>
    public string? Password { get; init; }

    /// <summary>The messages that came whole, in order.</summary>
    public IReadOnlyList<MimeMessage> Messages => [.. _messages];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _listening;
        _stop.Dispose();
    }

    private async Task ListenAsync()
    {
        List<Task> talks = [];
        try
        {
            while (true) talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var open = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await writer.WriteLineAsync("220 test");
            while (await reader.ReadLineAsync(_stop.Token) is { } line)
            {
                var verb = line.Split(' ')[0].ToUpperInvariant();
                if (verb == "DATA")
                {
                    await writer.WriteLineAsync("354 go on");
                    _messages.Enqueue(await ReadAsync(reader));
                    if (Mood == SmtpMood.HangsUp) return;
                }
                await writer.WriteLineAsync(Answer(verb, line));
                if (verb == "QUIT") return;
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The client hung up, or the test is over.
            return;
        }
    }

    private string Answer(string verb, string line) => verb switch
    {
        "EHLO" => Password is null ? "250 test" : "250-test\r\n250 AUTH PLAIN",
        "AUTH" => Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[^1])).EndsWith($"\0{Password}", StringComparison.Ordinal) ? "235 ok" : "535 wrong password",
        "RCPT" when Mood == SmtpMood.Refuses => "550 no such mailbox",
        "QUIT" => "221 bye",
        _ => "250 ok",
    };

    private async Task<MimeMessage> ReadAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line and not ".") text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        return await MimeMessage.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
