using Jiaocheng.Requests.Browser.Tests;

[assembly: AssemblyFixture(typeof(Stage))]
