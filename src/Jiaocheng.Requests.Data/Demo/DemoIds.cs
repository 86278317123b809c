using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Jiaocheng.Requests.Data.Demo;

/// <summary>Ids that are the same in every run.</summary>
internal static class DemoIds
{
    /// <summary>An id from a name (version 8).</summary>
    public static Guid Of(string name) => Build(SHA256.HashData(Encoding.UTF8.GetBytes("demo:" + name)), 8);

    /// <summary>An id that sorts by time (version 7), with chance from the case's own dice.</summary>
    public static Guid At(DateTime utc, Dice dice)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, (ulong)new DateTimeOffset(utc).ToUnixTimeMilliseconds() << 16 | dice.Next() & 0xFFFF);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], dice.Next());
        return Build(bytes, 7);
    }

    private static Guid Build(ReadOnlySpan<byte> chance, int version)
    {
        Span<byte> bytes = stackalloc byte[16];
        chance[..16].CopyTo(bytes);
        bytes[6] = (byte)(bytes[6] & 0x0F | version << 4);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
