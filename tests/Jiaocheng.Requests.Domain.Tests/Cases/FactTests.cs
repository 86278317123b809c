using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Cases;

/// <summary>
/// Facts are forever: the files under Examples were written by the release that first knew their shape and are never changed. Each must be
/// read, say the same, and bear the seal it was given. A new shape is added by running once with REQUESTS_ADD_EXAMPLES=1.
/// </summary>
public class FactTests
{
    public static TheoryData<string> Names => [.. Samples.All.Keys];

    public static TheoryData<string> Files
    {
        get
        {
            if (Environment.GetEnvironmentVariable("REQUESTS_ADD_EXAMPLES") == "1")
                foreach (var name in Samples.All.Keys.Where(name => !File.Exists(FileOf(name))))
                    File.WriteAllText(FileOf(name), JsonSerializer.Serialize(Samples.Fact(name), FactJson.Canonical));
            return [.. Directory.GetFiles(Folder(), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_example_once_stored_is_read_says_the_same_and_keeps_its_seal(string name)
    {
        var text = File.ReadAllText(FileOf(name));
        var fact = JsonSerializer.Deserialize<Fact>(text, FactJson.Canonical)!;
        Assert.Equal(text, JsonSerializer.Serialize(fact, FactJson.Canonical));
        Assert.Equal(fact.Hash, fact.HashAfter("example"));
        Assert.IsType(Moves.Of(fact.Kind).Input, fact.Payload);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void This_release_writes_each_shape_as_its_example(string name) =>
        Assert.Equal(File.ReadAllText(FileOf(name)), JsonSerializer.Serialize(Samples.Fact(name), FactJson.Canonical));

    [Fact]
    public void Every_payload_type_has_an_example()
    {
        var stored = Files.Select(row => JsonSerializer.Deserialize<Fact>(File.ReadAllText(FileOf(row.Data)), FactJson.Canonical)!.Payload.GetType()).ToHashSet();
        Assert.All(Moves.All, row => Assert.Contains(row.Input, stored));
    }

    [Fact]
    public void Every_member_of_every_payload_stands_in_some_example()
    {
        var written = string.Concat(Files.Select(row => File.ReadAllText(FileOf(row.Data))));
        foreach (var member in Moves.All.Select(row => row.Input).Distinct().SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)))
            Assert.Contains($"\"{JsonNamingPolicy.CamelCase.ConvertName(member.Name)}\":", written, StringComparison.Ordinal);
    }

    [Fact]
    public void The_canonical_text_is_one_object_in_a_fixed_order_without_hash_and_nulls()
    {
        var fact = Samples.Fact("noticeProved");
        Assert.Equal("""
            {"seq":2,"kind":"ProveNotice","on":"2024-03-11","recordedAt":"2024-03-11T02:00:00.123Z","byId":"01900000-0000-7000-8000-0000000000c1","by":"李登记","payload":{"is":"noticeProved","of":3,"proof":"EMS 签收"}}
            """, fact.Canonical());
        Assert.EndsWith(",\"documentNumber\":\"测试告〔2024〕2号\"}", Samples.Fact("dispatched-ems").Canonical(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Sealed_personal_strings_come_back_and_leave_no_clear_text(string name)
    {
        var fact = Samples.Fact(name);
        var options = FactJson.Sealed(text => "#" + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text)),
            text => System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(text[1..])));
        var stored = JsonSerializer.Serialize(fact, options);

        Assert.All(Personal(fact.Payload), secret => Assert.DoesNotContain(secret, stored, StringComparison.Ordinal));
        Assert.Equal(fact.Canonical(), JsonSerializer.Deserialize<Fact>(stored, options)!.Canonical());
        Assert.Equal(Personal(fact.Payload).Count(), stored.Split("\"#").Length - 1);
    }

    [Fact]
    public void Superseding_registrations_hide_the_persons_inside() => Assert.Equal(6, Personal(Samples.All["superseded"].Payload).Count());

    [Fact]
    public void Every_string_that_finds_a_person_is_marked()
    {
        string[] telling = ["IdNumber", "Phone", "Address", "Email"];
        var types = typeof(Payload).Assembly.GetTypes().Where(type => type.Namespace == typeof(Payload).Namespace && !type.IsAbstract);
        foreach (var member in types.SelectMany(type => type.GetProperties()).Where(member => telling.Contains(member.Name) && member.PropertyType == typeof(string)))
            Assert.True(member.IsDefined(typeof(PersonalAttribute)), $"{member.DeclaringType!.Name}.{member.Name}");
    }

    [Fact]
    public void An_unknown_payload_is_not_read_as_something_else() =>
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Payload>("""{"is":"unheard"}""", FactJson.Canonical));

    private static IEnumerable<string> Personal(object? value)
    {
        if (value is null or Array or Enum || value.GetType().Namespace != typeof(Payload).Namespace) yield break;
        foreach (var member in value.GetType().GetProperties().Where(member => member.GetCustomAttribute<JsonIgnoreAttribute>() is null))
        {
            var inner = member.GetValue(value);
            if (inner is string text && member.IsDefined(typeof(PersonalAttribute))) yield return text;
            else if (inner is not string)
                foreach (var found in Personal(inner)) yield return found;
        }
    }

    private static string FileOf(string name) => Path.Combine(Folder(), name + ".json");

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../Examples");
}
