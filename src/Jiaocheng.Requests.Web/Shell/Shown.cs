using System.Globalization;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Web.Shell;

/// <summary>Domain words in the language of the person who looks.</summary>
public static class Shown
{
    /// <summary>The text in the current language of the screen.</summary>
    public static string Here(this Text text) => text.In(CultureInfo.CurrentUICulture.Name);
}
