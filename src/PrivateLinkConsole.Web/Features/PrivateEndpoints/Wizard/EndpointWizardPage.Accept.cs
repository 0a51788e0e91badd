using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;

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
        following = View is { Side: ServiceSide.Ours } or { ConsumerCloudAccountId: not null };
    }

    private Task RejectAsync(string endpointId) =>
        DoAsync(caller => Actions.Connections.RejectAsync(caller, Project, Id!, new AcceptStepInput(endpointId), Leaving));

    private Task ConfirmAsync() => DoAsync(caller => Actions.Connections.ConfirmAcceptanceAsync(caller, Project, Id!, Leaving));

    private Task PasteAsync(string answer) => DoAsync(caller => Actions.Handoffs.PasteAnswerAsync(caller, Project, Id!, answer, Leaving));

    private void TypedAsync(string value)
    {
        typed = value;
        Errors.Clear();
        // The address holds what was typed, so that a reload finds it.
        if (FieldRules.AwsEndpoint.Check(value) is null)
            Navigation.NavigateTo($"{Href(WizardStep.Accept)}?endpoint={value}", replace: true);
    }
}
