namespace PrivateLinkConsole.Sandbox;

/// <summary>The AWS services that are here, by their names in credential scopes.</summary>
internal static class AwsServices
{
    public const string Ec2 = "ec2";
    public const string Route53 = "route53";
    public const string Sts = "sts";
}
