using Microsoft.AspNetCore.Components;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Shared.Pages;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Steps;

/// <summary>The endpoint's ID and its acceptance (A32): a list where the service side is ours, a message where it is the vendor's.</summary>
public sealed partial class AcceptStep
{
    private string? recognised;
    private string? stranger;

    [Parameter, EditorRequired]
    public EndpointView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public string Typed { get; set; } = "";

    [Parameter]
    public EventCallback<string> TypedChanged { get; set; }

    [Parameter]
    public IReadOnlyList<ConnectionRequest> Connections { get; set; } = [];

    [Parameter]
    public IReadOnlyList<CloudAccountView> Accounts { get; set; } = [];

    [Parameter]
    public EndpointHandoff? Handoff { get; set; }

    [Parameter, EditorRequired]
    public FormErrors Errors { get; set; } = null!;

    /// <summary>What is on its way: <c>accept vpce-…</c>.</summary>
    [Parameter]
    public string? Working { get; set; }

    [Parameter]
    public EventCallback<(string EndpointId, bool StrangerConfirmed)> OnAccept { get; set; }

    [Parameter]
    public EventCallback<string> OnReject { get; set; }

    [Parameter]
    public EventCallback OnConfirm { get; set; }

    [Parameter]
    public EventCallback<string> OnPaste { get; set; }

    /// <summary>The endpoint is the console's own or was taken before: nothing to type.</summary>
    private bool Known => View.VpcEndpointId is not null;

    /// <summary>Takes the ID out of whatever was pasted: a whole answer of the CLI, an ARN, a quoted word.</summary>
    private Task TypeAsync(ChangeEventArgs args)
    {
        var text = args.Value as string ?? "";
        var pasted = PastedId.Recognise(text);
        recognised = pasted switch
        {
            { Kind: PastedKind.EndpointId or PastedKind.Nothing } => null,
            { EndpointId: not null } => T["Accept.Recognised", T[$"Pasted.{pasted.Kind}"]].Value,
            _ => null,
        };
        return TypedChanged.InvokeAsync(pasted.EndpointId ?? text.Trim());
    }

    /// <summary>The first click on a request of an unknown account only warns.</summary>
    private async Task TakeAsync(ConnectionRequest request)
    {
        var isStranger = request.AccountId != View.ConsumerAccountId && Accounts.All(account => account.AccountId != request.AccountId);
        if (isStranger && stranger != request.EndpointId)
        {
            stranger = request.EndpointId;
            return;
        }

        stranger = null;
        // An account of this project that is not the one of the VPC is known, but still not the expected one.
        await OnAccept.InvokeAsync((request.EndpointId, request.AccountId != View.ConsumerAccountId));
    }
}
