using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Shared;
using PrivateLinkConsole.Web.Shared.Pages;

namespace PrivateLinkConsole.Web.Features.Clusters;

/// <summary>Registers a cluster, with a service side of ours or a vendor's (R1).</summary>
public sealed partial class NewClusterPage
{
    private readonly FormErrors errors = new();
    private IReadOnlyList<CloudAccountView>? accounts;
    private IReadOnlyList<string> loadBalancers = [];
    private IReadOnlyList<string> zoneIds = [];
    private ServiceSide side = ServiceSide.Ours;
    private ClusterPlatform platform = ClusterPlatform.TidbDedicated;
    private CloudProvider cloud = CloudProvider.Aws;
    private string? name;
    private string? region;
    private string port = PlatformProfile.TidbDedicated.DefaultPort.ToString(CultureInfo.InvariantCulture);
    private string? cloudAccountId;
    private string? serviceName;
    private string? dnsName;
    private string? publicGroup;
    private LinkInput link = new("", "");

    [Inject]
    public required ClusterRegistry Clusters { get; init; }

    [Inject]
    public required Core.Projects.CloudAccounts Accounts { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required FlashMessages Flash { get; init; }

    [Inject]
    public required IJSRuntime Browser { get; init; }

    protected override Task OnInitializedAsync() => LoadAsync(async caller =>
        accounts = await Accounts.ListAsync(caller, Project, Leaving));

    private PlatformProfile Profile => PlatformProfile.Of(platform);

    private bool HasLink => Profile.HasPrivateLink;

    private void UsePlatform()
    {
        cloud = Profile.EligibleOn[0];
        port = Profile.DefaultPort.ToString(CultureInfo.InvariantCulture);
        link = link with { Port = port };
    }

    private async Task SaveAsync()
    {
        errors.Clear();
        ClusterView? added = null;
        var problem = await TryAsync(async caller => added = await Clusters.CreateAsync(caller, Project, Input(), Leaving));
        if (added is not null)
        {
            Flash.Add(new FlashMessage(FlashKind.Success, L["Clusters.Registered", added.Name]));
            Navigation.NavigateTo($"/p/{Project}/clusters/{added.Id}");
        }
        else if (problem is not null && errors.Take(problem))
        {
            await Browser.InvokeVoidAsync("plc.focusId", errors.Links("cluster")[0].Id);
        }
        else if (problem is not null)
        {
            Flash.Add(problem.Flash(L));
        }
    }

    private ClusterInput Input() => new()
    {
        Name = name?.Trim() ?? "",
        Platform = platform,
        Provider = cloud,
        Region = region?.Trim() ?? "",
        // No number is told as port 0, which the rule of the field refuses with its own sentence.
        Port = int.TryParse(HasLink ? link.Port : port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
        // An account that was not chosen yet is still "ours": the service layer then says that it is unknown.
        CloudAccountId = side == ServiceSide.Ours ? cloudAccountId ?? "" : null,
        NetworkLoadBalancerArns = side == ServiceSide.Ours ? loadBalancers : [],
        EndpointServiceName = side == ServiceSide.Vendor ? serviceName?.Trim() ?? "" : null,
        ZoneIds = side == ServiceSide.Vendor ? zoneIds : [],
        PrivateDnsName = Profile.Dns != DnsKind.PrivateName || string.IsNullOrWhiteSpace(dnsName) ? null : dnsName.Trim(),
        PrivateLink = HasLink && link.Host.Length > 0 ? link.Host : null,
        PublicSecurityGroupId = side == ServiceSide.Ours && !string.IsNullOrWhiteSpace(publicGroup) ? publicGroup.Trim() : null,
    };
}
