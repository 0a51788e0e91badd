using PrivateLinkConsole.Core.Connectivity;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>The last step's connection test.</summary>
public sealed partial class EndpointWizardPage
{
    private ConnectionTestResult? tested;
    private bool testing;

    private async Task TestAsync()
    {
        testing = true;
        if (await DoAsync(async caller => tested = await Actions.Test.RunAsync(caller, Project, Id!, Leaving)))
            Announcer.Say(T[tested is { Reached: true } ? "Test.Reached" : "Test.NotReached"]);
        testing = false;
    }

    private async Task FixAsync(RungFix fix)
    {
        if (await DoAsync(caller => Actions.Test.FixAsync(caller, Project, Id!, fix, Leaving)))
            await TestAsync();
    }
}
