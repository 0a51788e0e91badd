using Microsoft.Extensions.Options;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.Web.Features.Clusters;
using PrivateLinkConsole.Web.Hosting;
using PrivateLinkConsole.Web.Shared.Pages;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>One open wizard: what was read, how a draft is being saved, and how changes arrive.</summary>
public sealed class WizardSession(
    WizardReading reading,
    WizardNetworks networks,
    WizardRecords records,
    DraftSaving saving,
    PublicEndpointSwitch publicSwitch,
    Watching watching,
    ConsoleMode mode,
    IOptions<SandboxSettings> sandbox)
{
    public WizardState? State { get; private set; }

    public EndpointView? View => State?.View;

    /// <summary>Live lists of the VPC's account, and what was looked at in them.</summary>
    public WizardNetworks Networks => networks;

    /// <summary>The DNS step of platforms with private links.</summary>
    public WizardRecords Records => records;

    public DraftSaving Saving => saving;

    public PublicEndpointSwitch PublicSwitch => publicSwitch;

    /// <summary>How much faster than the clouds; null where the clouds are real.</summary>
    public double? SandboxSpeed => mode.IsSandbox ? sandbox.Value.TimeScale : null;

    public async Task LoadAsync(Caller caller, string project, string? id, CancellationToken cancellationToken)
    {
        State = await reading.ReadAsync(caller, project, id, cancellationToken);
        if (View is { IsDraft: false, Platform: { } platform } && PlatformProfile.Of(platform).HasPrivateLink)
            await records.ReadAsync(caller, project, View.Id, cancellationToken);
    }

    /// <summary>How changes arrive.</summary>
    public Watching Watching => watching;

    /// <summary>Whether a change is of something that the wizard shows.</summary>
    public bool Concerns(FeedItem item) => item.Subject switch
    {
        FeedSubject.Start => true,
        FeedSubject.Endpoint => item.Id == View?.Id,
        FeedSubject.Service => item.Id == View?.ServiceRowId,
        FeedSubject.Cluster or FeedSubject.CloudAccount => true,
    };
}
