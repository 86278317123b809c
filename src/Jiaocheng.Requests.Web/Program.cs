using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Web.Account;
using Jiaocheng.Requests.Web.Commands;
using Jiaocheng.Requests.Web.Features;
using Jiaocheng.Requests.Web.Shell;

if (await CommandLine.TryRunAsync(args) is { } code) return code;

// Flags are ours; what is left are the host's "--key value" pairs.
var demo = args.Contains("--demo");
var builder = WebApplication.CreateBuilder([.. args.Where(word => word is not ("serve" or "--demo"))]);
builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
builder.WebHost.UseStaticWebAssets();
builder.Services.AddRequestsData(builder.Configuration, builder.Configuration["data"] ?? "data");
builder.Services.AddSignIn();
builder.Services.AddShell();
builder.Services.AddFeatures();

await using var app = builder.Build();
await app.Services.GetRequiredService<DatabaseStart>().RunAsync(CancellationToken.None);
if (demo) await DemoCommand.PrepareAsync(app.Services, CancellationToken.None);
app.UseShell();
app.MapShell();
app.MapAccount();
app.MapFeatures();
await app.RunAsync();
return CommandLine.Done;
