using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Workflow;

/// <summary>
/// What holds for every text of every input, whichever member it stands in: no endless text, and no signs that cannot be typed, printed or stored.
/// </summary>
internal static class Signs
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Members = new();

    /// <summary>One refusal for each text that is wrong.</summary>
    public static IEnumerable<Refusal> Of(object said) => Members
        .GetOrAdd(said.GetType(), type => [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => MayHoldText(member.PropertyType))])
        .SelectMany(member => Of(member.GetValue(said), member.Name));

    /// <summary>One refusal for a name that is not one plain line; entries written before this was asked are left alone.</summary>
    public static IEnumerable<Refusal> OfName(Ask ask, string? name, string field) => ask.Where.AsWritten || name is null || Names.IsOneLine(name) ? []
        : [new("name.signs", new("姓名、名称里有换行或者看不见的字符，请删除后重新填写。", "A name has line breaks or signs that cannot be seen: remove them."), Field: field)];

    private static IEnumerable<Refusal> Of(object? value, string field) => value switch
    {
        null => [],
        string { Length: > Checks.MostText } => [new("input.long", new Text("内容过长，最多{0}字。", "This text is too long, at most {0} characters.").With(Checks.MostText), Field: field)],
        string text => AllTypeable(text) ? [] : [new("input.signs", new("内容含有无法显示的字符，请删除后重新填写。", "This text contains signs that cannot be shown: remove them."), Field: field)],
        IEnumerable many => many.Cast<object?>().SelectMany(one => Of(one, field)),
        _ => MayHoldText(value.GetType()) ? Of(value) : [],
    };

    private static bool MayHoldText(Type type) => !type.IsPrimitive && !type.IsEnum && Nullable.GetUnderlyingType(type) is null && type != typeof(DateOnly) && type != typeof(Guid);

    private static bool AllTypeable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\t' or '\n' or '\r')) return false;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }
        return true;
    }
}
