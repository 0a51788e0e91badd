namespace PrivateLinkConsole.Clouds.Tests.Contract;

/// <summary>What each cloud writes in its own way.</summary>
/// <param name="ZoneIds">Regular expression.</param>
/// <param name="ZoneNames">Regular expression.</param>
/// <param name="ServiceNames">What a service's name is before its id.</param>
/// <param name="Principals">How a caller's name begins.</param>
/// <param name="Ready">Raw state of an endpoint that can be used.</param>
/// <param name="NoVpc">Well-formed ids of what is not there, here and in the following.</param>
public sealed record ContractWords(
    string ZoneIds,
    string ZoneNames,
    string ServiceNames,
    string Principals,
    string Ready,
    string NoVpc,
    string NoInstance,
    string NoInterface,
    string NoService,
    string NoEndpoint)
{
    public static ContractWords Aws { get; } = new(
        "^usw2-az[1-4]$", "^us-west-2[a-d]$", "com.amazonaws.vpce.us-west-2.", "arn:aws:", "available",
        "vpc-0fffffffffffffff0", "i-0fffffffffffffff0", "eni-0fffffffffffffff0", "vpce-svc-0fffffffffffffff0", "vpce-0fffffffffffffff0");

    public static ContractWords Alibaba { get; } = new(
        "^cn-hangzhou-[a-z]$", "^cn-hangzhou-[a-z]$", "com.aliyuncs.privatelink.cn-hangzhou.", "acs:ram::", "Active",
        "vpc-nobody00000000000000", "i-nobody00000000000000", "eni-nobody00000000000000", "epsrv-nobody00000000000000", "ep-nobody00000000000000");
}
