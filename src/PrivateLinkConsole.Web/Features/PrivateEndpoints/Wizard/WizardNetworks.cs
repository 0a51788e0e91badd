using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>What was read live from the VPC's account for the pickers and the checks. A refused list is an answer too, not a broken page.</summary>
public sealed class WizardNetworks(NetworkLookup lookup, EndpointChecks checks, TimeProvider clock)
{
    private (string Account, string Region)? listed;

    public NetworkList List { get; private set; } = NetworkList.None;

    public IReadOnlyList<EndpointCheck>? Checks { get; private set; }

    public ServiceVerification? Verification { get; private set; }

    /// <summary>Reads the lists of an account once; <paramref name="again"/> reads them anew.</summary>
    public async Task ListAsync(Caller caller, string project, string? account, string region, bool again, CancellationToken cancellationToken)
    {
        if (account is null)
        {
            (listed, List) = (null, NetworkList.None);
            return;
        }

        if (listed == (account, region) && !again)
            return;
        listed = (account, region);
        List = List with { Loading = true };
        try
        {
            List = new NetworkList(await lookup.ListAsync(caller, project, account, region, cancellationToken), Listed: true);
        }
        catch (CloudException refusal)
        {
            List = new NetworkList([], refusal);
        }
    }

    /// <summary>Looks at all relations, as soon as there is something to look at.</summary>
    public async Task CheckAsync(Caller caller, string project, string id, EndpointStepInput input, CancellationToken cancellationToken)
    {
        if (input is { ConsumerCloudAccountId: not null, VpcId: "" })
        {
            Checks = null;
            return;
        }

        try
        {
            Checks = await checks.RunAsync(caller, project, id, input, cancellationToken);
        }
        catch (Exception refusal) when (refusal is CloudException or InvalidInputException or ConflictException)
        {
            // The list says what is known; Next says why the rest could not be looked at.
            Checks = null;
        }
    }

    public async Task VerifyAsync(Caller caller, string project, CloudAccountView account, string serviceName, CancellationToken cancellationToken)
    {
        var region = CloudFields.Of(account.Provider).RegionOfService(serviceName);
        try
        {
            var offer = await lookup.VerifyServiceAsync(caller, project, account.Id, region, serviceName, cancellationToken);
            Verification = new ServiceVerification(serviceName, account.AccountId, clock.GetUtcNow(), offer);
        }
        catch (CloudException refusal)
        {
            Verification = new ServiceVerification(serviceName, account.AccountId, clock.GetUtcNow(), null, refusal);
        }
    }

    public void ForgetVerification() => Verification = null;

    public Task<string> CreateSecurityGroupAsync(Caller caller, string project, string id, string account, string vpcId, CancellationToken cancellationToken) =>
        lookup.CreateSecurityGroupAsync(caller, project, id, account, vpcId, cancellationToken);

    public Task EnableVpcDnsAsync(Caller caller, string project, string id, CancellationToken cancellationToken) =>
        lookup.EnableVpcDnsAsync(caller, project, id, cancellationToken);
}
