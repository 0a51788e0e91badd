using Microsoft.AspNetCore.Components;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Web.Shared.Pages;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Dns;

/// <summary>The clusters behind an endpoint's service, each with the record that leads its private link to the endpoint (E20).</summary>
public sealed partial class RecordTable
{
    private string? adding;
    private VpcInput vpc = new("", "");

    [Parameter, EditorRequired]
    public IReadOnlyList<ClusterBinding> Clusters { get; set; } = [];

    [Parameter, EditorRequired]
    public string Project { get; set; } = "";

    /// <summary>The endpoint's: what a VPC that is added begins with.</summary>
    [Parameter, EditorRequired]
    public string Region { get; set; } = "";

    /// <summary>Clusters whose missing record is not to be made now.</summary>
    [Parameter]
    public IReadOnlyList<string> LeftOut { get; set; } = [];

    /// <summary>A missing record is to be made, or not.</summary>
    [Parameter]
    public EventCallback<(string ClusterId, bool Chosen)> OnChoose { get; set; }

    [Parameter, EditorRequired]
    public FormErrors Errors { get; set; } = null!;

    /// <summary>The record that something is being done with.</summary>
    [Parameter]
    public string? Working { get; set; }

    [Parameter]
    public bool ReadOnly { get; set; }

    [Parameter]
    public EventCallback<RecordRequest> OnAct { get; set; }

    private Task ActAsync(DnsBindingView binding, RecordAct act) => OnAct.InvokeAsync(new RecordRequest(binding.Id, act));

    private void Begin(string id) => (adding, vpc) = (id, new VpcInput("", Region));

    private async Task AddAsync(string id)
    {
        await OnAct.InvokeAsync(new RecordRequest(id, RecordAct.AddVpc, vpc));
        if (!Errors.Any)
            adding = null;
    }

    private RenderFragment Zone(ClusterBinding one) => one.Binding switch
    {
        null => Muted(null),
        { ZoneId: null } binding => Muted(binding.ZoneName == one.PrivateLink ? null : binding.ZoneName),
        { ZoneId: { } id, ZoneName: { } name } binding => Named(id, name == one.PrivateLink ? null : name, binding.ZoneIsOurs),
        { ZoneId: { } id } binding => Named(id, null, binding.ZoneIsOurs),
    };
}
