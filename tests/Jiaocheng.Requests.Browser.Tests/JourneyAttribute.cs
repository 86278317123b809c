using System.Runtime.CompilerServices;
using Xunit.Sdk;
using Xunit.v3;

namespace Jiaocheng.Requests.Browser.Tests;

/// <summary>A test in a real browser. Without one it is not declared at all, rather than skipped; <see cref="LeftOutTests"/> says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(JourneyDiscoverer))]
public sealed class JourneyAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : FactAttribute(file, line);

/// <summary>A journey for each row of data.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(JourneysDiscoverer))]
public sealed class JourneysAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : TheoryAttribute(file, line);

/// <summary>Finds journeys where there is a browser.</summary>
public sealed class JourneyDiscoverer : FactDiscoverer
{
    public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
        Stage.Chromium is null ? new([]) : base.Discover(discoveryOptions, testMethod, factAttribute);
}

/// <summary>Finds journeys with data where there is a browser.</summary>
public sealed class JourneysDiscoverer : TheoryDiscoverer
{
    public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
        Stage.Chromium is null ? new([]) : base.Discover(discoveryOptions, testMethod, factAttribute);
}
