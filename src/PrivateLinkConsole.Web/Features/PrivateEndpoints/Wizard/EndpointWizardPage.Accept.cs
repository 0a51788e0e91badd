using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Shared;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>The fourth step: the endpoint's ID, and its acceptance (A32, E14).</summary>
public sealed partial class EndpointWizardPage
{
    private string typed = "";

    private async Task FromAcceptAsync()
    {
        if (View!.ReachableStep > WizardStep.Accept)
        {
            Go(NextOf(WizardStep.Accept));
            return;
        }

        if (MustBeSaid && View.VpcEndpointId == typed.Trim())
            refused = new FlashMessage(FlashKind.Error, T.Of(View.Provider, "Accept.SayFirst"));
        else
            await AcceptAsync((typed, false));
    }

    private async Task AcceptAsync((string EndpointId, bool StrangerConfirmed) request)
    {
        working = "accept " + request.EndpointId;
        var done = await DoAsync(caller => Actions.Connections.AcceptAsync(caller, Project, Id!, new AcceptStepInput(request.EndpointId.Trim()), request.StrangerConfirmed, Leaving));
        working = null;
        if (!done)
            return;
        typed = request.EndpointId.Trim();
        // The page goes on by itself where it can see the acceptance, ours or the vendor's; else a person has to say so.
        following = !MustBeSaid;
    }

    /// <summary>Nobody's account lets the console see the acceptance (R4).</summary>
    private bool MustBeSaid => View is { Side: ServiceSide.Vendor, ConsumerCloudAccountId: null };

    private Task RejectAsync(string endpointId) =>
        DoAsync(caller => Actions.Connections.RejectAsync(caller, Project, Id!, new AcceptStepInput(endpointId), Leaving));

    private Task ConfirmAsync() => SayAsync(caller => Actions.Connections.ConfirmAcceptanceAsync(caller, Project, Id!, Leaving));

    private Task PasteAsync(string answer) => SayAsync(caller => Actions.Handoffs.PasteAnswerAsync(caller, Project, Id!, answer, Leaving));

    /// <summary>What a person says of the cloud: where it settles the step, the wizard goes on.</summary>
    private async Task SayAsync(Func<Caller, Task> word)
    {
        if (!await DoAsync(word))
            return;
        await RefreshAsync();
        if (View!.ReachableStep > shown)
            Go(NextOf(shown));
    }

    private void TypedAsync(string value)
    {
        typed = value;
        Errors.Clear();
        // The address holds what was typed, so that a reload finds it.
        if (CloudFields.Of(View!.Provider).Endpoint.Check(value) is null)
            Navigation.NavigateTo($"{Href(WizardStep.Accept)}?endpoint={value}", replace: true);
    }
}
