using Microsoft.AspNetCore.Components;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Web.Shared.Pages;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Steps;

/// <summary>How to connect through the new endpoint (A37).</summary>
public sealed partial class ConnectStep
{
    [Parameter, EditorRequired]
    public EndpointView View { get; set; } = null!;

    [Parameter]
    public ClusterView? Cluster { get; set; }

    [Parameter, EditorRequired]
    public string Project { get; set; } = "";

    [Parameter]
    public TidbClient Client { get; set; }

    [Parameter]
    public EventCallback<TidbClient> ClientChanged { get; set; }

    [Parameter]
    public IReadOnlyList<EndpointEvent> Events { get; set; } = [];

    [Parameter]
    public EndpointHandoff? Handoff { get; set; }

    [Parameter, EditorRequired]
    public FormErrors Errors { get; set; } = null!;

    /// <summary>The cloud's answer, as a person pasted it.</summary>
    [Parameter]
    public EventCallback<string> OnPaste { get; set; }

    /// <summary>Further actions: the connection test.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>From Create to the moment when it became active, as the timeline tells.</summary>
    private TimeSpan? Took
    {
        get
        {
            var asked = Events.LastOrDefault(line => line.Kind == EndpointEventKind.CreationAsked)?.At;
            var last = Events.FirstOrDefault(line => line.Kind is EndpointEventKind.DnsEnabled or EndpointEventKind.DnsConfirmed or EndpointEventKind.DnsAsked or EndpointEventKind.StateChanged)?.At;
            return asked is { } from && last > from ? last - from : null;
        }
    }

    private TidbConnection? Connection => TidbConnection.For(
        View.PrivateDnsName,
        View.PrivateDnsEnabled || View.DnsConfirmedBy is not null,
        View.DnsNames.Count > 0 ? View.DnsNames[0].Name : null,
        Cluster?.Port ?? View.Port ?? 4000,
        "root",
        "test");

    private Task ChooseAsync(ChangeEventArgs args) =>
        Enum.TryParse<TidbClient>(args.Value as string, out var client) ? ClientChanged.InvokeAsync(client) : Task.CompletedTask;
}
