using System.Data.Common;
using Jiaocheng.Requests.Domain.Cases;
using Microsoft.Data.Sqlite;

namespace Jiaocheng.Requests.Data;

/// <summary>
/// A database that cannot take a write at this moment, told as an answer: the transaction is gone, nothing was written, and the person keeps what
/// was typed. Every write path runs inside <see cref="AnswerAsync"/>; any other failure stays a surprise.
/// </summary>
public static class StorageTrouble
{
    /// <summary>Code of the refusal that others were writing for longer than we wait.</summary>
    public const string Busy = "storage.busy";

    /// <summary>Code of the refusal that the disk is full.</summary>
    public const string Full = "storage.full";

    private const int SqliteBusy = 5, SqliteLocked = 6, SqliteFull = 13;

    private static readonly Answer.Refused IsBusy = new(new Refusal(Busy, new(
        "数据库正忙，没有保存，请稍后再试；您填写的内容没有丢失。", "The database is busy and nothing was saved: try again in a moment. What you typed is not lost.")));

    private static readonly Answer.Refused IsFull = new(new Refusal(Full, new(
        "磁盘空间已满，没有保存，请联系系统管理员；您填写的内容没有丢失。", "The disk is full and nothing was saved: tell the administrator. What you typed is not lost.")));

    /// <summary>Writes, and answers for a database that is busy or full.</summary>
    public static async Task<Answer> AnswerAsync(Func<Task<Answer>> write)
    {
        try
        {
            return await write();
        }
        catch (Exception trouble) when (Of(trouble) is not null)
        {
            return Of(trouble)!;
        }
    }

    /// <summary>The answer for a failure of this kind; null for any other.</summary>
    public static Answer.Refused? Of(Exception failure) => failure.GetBaseException() switch
    {
        SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked } => IsBusy,
        SqliteException { SqliteErrorCode: SqliteFull } => IsFull,
        // PostgreSQL: disk full; lock not available, statement timed out, too many connections, starting up or shutting down.
        DbException { SqlState: "53100" } => IsFull,
        DbException { SqlState: "55P03" or "57014" or "53300" or "57P01" or "57P03" } or TimeoutException => IsBusy,
        _ => null,
    };
}
