using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Cases;
using Jiaocheng.Requests.Web.Features.Cases.Moving;
using Jiaocheng.Requests.Web.Labels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Jiaocheng.Requests.Web.Tests.Features.Cases;

/// <summary>The questions of moves: complete, worded in both languages, and true to the payload there and back.</summary>
public class MoveFieldsTests
{
    // What a person never types: it comes from a file, a ledger, or has a dialog of its own.
    private static readonly string[] NotAsked =
    [
        "Attached.contentType", "Attached.length", "Attached.sha256", "ResultImported.variant", "Registered.ledger",
        .. new[] { "outcome", "variant", "facts", "reasons", "given", "withheld", "details", "items" }.Select(name => $"Proposed.{name}"),
        .. new[] { "of", "reason", "on", "replacement" }.Select(name => $"Superseded.{name}"),
    ];

    public static TheoryData<string> Examples => [.. Directory.GetFiles(ExamplesFolder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    private static string ExamplesFolder { get; } = Path.Combine(
        AppContext.BaseDirectory[..AppContext.BaseDirectory.LastIndexOf("tests", StringComparison.Ordinal)], "tests", "Jiaocheng.Requests.Domain.Tests", "Examples");

    private static IEnumerable<Type> Inputs => Moves.All.Select(row => row.Input).Distinct();

    [Fact]
    public void Every_member_of_every_input_is_asked_or_knowingly_not()
    {
        var asked = from input in Inputs
                    from field in MoveFields.Of(input)
                    from name in field.Kind == FieldKind.Colleague ? new[] { field.Name, field.Name + "Id" } : [field.Name]
                    select $"{input.Name}.{string.Join('.', name.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName))}";
        var members = Inputs.SelectMany(input => Members(input, input.Name));

        Assert.Equal(members.Except(NotAsked).Order(), asked.Order());
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_question_has_its_words(string language)
    {
        CultureInfo.CurrentUICulture = new(language);
        var words = Words<MoveWords>();

        Assert.Empty(from input in Inputs
                     from field in MoveFields.Of(input)
                     let key = field.Name.Replace(".", "", StringComparison.Ordinal)
                     where words[$"{input.Name}_{key}"].ResourceNotFound && words[key].ResourceNotFound
                     select $"{input.Name}.{field.Name}");
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_state_says_what_to_do_and_every_heading_has_a_name(string language)
    {
        CultureInfo.CurrentUICulture = new(language);
        var words = Words<CasePageWords>();

        Assert.All(States.All.Where(row => row.State != State.Unregistered), row => Assert.False(words[$"Now_{row.State}"].ResourceNotFound, $"{row.State}"));
        Assert.All(Enum.GetValues<MoveGroup>().Where(group => group != MoveGroup.Elsewhere), group => Assert.False(words[$"Group_{group}"].ResourceNotFound, $"{group}"));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void What_a_form_shows_of_an_entry_it_gives_back_unchanged(string example)
    {
        var fact = JsonSerializer.Deserialize<Fact>(File.ReadAllText(Path.Combine(ExamplesFolder, example + ".json")), FactJson.Canonical)!;
        var input = fact.Payload.GetType();

        var back = MoveForm.Of(fact.On, fact.Payload).Build(input, MoveFields.Of(input), fact.Payload);

        Assert.Equal(Json(fact.Payload), Json(back));
    }

    [Fact]
    public void A_form_with_nothing_in_it_still_makes_an_input_that_the_law_can_refuse()
    {
        foreach (var input in Inputs.Where(input => MoveFields.Of(input).Count > 0 && !MoveFields.Of(input).Any(field => field.MustAnswer)))
            Assert.IsType(input, new MoveForm().Build(input, MoveFields.Of(input)));
    }

    [Fact]
    public void An_amount_nobody_can_mean_is_left_to_the_law_to_refuse()
    {
        var form = new MoveForm { Values = { ["Amount"] = "99999999999999999999999", ["Receipt"] = "1" } };

        Assert.Equal(0, Assert.IsType<FeePaid>(form.Build(typeof(FeePaid), MoveFields.Of(typeof(FeePaid)))).Amount);
    }

    [Fact]
    public void Personal_details_never_reach_a_form_and_stay_when_an_entry_is_corrected()
    {
        var applied = JsonSerializer.Deserialize<Fact>(File.ReadAllText(Path.Combine(ExamplesFolder, "registered-full.json")), FactJson.Canonical)!;
        var form = MoveForm.Of(applied.On, applied.Payload);
        form["Content"] = "改过的内容";

        var corrected = (Registered)form.Build(typeof(Registered), MoveFields.Of(typeof(Registered)), applied.Payload);

        var before = (Registered)applied.Payload;
        Assert.DoesNotContain(form.Values.Values, value => value == before.Applicant.IdNumber || value == before.Applicant.Phone || value == before.Applicant.Address);
        Assert.Equal((before.Applicant.IdNumber, before.Applicant.Phone, "改过的内容"), (corrected.Applicant.IdNumber, corrected.Applicant.Phone, corrected.Content));
    }

    private static IStringLocalizer<T> Words<T>() =>
        new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<T>>();

    private static string Json(Payload payload) => JsonSerializer.Serialize(payload, FactJson.Canonical);

    private static IEnumerable<string> Members(Type type, string at) =>
        from info in FactJson.Canonical.GetTypeInfo(type).Properties
        from name in info.PropertyType == typeof(Applicant) || info.PropertyType == typeof(Agent)
            ? Members(info.PropertyType, $"{at}.{info.Name}") : [$"{at}.{info.Name}"]
        select name;
}
