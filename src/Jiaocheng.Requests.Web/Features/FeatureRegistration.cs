using Jiaocheng.Requests.Web.Features.Agencies;

namespace Jiaocheng.Requests.Web.Features;

/// <summary>The handlers and queries of all features, one line each.</summary>
public static class FeatureRegistration
{
    /// <summary>Adds every feature's handlers.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        services.AddSingleton<AgencyDesk>();
        return services;
    }
}
