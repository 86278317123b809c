namespace Jiaocheng.Requests.Architecture.Tests;

public class InterfaceTests
{
    [Fact]
    public void No_interface_has_a_single_implementation() => Assert.Empty(Lonely([.. House.Types]));

    [Fact]
    public void A_lonely_interface_is_noticed() =>
        Assert.Equal([nameof(IAlone)], Lonely([typeof(IAlone), typeof(Single), typeof(IShared), typeof(First), typeof(Second)]));

    private static IEnumerable<string> Lonely(Type[] types) =>
        from contract in types
        where contract.IsInterface
        where types.Count(type => !type.IsInterface && !type.IsAbstract && Implements(type, contract)) <= 1
        select contract.Name;

    private static bool Implements(Type type, Type contract) =>
        type.GetInterfaces().Any(one => one == contract || one.IsGenericType && one.GetGenericTypeDefinition() == contract);

    private interface IAlone;

    private interface IShared;

    private sealed class Single : IAlone;

    private sealed class First : IShared;

    private sealed class Second : IShared;
}
