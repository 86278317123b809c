using System.Diagnostics;

namespace Jiaocheng.Requests.Documents.Tests.Letters;

/// <summary>LibreOffice and poppler, which turn a document into pictures.</summary>
internal static class Office
{
    /// <summary>Whether both are installed.</summary>
    public static bool IsHere { get; } = Find("soffice") is not null && Find("pdftoppm") is not null;

    /// <summary>The pages of a document as pictures.</summary>
    public static async Task<IReadOnlyList<Picture>> PagesAsync(byte[] document)
    {
        var folder = Directory.CreateTempSubdirectory("letter");
        try
        {
            var file = Path.Combine(folder.FullName, "letter.docx");
            await File.WriteAllBytesAsync(file, document, TestContext.Current.CancellationToken);
            await RunAsync("soffice", "--headless", $"-env:UserInstallation=file://{folder.FullName}/profile", "--convert-to", "pdf", "--outdir", folder.FullName, file);
            await RunAsync("pdftoppm", "-r", $"{Picture.Dpi}", Path.Combine(folder.FullName, "letter.pdf"), Path.Combine(folder.FullName, "page"));
            return [.. folder.GetFiles("page*.ppm").OrderBy(page => page.Name, StringComparer.Ordinal).Select(page => Picture.Read(File.ReadAllBytes(page.FullName)))];
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program}: {await said.Item1}{await said.Item2}");
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
