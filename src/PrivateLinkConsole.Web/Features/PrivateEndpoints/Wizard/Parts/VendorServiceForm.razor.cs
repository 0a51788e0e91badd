using Microsoft.AspNetCore.Components;
using PrivateLinkConsole.Core.Clusters;
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

    /// <summary>Another platform has another usual port, and perhaps no private DNS name.</summary>
    private VendorInput WithPlatform(string? name)
    {
        var profile = PlatformProfile.Of(Enum.TryParse<ClusterPlatform>(name, out var platform) ? platform : Input.Platform);
        return Input with
        {
            Platform = profile.Platform,
            Port = profile.DefaultPort.ToString(System.Globalization.CultureInfo.InvariantCulture),
            PrivateDnsName = profile.HasPrivateLink ? "" : Input.PrivateDnsName,
        };
    }

    private Task Change(VendorInput next) => InputChanged.InvokeAsync(next);
}
