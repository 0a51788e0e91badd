using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Dns;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>The DNS step of platforms whose names lead to an endpoint by hosted zones: its fields, what was looked at, and what it asks for.</summary>
public sealed class WizardRecords(DnsRecords records, DnsPreviews previews, DnsHandoffs handoffs)
{
    private string? listed;

    public RecordsInput Input { get; private set; } = new();

    public IReadOnlyList<ClusterBinding> Clusters { get; private set; } = [];

    public IReadOnlyList<DnsHandoff> Handoffs { get; private set; } = [];

    public ZoneList Zones { get; private set; } = ZoneList.None;

    /// <summary>null: not looked yet, or there is nothing to make.</summary>
    public IReadOnlyList<DnsPreview>? Previews { get; private set; }

    /// <summary>Why the cloud could not be looked at.</summary>
    public CloudException? Refusal { get; private set; }

    /// <summary>Clusters whose record can be made, and is to be.</summary>
    public IReadOnlyList<string> Chosen =>
        [.. Clusters.Where(one => one is { Binding: null, PrivateLink: not null } && !Input.LeftOut.Contains(one.ClusterId)).Select(one => one.ClusterId)];

    /// <summary>A record that was asked for does not lead to the endpoint yet.</summary>
    public bool Unsettled => Clusters.Any(one => one.Binding is { Status: DnsBindingStatus.Working or DnsBindingStatus.Waiting });

    /// <summary>A person has commands to run.</summary>
    public bool Waits => Clusters.Any(one => one.Binding is { Status: DnsBindingStatus.Waiting });

    public bool Failed => Clusters.Any(one => one.Binding is { Status: DnsBindingStatus.Failed });

    /// <summary>From the database alone.</summary>
    public async Task ReadAsync(Caller caller, string project, string endpointId, CancellationToken cancellationToken)
    {
        Clusters = await records.ListAsync(caller, project, endpointId, cancellationToken);
        Handoffs = await handoffs.OfAsync(caller, project, endpointId, cancellationToken);
    }

    public void Begin(bool connected) => Input = new RecordsInput { Zone = connected ? ZoneChoice.NewZone : ZoneChoice.Self };

    public void Change(RecordsInput next)
    {
        // What was confirmed was confirmed of another zone.
        Input = next.HostedZoneId == Input.HostedZoneId && next.Zone == Input.Zone ? next : next with { ParentConfirmed = false, ReplacementConfirmed = false };
    }

    /// <summary>The zones of an account, once; a refused list is an answer too: an ID can still be typed.</summary>
    public async Task ListZonesAsync(Caller caller, string project, string? account, CancellationToken cancellationToken)
    {
        if (account is null || listed == account)
            return;
        listed = account;
        try
        {
            Zones = new ZoneList(await previews.ZonesAsync(caller, project, account, cancellationToken), Listed: true);
        }
        catch (CloudException refusal)
        {
            Zones = new ZoneList([], refusal);
        }
    }

    /// <summary>Looks at everything that could be in the way; nothing is written.</summary>
    public async Task PreviewAsync(Caller caller, string project, string endpointId, CancellationToken cancellationToken)
    {
        (Previews, Refusal) = (null, null);
        if (Chosen.Count == 0)
            return;
        try
        {
            Previews = await previews.OfAsync(caller, project, endpointId, Input.For(Chosen), cancellationToken);
        }
        catch (CloudException refusal)
        {
            Refusal = refusal;
        }
        catch (Exception refusal) when (refusal is InvalidInputException or ConflictException)
        {
            // A field is not complete yet; Apply says what is wrong with it.
        }
    }

    public Task ApplyAsync(Caller caller, string project, string endpointId, CancellationToken cancellationToken) =>
        records.ApplyAsync(caller, project, endpointId, Input.For(Chosen), cancellationToken);

    public Task ActAsync(RecordRequest request, Caller caller, string project, string endpointId, CancellationToken cancellationToken) =>
        records.DoAsync(request, caller, project, endpointId, cancellationToken);
}
