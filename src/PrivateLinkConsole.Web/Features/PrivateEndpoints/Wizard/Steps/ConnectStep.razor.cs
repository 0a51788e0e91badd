using Microsoft.AspNetCore.Components;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.DnsBindings;
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

    /// <summary>The client's name as the address has it; another platform's, or none, is the first.</summary>
    [Parameter]
    public string? Client { get; set; }

    [Parameter]
    public EventCallback<string?> ClientChanged { get; set; }

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
            var last = Events.FirstOrDefault(line => line.Kind is EndpointEventKind.DnsEnabled or EndpointEventKind.DnsConfirmed or EndpointEventKind.DnsAsked or EndpointEventKind.DnsRecordReady or EndpointEventKind.StateChanged)?.At;
            return asked is { } from && last > from ? last - from : null;
        }
    }

    private int Port => Cluster?.Port ?? View.Port ?? 0;

    private Connection? Text => (Cluster?.Platform ?? View.Platform) is { } platform && PlatformProfile.Of(platform).HasPrivateLink ? Zilliz() : Tidb();

    private Connection? Tidb()
    {
        var client = Chosen(TidbClient.MySqlCli);
        var connection = TidbConnection.For(
            View.PrivateDnsName, View.PrivateDnsEnabled || View.DnsConfirmedBy is not null, View.DnsNames.Count > 0 ? View.DnsNames[0].Name : null, Port, "root", "test");
        return connection is null
            ? null
            : new Connection(Enum.GetNames<TidbClient>(), client.ToString(), ConnectionStrings.For(client, connection), T["Connect.Password"], connection.Host, connection.Port);
    }

    /// <summary>The name is the private link of the wizard's own cluster; without its record, that of one that leads here.</summary>
    private Connection? Zilliz()
    {
        var client = Chosen(ZillizClient.Curl);
        var own = View.Bindings.FirstOrDefault(binding => binding.ClusterId == View.ClusterId && binding.Status == DnsBindingStatus.Ready)?.Name ?? View.Host;
        return own is null
            ? null
            : new Connection(Enum.GetNames<ZillizClient>(), client.ToString(), ZillizStrings.For(client, own, Port), T["Connect.Token"], own, Port);
    }

    private TClient Chosen<TClient>(TClient first)
        where TClient : struct, Enum => Enum.TryParse<TClient>(Client, ignoreCase: true, out var client) && Enum.IsDefined(client) ? client : first;

    private sealed record Connection(IReadOnlyList<string> Clients, string Client, string Text, string Note, string Host, int Port);
}
