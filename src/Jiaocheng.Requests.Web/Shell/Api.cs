using System.Text.Json;
using System.Text.Json.Serialization;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Web.Shell;

/// <summary>The frame around the JSON interface for programs: one root, one kind of sign-in, one form of JSON.</summary>
public static class Api
{
    /// <summary>Below it lies everything for programs.</summary>
    public const string Root = "/api";

    /// <summary>Policy: called by a program with a token whose account owes nothing. A browser's cookie opens nothing here.</summary>
    public const string Policy = "Api";

    /// <summary>How answers are written and questions read: what is unknown, missing or null where it must not be is an error, never a guess.</summary>
    public static readonly JsonSerializerOptions Json = Strict(FactJson.Canonical);

    /// <summary>The same with personal details masked.</summary>
    public static readonly JsonSerializerOptions Masked = Strict(FactJson.Masked);

    /// <summary>The group that every endpoint for programs belongs to.</summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Root).RequireAuthorization(Policy);
        api.AddEndpointFilter(async (call, next) =>
        {
            call.HttpContext.Response.Headers.CacheControl = "no-store";
            try
            {
                return await next(call);
            }
            catch (MalformedException malformed)
            {
                return Results.Problem(malformed.Message, statusCode: StatusCodes.Status400BadRequest);
            }
        });
        api.MapFallback("{**path}", () => Results.Problem(statusCode: StatusCodes.Status404NotFound));
        return api;
    }

    /// <summary>Failures and bare status codes of the interface become problem details (RFC 9457) instead of pages.</summary>
    public static void UseApiProblems(this WebApplication app) => app.UseWhen(
        http => http.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase),
        api => api.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = failure => failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        }).UseStatusCodePages());

    /// <summary>Reads the body of a call.</summary>
    /// <exception cref="MalformedException">It is not JSON of this shape.</exception>
    public static async Task<T> ReadBodyAsync<T>(this HttpContext http)
    {
        if (!http.Request.HasJsonContentType()) throw new MalformedException("The body must be application/json.");
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(http.Request.Body, Json, http.RequestAborted) ?? throw new MalformedException("The body is empty.");
        }
        catch (JsonException wrong)
        {
            throw new MalformedException(wrong.Message);
        }
    }

    /// <summary>Reads a part of a body as a type known only now.</summary>
    /// <exception cref="MalformedException">It is not of that shape.</exception>
    public static object Read(this JsonElement part, Type type)
    {
        try
        {
            return part.Deserialize(type, Json) ?? throw new MalformedException("null is no input.");
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException)
        {
            throw new MalformedException(wrong.Message);
        }
    }

    private static JsonSerializerOptions Strict(JsonSerializerOptions facts)
    {
        var options = new JsonSerializerOptions(facts)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            PropertyNameCaseInsensitive = false,
            NumberHandling = JsonNumberHandling.Strict,
            AllowDuplicateProperties = false,
        };
        options.Converters.Clear();
        options.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        return options;
    }
}

/// <summary>A call that cannot be understood: 400. The message names the place, never a value.</summary>
public sealed class MalformedException(string message) : Exception(message);
