using Microsoft.AspNetCore.Components;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Dns;
using PrivateLinkConsole.Web.Shared;
using PrivateLinkConsole.Web.Shared.Pages;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Details;

/// <summary>The DNS records of one endpoint: what each comes to, and what can be done with it. Missing ones are offered.</summary>
public sealed partial class EndpointRecords
{
    private readonly FormErrors errors = new();
    private IReadOnlyList<ClusterBinding> clusters = [];
    private EndpointView? shown;
    private string? working;

    [Parameter, EditorRequired]
    public EndpointView View { get; set; } = null!;

    [Inject]
    public required DnsRecords Records { get; init; }

    [Inject]
    public required FlashMessages Flash { get; init; }

    /// <summary>The page reads the endpoint anew when something of it changed: its records then too.</summary>
    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(shown, View))
            return;
        shown = View;
        await ReadAsync();
    }

    private Task ReadAsync() => TryAsync(async caller => clusters = await Records.ListAsync(caller, Project, View.Id, Leaving));

    private async Task ActAsync(RecordRequest request)
    {
        errors.Clear();
        working = request.BindingId;
        var problem = await TryAsync(caller => Records.DoAsync(request, caller, Project, View.Id, Leaving));
        working = null;
        if (problem is not null && !errors.Take(problem))
            Flash.Add(problem.Flash(L));
        await ReadAsync();
    }
}
