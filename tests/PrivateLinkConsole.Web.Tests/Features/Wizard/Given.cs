using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

namespace PrivateLinkConsole.Web.Tests.Features.Wizard;

/// <summary>What the steps are shown: an endpoint on a service of ours that is ready, in one VPC with three subnets.</summary>
internal static class Given
{
    public const string Vpc = "vpc-0a1b2c3d4e5f60718";
    public const string Subnet = "subnet-0a1b2c3d4e5f60711";
    public const string Unserved = "subnet-0a1b2c3d4e5f60714";
    public const string Endpoint = "vpce-0ce9aa11bb22533a5";
    public const string Service = "com.amazonaws.vpce.us-west-2.vpce-svc-0b62964bfd0edfb74";

    public static DateTimeOffset Now { get; } = new(2026, 11, 23, 10, 41, 7, TimeSpan.Zero);

    public static CloudAccountView Account { get; } =
        new("ca-1", "production", CloudProvider.Aws, "222222222222", CredentialKind.Ambient, null, null, null, Now, null, null, []);

    public static EndpointView View { get; } = new()
    {
        Id = "pe-1",
        Name = "orders",
        IsDraft = false,
        ClusterId = "cl-1",
        ClusterName = "orders",
        Port = 4000,
        Provider = CloudProvider.Aws,
        Type = EndpointType.Interface,
        Region = "us-west-2",
        Status = EndpointStatus.NotConfigured,
        Reason = new StatusReason(StatusReasonKind.CreateTheEndpoint),
        WaitsFor = WaitsFor.Admin,
        ServiceStatus = ServicePhase.Active,
        ServiceRequestedAt = Now.AddMinutes(-4),
        ServiceReadyAt = Now,
        Side = ServiceSide.Ours,
        ServiceName = Service,
        ServiceId = "vpce-svc-0b62964bfd0edfb74",
        ServiceZoneIds = ["usw2-az1", "usw2-az2"],
        ConsumerAllowed = true,
        ConsumerCloudAccountId = "ca-1",
        ConsumerAccountId = "222222222222",
        Mode = EndpointMode.Console,
        Dns = DnsWish.Undecided,
        EditStep = WizardStep.Endpoint,
        ReachableStep = WizardStep.Endpoint,
        Token = "plc-pe-1-1",
        Revision = 1,
        CreatedBy = "mika",
        CreatedAt = Now,
        UpdatedAt = Now,
    };

    public static EndpointStepInput Input { get; } = new()
    {
        Name = "orders",
        ConsumerCloudAccountId = "ca-1",
        ConsumerAccountId = "222222222222",
        VpcId = Vpc,
        SubnetIds = [Subnet],
    };

    public static EndpointHandoff Handoff { get; } = new() { Name = "orders", Region = "us-west-2", ServiceName = Service, Token = "plc-pe-1-1" };

    public static NetworkList Networks { get; } = new(
        [
            new CloudVpc(
                Vpc, "prod", ["10.20.0.0/16"], IsDefault: false, null, null,
                [
                    new CloudSubnet(Subnet, "a", Vpc, "usw2-az1", "us-west-2c", "10.20.1.0/24", 214),
                    new CloudSubnet(Unserved, "d", Vpc, "usw2-az4", "us-west-2b", "10.20.4.0/24", 251),
                ],
                [new CloudSecurityGroup("sg-0a1b2c3d", "web", Vpc, [new IngressRule("tcp", 4000, 4000, "10.20.0.0/16")])]),
        ],
        Listed: true);

    public static ClusterView Cluster(string id = "cl-1", string name = "orders", string? ineligible = null, ServiceSide side = ServiceSide.Ours) => new(
        id, name, ClusterPlatform.TidbDedicated, CloudProvider.Aws, "us-west-2", [], 4000, side, "ca-9", [], null, null, id, null, PublicAccess.Unknown, null, null, null, null, ineligible, 0,
        null, null, null, null, null, null, DeletionAsked: false, Now, 1);

    public static ConnectionRequest Request(string account = "222222222222") => new(Endpoint, account, CloudEndpointState.PendingAcceptance, "pendingAcceptance", Now.AddSeconds(-20));
}
