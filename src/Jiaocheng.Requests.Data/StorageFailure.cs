using System.Data.Common;

namespace Jiaocheng.Requests.Data;

/// <summary>Tells a failure of the database or the disk (busy, full, away) from a fault of the program: after it, typed text must still be there.</summary>
public static class StorageFailure
{
    /// <summary>Whether storage failed.</summary>
    public static bool Is(Exception failed) => failed.GetBaseException() is DbException or IOException;
}
