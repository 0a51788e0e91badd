using System.Text.Json;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>The plain settings of an endpoint that create and modify share.</summary>
internal static class EndpointOptions
{
    private const int LongestPolicy = 20_480;

    /// <exception cref="WireException">InvalidParameter, InvalidPolicyDocument.</exception>
    public static void Apply(QueryParameters parameters, VpcEndpoint endpoint)
    {
        if (parameters.Get("IpAddressType") is { } type)
            endpoint.IpAddressType = type is "ipv4" or "dualstack" or "ipv6" ? type : throw Ec2Errors.Invalid($"'{type}' is not a valid IP address type.");
        if (parameters.Get("DnsOptions.DnsRecordIpType") is { } record)
        {
            endpoint.DnsRecordIpType = record is "ipv4" or "dualstack" or "ipv6" or "service-defined"
                ? record
                : throw Ec2Errors.Invalid($"'{record}' is not a valid DNS record IP type.");
        }

        if (parameters.Get("PolicyDocument") is { } policy) endpoint.Policy = Checked(policy);
        if (parameters.Bool("ResetPolicy") == true) endpoint.Policy = null;
    }

    private static string Checked(string policy)
    {
        try
        {
            using var document = JsonDocument.Parse(policy);
            if (policy.Length <= LongestPolicy) return policy;
        }
        catch (JsonException)
        {
            // Answered below, as the cloud does, without the parser's words.
        }

        throw new WireException("InvalidPolicyDocument", "The policy document is not valid.");
    }
}
