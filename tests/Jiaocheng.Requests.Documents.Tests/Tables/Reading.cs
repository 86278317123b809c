using System.Text;
using Jiaocheng.Requests.Documents.Tables;

namespace Jiaocheng.Requests.Documents.Tests.Tables;

/// <summary>Reads bytes or text and says what a test expects: a table or a refusal.</summary>
internal static class Reading
{
    public static async Task<Table> TableAsync(byte[] file, TableLimits? limits = null) =>
        Assert.IsType<Table>(await TableReader.ReadAsync(new MemoryStream(file), limits, TestContext.Current.CancellationToken));

    public static Task<Table> TableAsync(string csv) => TableAsync(Encoding.UTF8.GetBytes(csv));

    public static async Task<UnreadableFile> RefusalAsync(byte[] file, TableLimits? limits = null) =>
        Assert.IsType<UnreadableFile>(await TableReader.ReadAsync(new MemoryStream(file), limits, TestContext.Current.CancellationToken));

    public static Task<UnreadableFile> RefusalAsync(string csv) => RefusalAsync(Encoding.UTF8.GetBytes(csv));
}
