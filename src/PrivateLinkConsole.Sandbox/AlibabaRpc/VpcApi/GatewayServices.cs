using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.VpcApi;

/// <summary>The cloud services that gateway endpoints reach: Object Storage Service in each region.</summary>
internal static class GatewayServices
{
    public static string Oss(AlibabaRegion region) => $"com.aliyun.{region.Id}.oss";

    /// <summary>The prefix list that stands for a service's addresses in routes.</summary>
    public static string PrefixList(string serviceName) => AlibabaIds.Fixed("pl", serviceName);

    public static object List(RpcCall call)
    {
        var isAsked = call.Parameters.Get("ServiceName") is not { } name || name == Oss(call.Region);
        var oss = new
        {
            ServiceId = AlibabaIds.Fixed("vpces", call.Region.Id),
            ServiceName = Oss(call.Region),
            ServiceDomain = $"oss-{call.Region.Id}-internal.aliyuncs.com",
            SupportPolicy = true,
        };
        return new { Services = isAsked ? [oss] : Array.Empty<object>(), TotalCount = isAsked ? 1 : 0 };
    }
}
