using System.Globalization;
using Jiaocheng.Requests.Web.Labels;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Jiaocheng.Requests.Web.Shell;

/// <summary>MudBlazor's own words in Chinese; in English its built-in texts are used.</summary>
public sealed class MudWordsLocalizer(IStringLocalizer<MudWords> words) : MudLocalizer
{
    public override LocalizedString this[string key] => Chinese ? words[key] : new(key, key, resourceNotFound: true);

    public override LocalizedString this[string key, params object[] arguments] =>
        Chinese ? words[key, arguments] : new(key, key, resourceNotFound: true);

    private static bool Chinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
}
