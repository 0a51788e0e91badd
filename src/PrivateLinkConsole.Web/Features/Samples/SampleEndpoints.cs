using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Web.Features.Samples;

/// <summary>Leads each sample endpoint to its goal by the same use cases that people use.</summary>
internal sealed class SampleEndpoints(
    Core.Projects.CloudAccounts accounts,
    ClusterRegistry clusters,
    NetworkLookup networks,
    EndpointDrafts drafts,
    EndpointCreation creation,
    EndpointConnections connections,
    EndpointRemoval removal,
    SandboxControl sandbox)
{
    private const string Project = FirstRun.DefaultProject;

    /// <summary>Takes the next step, if there is one to take now; true once the goal is reached.</summary>
    public async Task<bool> LeadAsync(Caller caller, SampleEndpoint sample, EndpointView? row, CancellationToken cancellationToken)
    {
        if (row is null)
        {
            await CreateAsync(caller, sample, cancellationToken);
            return false;
        }

        switch (sample.Goal)
        {
            case SampleGoal.AsksForDns when row is { EditStep: WizardStep.Accept, VpcEndpointId: { } id }:
                await connections.AcceptAsync(caller, Project, row.Id, new AcceptStepInput(id), strangerConfirmed: false, cancellationToken);
                return false;
            case SampleGoal.Initiating when row is { EditStep: WizardStep.Accept, VpcEndpointId: { } id }:
                await sandbox.HoldAcceptanceAsync(id, cancellationToken);
                await connections.AcceptAsync(caller, Project, row.Id, new AcceptStepInput(id), strangerConfirmed: false, cancellationToken);
                return false;
            case SampleGoal.Deleting when row is { Status: EndpointStatus.Active, VpcEndpointId: { } id }:
                await sandbox.HoldDeletionAsync(id, cancellationToken);
                await removal.DeleteAsync(caller, Project, row.Id, keepCloudResources: false, expectedRevision: null, cancellationToken);
                return false;
            default:
                return IsThere(sample.Goal, row);
        }
    }

    private static bool IsThere(SampleGoal goal, EndpointView row) => goal switch
    {
        SampleGoal.Active => row.Status == EndpointStatus.Active,
        SampleGoal.AsksForAcceptance => row is { Status: EndpointStatus.Pending, EditStep: WizardStep.Accept },
        SampleGoal.AsksForDns => row is { Status: EndpointStatus.Pending, EditStep: WizardStep.Dns },
        SampleGoal.NotConfigured => row.Status == EndpointStatus.NotConfigured,
        SampleGoal.Failed => row.Status == EndpointStatus.Failed,
        SampleGoal.Initiating => row is { Status: EndpointStatus.Initiating, CloudState: "pending" },
        SampleGoal.Deleting => row.Status == EndpointStatus.Deleting,
    };

    private async Task CreateAsync(Caller caller, SampleEndpoint sample, CancellationToken cancellationToken)
    {
        var cluster = (await clusters.ListAsync(caller, Project, cancellationToken)).Single(one => one.Name == sample.Cluster);
        var input = await NetworkAsync(caller, sample, cluster.Region, cancellationToken);
        if (sample.Goal is SampleGoal.AsksForDns or SampleGoal.NotConfigured or SampleGoal.Failed)
        {
            await WizardAsync(caller, sample, cluster, input, cancellationToken);
            return;
        }

        var accept = sample.Goal is SampleGoal.Active or SampleGoal.Deleting;
        var request = new EndpointRequest(cluster.Id, null, input, accept, EnablePrivateDns: sample.Goal == SampleGoal.Active);
        await creation.CreateAsync(caller, Project, request, cancellationToken);
    }

    // As in the wizard, where a decision can be left open and the row has an id before anything is sent.
    private async Task WizardAsync(Caller caller, SampleEndpoint sample, ClusterView cluster, EndpointStepInput input, CancellationToken cancellationToken)
    {
        var id = await drafts.StartAsync(caller, Project, cluster.Id, cancellationToken);
        await drafts.ConfirmRegionAsync(caller, Project, id, cluster.Region, cancellationToken);
        if (sample.Goal == SampleGoal.Failed)
            await sandbox.RefuseCreationAsync(id, cancellationToken);
        await creation.SubmitAsync(caller, Project, id, input, cancellationToken);
    }

    private async Task<EndpointStepInput> NetworkAsync(Caller caller, SampleEndpoint sample, string region, CancellationToken cancellationToken)
    {
        var team = (await accounts.ListAsync(caller, Project, cancellationToken)).Single(account => account.Name == SampleClusters.Team);
        var all = await networks.ListAsync(caller, Project, team.Id, region, cancellationToken);
        var network = all.FirstOrDefault(vpc => vpc.Name == sample.Network) ?? all[0];
        return new EndpointStepInput
        {
            Name = sample.Name,
            ConsumerCloudAccountId = team.Id,
            ConsumerAccountId = team.AccountId,
            VpcId = network.Id,
            // The sandbox's load balancers stand in the first three zones of a region.
            SubnetIds = [.. network.Subnets.OrderBy(subnet => subnet.ZoneId, StringComparer.Ordinal).Take(2).Select(subnet => subnet.Id)],
            SecurityGroupIds = [(network.SecurityGroups.FirstOrDefault(group => group.Name == "databases") ?? network.SecurityGroups[0]).Id],
            Mode = sample.Goal == SampleGoal.NotConfigured ? EndpointMode.Self : EndpointMode.Console,
        };
    }
}
