using Microsoft.AspNetCore.Components;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Shared.Pages;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Parts;

/// <summary>The other way in: a service name that the provider sent. It is verified, registered as a provider's cluster, and chosen.</summary>
public sealed partial class VendorServiceForm
{
    [Parameter, EditorRequired]
    public VendorInput Input { get; set; } = null!;

    [Parameter]
    public EventCallback<VendorInput> InputChanged { get; set; }

    [Parameter]
    public bool Open { get; set; }

    [Parameter]
    public IReadOnlyList<CloudAccountView> Accounts { get; set; } = [];

    [Parameter]
    public ServiceVerification? Verification { get; set; }

    [Parameter]
    public NetworkList Networks { get; set; } = NetworkList.None;

    [Parameter, EditorRequired]
    public FormErrors Errors { get; set; } = null!;

    /// <summary>What is on its way: <c>verify</c>, <c>register</c>.</summary>
    [Parameter]
    public string? Working { get; set; }

    [Parameter]
    public EventCallback<VendorInput> OnVerify { get; set; }

    [Parameter]
    public EventCallback<VendorInput> OnUse { get; set; }

    /// <summary>An edited name clears the result: it was of another service.</summary>
    private ServiceVerification? Verified => Verification?.ServiceName == Input.ServiceName ? Verification : null;

    private CloudProvider Cloud => CloudFields.ProviderOfService(Input.ServiceName);

    /// <summary>A service of another cloud is verified with an account there, and runs another platform.</summary>
    private VendorInput WithService(string name)
    {
        var (before, next) = (Cloud, Input with { ServiceName = name });
        if (CloudFields.ProviderOfService(name) is var cloud && cloud == before)
            return next;
        return With(PlatformProfile.All.First(profile => profile.EligibleOn.Contains(cloud)), next) with { AccountId = Accounts.FirstOrDefault(account => account.Provider == cloud)?.Id };
    }

    /// <summary>Another platform has another usual port, and perhaps no private DNS name.</summary>
    private VendorInput WithPlatform(string? name) => With(PlatformProfile.Of(Enum.TryParse<ClusterPlatform>(name, out var platform) ? platform : Input.Platform), Input);

    private static VendorInput With(PlatformProfile profile, VendorInput input) => input with
    {
        Platform = profile.Platform,
        Port = profile.DefaultPort.ToString(System.Globalization.CultureInfo.InvariantCulture),
        PrivateDnsName = profile.Dns == DnsKind.PrivateName ? input.PrivateDnsName : "",
    };

    private Task Change(VendorInput next) => InputChanged.InvokeAsync(next);
}
