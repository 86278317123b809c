using System.Globalization;
using System.Resources;
using Jiaocheng.Requests.Web.Labels;

namespace Jiaocheng.Requests.Web.Tests.Account;

internal static class Words
{
    private static readonly ResourceManager AccountBook = new(typeof(AccountWords).FullName!, typeof(AccountWords).Assembly);

    /// <summary>A word of the sign-in pages in Chinese.</summary>
    public static string Account(string key) => AccountBook.GetString(key, CultureInfo.GetCultureInfo("zh-CN"))!;
}
