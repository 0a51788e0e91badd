using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.DnsBindings;
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
        Type = EndpointKind.Interface,
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

    public static ClusterView Cluster(string id = "cl-1", string name = "orders", string? ineligible = null, ServiceSide side = ServiceSide.Ours, ClusterPlatform platform = ClusterPlatform.TidbDedicated) => new(
        id, name, platform, CloudProvider.Aws, "us-west-2", ZoneIds: [], PlatformProfile.Of(platform).DefaultPort, side, CloudAccountId: "ca-9", NetworkLoadBalancerArns: [],
        PrivateDnsName: null, EndpointServiceName: null, ScopeKey: id, PrivateLink: null, PublicAccess.Unknown, PublicAccessAsked: null, PublicSecurityGroupId: null,
        PublicAccessSaidBy: null, PublicAccessFailure: null, ineligible, Endpoints: 0, ServiceStatus: null, ServiceFailure: null, ServiceId: null, PrivateDnsNameState: null,
        TxtName: null, TxtValue: null, DeletionAsked: false, Now, Revision: 1);

    public const string Link = "in01-0123.aws-us-west-2.vectordb.zillizcloud.com";

    public static CloudAlias Target { get; } = new($"{Endpoint}-ngbqfdnj.vpce-svc-0b62964bfd0edfb74.us-west-2.vpce.amazonaws.com", "Z1YSA3EXCYUU9Z");

    /// <summary>An endpoint of a platform with private links that takes connections, and whose records are still to be made.</summary>
    public static EndpointView Vectors { get; } = View with
    {
        Platform = ClusterPlatform.ZillizDedicated,
        Port = 19530,
        VpcId = Vpc,
        VpcEndpointId = Endpoint,
        Managed = true,
        CloudState = "available",
        Status = EndpointStatus.Pending,
        ReachableStep = WizardStep.Dns,
        DnsNames = [new CloudDnsName(Target.DnsName, Target.HostedZoneId)],
    };

    public static DnsBindingView Binding(DnsBindingStatus status, EndpointMode mode = EndpointMode.Console, string cluster = "cl-1") => new(
        "db-0123456789abcdef", "pe-1", cluster, Link, status, mode, ZoneCloudAccountId: "ca-1", ZoneId: "Z0123456789ABCDEFGHIJ", ZoneName: Link, ZoneIsOurs: true, ZoneGone: false,
        [new CloudVpcReference(Vpc, "us-west-2")], MoreVpcs: [], Target, RecordState.Right, BlockedBy: null, Failure: null, Waits: null, ConfirmedBy: null, "plc-db-0123456789abcdef-1",
        ReadyAt: null, ProvenAt: null, ObservedAt: null, Now);

    public static ConnectionRequest Request(string account = "222222222222") => new(Endpoint, account, CloudEndpointState.PendingAcceptance, "pendingAcceptance", Now.AddSeconds(-20));
}
