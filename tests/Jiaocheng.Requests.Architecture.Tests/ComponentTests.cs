using System.Reflection;
using Jiaocheng.Requests.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Architecture.Tests;

public class ComponentTests
{
    private static readonly HashSet<Type> Entities =
        [.. typeof(RequestsDb).GetProperties().Select(set => set.PropertyType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(DbSet<>))
            .Select(type => type.GetGenericArguments()[0])];

    private static IEnumerable<Type> Components => House.Types.Where(type => type.IsAssignableTo(typeof(IComponent)) && !type.IsAbstract);

    [Fact]
    public void No_component_holds_a_database_context_or_an_entity() =>
        Assert.Empty(Components.SelectMany(HeldStorage));

    [Fact]
    public void A_component_that_holds_storage_is_noticed() =>
        Assert.Equal(3, HeldStorage(typeof(Offender)).Count());

    [Fact]
    public void Every_page_says_who_may_see_it() =>
        Assert.Empty(Components.Where(IsOpenToAnyone).Select(page => page.FullName));

    [Fact]
    public void A_page_that_does_not_say_so_is_noticed() => Assert.True(IsOpenToAnyone(typeof(Offender)));

    private static bool IsOpenToAnyone(Type component) =>
        component.IsDefined(typeof(RouteAttribute))
        && !component.GetCustomAttributes(inherit: true).Any(mark => mark is IAuthorizeData or IAllowAnonymous);

    private static IEnumerable<string> HeldStorage(Type component)
    {
        const BindingFlags all = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var members = new List<(string Name, Type Type)>();
        for (var type = component; type is not null && type.Assembly == component.Assembly; type = type.BaseType)
        {
            members.AddRange(type.GetFields(all | BindingFlags.DeclaredOnly).Select(field => (field.Name, field.FieldType)));
            members.AddRange(type.GetConstructors(all).SelectMany(made => made.GetParameters()).Select(given => (given.Name!, given.ParameterType)));
        }
        return members.Where(member => IsStorage(member.Type)).Select(member => $"{component.FullName}.{member.Name}");
    }

    private static bool IsStorage(Type type) =>
        type.IsAssignableTo(typeof(DbContext))
        || Entities.Contains(type)
        || type.HasElementType && IsStorage(type.GetElementType()!)
        || type.IsGenericType && type.GetGenericArguments().Any(IsStorage);

    [Route("/offender")]
    private sealed class Offender(RequestsDb given) : ComponentBase
    {
        [Inject] private IDbContextFactory<RequestsDb>? Contexts { get; set; }

        public override string ToString() => $"{given}";
    }
}
