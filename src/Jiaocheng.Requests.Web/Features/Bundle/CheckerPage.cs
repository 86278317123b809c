using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Web.Features.Bundle;

/// <summary>
/// The page with which anybody checks a bundle without the product: the same page in every bundle, but for the history, the list of
/// files and the words that are put into its data element. The list is there, too, so that a manifest made to fit a swapped paper does not pass.
/// </summary>
internal static class CheckerPage
{
    private const string Place = "\"DATA\"";

    // Escapes everything that could end the element it stands in.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly Lazy<string> Template = new(() =>
    {
        using var stream = typeof(CheckerPage).Assembly.GetManifestResourceStream("Jiaocheng.Requests.Web.Features.Bundle.checker.html")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    private static readonly Dictionary<string, string[]> Words =
        Moves.All.ToDictionary(row => row.Move.ToString(), row => (string[])[row.Past.Zh, row.Past.En]);

    /// <summary>The page for the history of a case and the files of its bundle.</summary>
    public static byte[] Of(Case @case, IEnumerable<PackedFile> files) => Encoding.UTF8.GetBytes(Template.Value.Replace(Place,
        JsonSerializer.Serialize(new { history = Encoding.UTF8.GetString(Papers.Chain(@case)), files = files.Select(file => (string[])[file.Path, file.Sha256]), words = Words }, Json), StringComparison.Ordinal));
}
