using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Jiaocheng.Requests.Web.Account;
using Jiaocheng.Requests.Web.Shell;

namespace Jiaocheng.Requests.Web.Tests.Account;

/// <summary>Programs that call the product over HTTP.</summary>
internal static class Programs
{
    public static Task<HttpResponseMessage> AskTokenAsync(this HttpClient program, string name, string password, string? code = null) =>
        program.SendAsync("api/token", new TokenAsk(name, password, code));

    /// <summary>A program that has signed in as a person with the password of all test accounts.</summary>
    public static async Task<HttpClient> ProgramAsync(this SignInHost host, string userName)
    {
        var program = host.Browser();
        using var answer = await program.AskTokenAsync(userName, SignInHost.Good);
        var token = await answer.Content.ReadFromJsonAsync<Token>(Api.Json);
        program.DefaultRequestHeaders.Authorization = new("Bearer", token!.AccessToken);
        return program;
    }

    /// <summary>Sends JSON as a program would write it.</summary>
    public static async Task<HttpResponseMessage> SendAsync(this HttpClient program, string address, object body)
    {
        using var content = JsonContent.Create(body, body.GetType(), new MediaTypeHeaderValue("application/json"), Api.Json);
        return await program.PostAsync(address, content);
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }
}
