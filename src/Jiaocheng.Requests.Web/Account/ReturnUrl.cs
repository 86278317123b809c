namespace Jiaocheng.Requests.Web.Account;

/// <summary>Where to go after signing in: only ever inside this product.</summary>
public static class ReturnUrl
{
    /// <summary>The address when it is local, else the home page.</summary>
    public static string Local(string? url) => IsLocal(url) ? url! : "/";

    // "//host" and "/\host" are other hosts to a browser; so is a path hidden behind control characters.
    private static bool IsLocal(string? url) =>
        url is ['/', ..] and not ['/', '/' or '\\', ..] && !url.Any(char.IsControl);
}
