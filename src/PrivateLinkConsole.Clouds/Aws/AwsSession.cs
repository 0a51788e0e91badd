using Amazon.EC2;
using Amazon.SecurityToken;
using PrivateLinkConsole.Clouds.Aws.Route53;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>The clients of one account and region. Made at first use, so that a missing URL is an error of the call that needs it.</summary>
internal sealed class AwsSession(
    string region, AwsCall call, Func<IAmazonEC2> newEc2, Func<IAmazonSecurityTokenService> newSts, Route53Calls route53)
{
    // PublicationOnly keeps no exception: a URL that the host fills in later is found by the next call.
    private readonly Lazy<IAmazonEC2> ec2 = new(newEc2, LazyThreadSafetyMode.PublicationOnly);
    private readonly Lazy<IAmazonSecurityTokenService> sts = new(newSts, LazyThreadSafetyMode.PublicationOnly);

    public string Region => region;

    public AwsCall Call => call;

    public IAmazonEC2 Ec2 => ec2.Value;

    public IAmazonSecurityTokenService Sts => sts.Value;

    /// <summary>The same service from every region of a partition.</summary>
    public Route53Calls Route53 => route53;
}
