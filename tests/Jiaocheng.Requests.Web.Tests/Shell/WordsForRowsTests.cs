using System.Globalization;
using System.Resources;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Accounts;
using Jiaocheng.Requests.Web.Features.Security;
using Jiaocheng.Requests.Web.Labels;
using Jiaocheng.Requests.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Jiaocheng.Requests.Web.Tests.Shell;

/// <summary>A value cannot exist without its word, nor a menu entry without its page.</summary>
public class WordsForRowsTests
{
    public static TheoryData<Type, string> Needed
    {
        get
        {
            var needed = new TheoryData<Type, string>();
            void Need<TBook>(IEnumerable<string> keys)
            {
                foreach (var key in keys) needed.Add(typeof(TBook), key);
            }
            Need<SecurityWords>(Enum.GetValues<Can>().Except(RoleDesk.Reserved).Select(permission => $"Can_{permission}"));
            Need<AuditWords>(Enum.GetNames<AuditKind>().Select(kind => $"Kind_{kind}"));
            Need<AgencyWords>(Enum.GetNames<AgencyKind>().Select(kind => $"Kind_{kind}"));
            Need<AccountsWords>(Enum.GetNames<Standing>().Select(standing => $"Standing_{standing}"));
            Need<AccountWords>(Enum.GetNames<PasswordFault>().Select(fault => $"PasswordFault_{fault}"));
            Need<Words>(Navigation.Groups.SelectMany(group => group).Select(place => place.Key));
            return needed;
        }
    }

    [Theory, MemberData(nameof(Needed))]
    public void Every_value_has_its_word_in_both_languages(Type book, string key)
    {
        var words = new ResourceManager(book.FullName!, book.Assembly);

        Assert.False(string.IsNullOrWhiteSpace(words.GetString(key, CultureInfo.GetCultureInfo("zh-CN"))));
        Assert.NotNull(words.GetResourceSet(CultureInfo.GetCultureInfo("en"), createIfNotExists: true, tryParents: false)!.GetString(key));
    }

    [Fact]
    public void Every_menu_entry_leads_to_a_page()
    {
        var routes = typeof(Program).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Cast<RouteAttribute>())
            .Select(route => route.Template);

        Assert.Empty(Navigation.Groups.SelectMany(group => group).Select(place => $"/{place.Href}").Except(routes));
    }

    [Fact]
    public void Every_word_of_the_component_library_can_be_formatted()
    {
        var chinese = new ResourceManager(typeof(MudWords).FullName!, typeof(MudWords).Assembly);
        var words = new ResourceManager("MudBlazor.Resources.LanguageResource", typeof(MudTheme).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;

        foreach (System.Collections.DictionaryEntry word in words)
            Assert.NotEmpty(string.Format(CultureInfo.InvariantCulture, chinese.GetString((string)word.Key, CultureInfo.GetCultureInfo("zh-CN"))!, 1, 2, 3));
    }
}
