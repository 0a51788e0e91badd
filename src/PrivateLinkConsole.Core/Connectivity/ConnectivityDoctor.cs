using PrivateLinkConsole.Core.Connectivity.Reports;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>"Run checks": why a client does, or does not, reach a cluster through an endpoint.</summary>
public sealed class ConnectivityDoctor(ProjectAccess access, ConnectionPaths paths, PathExamination examination, ConnectionRuns runs)
{
    /// <param name="told">Hears of each rung as it is found.</param>
    /// <exception cref="NotFoundException">No such endpoint in this project.</exception>
    /// <exception cref="InvalidInputException">The source is no source, or is not there; the cluster is not behind the endpoint. Nothing was kept.</exception>
    public async Task<ConnectionRunView> RunAsync(Caller caller, string project, string endpointId, DoctorInput input, Action<ConnectionRung>? told, CancellationToken cancellationToken)
    {
        Validation.Require(DoctorInputValidator.Instance, input);
        var path = await paths.OfAsync(caller, project, endpointId, input, cancellationToken);
        var rungs = await examination.ClimbAsync(path, told, cancellationToken);
        return Scripted(path, await runs.KeepAsync(caller, path, examination.Vantage, rungs, cancellationToken));
    }

    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<ConnectionRunView>> ListAsync(Caller caller, string project, string endpointId, CancellationToken cancellationToken) =>
        runs.ListAsync(caller, project, endpointId, cancellationToken);

    /// <summary>One run, with its script.</summary>
    public async Task<ConnectionRunView> GetAsync(Caller caller, string project, string endpointId, string runId, CancellationToken cancellationToken)
    {
        var (run, path) = await FindAsync(caller, project, endpointId, runId, ProjectRole.Viewer, cancellationToken);
        return path is null ? run : Scripted(path, run);
    }

    /// <summary>
    /// Reads what the script printed on a host in the VPC: the walked rungs that the console could not check itself get their
    /// verdicts from it, under the name of who pasted it.
    /// </summary>
    /// <exception cref="InvalidInputException">It is not the whole output of this run's script; nothing was kept.</exception>
    public async Task<ConnectionRunView> ReportAsync(Caller caller, string project, string endpointId, string runId, string? output, CancellationToken cancellationToken)
    {
        var (run, path) = await FindAsync(caller, project, endpointId, runId, ProjectRole.Editor, cancellationToken);
        if (path is null)
            throw new ConflictException(ConflictKind.WrongState, "The cluster of this run is gone.");
        var reported = ReportedOutput.Read(output, runId);
        var rungs = ReportedRungs.Merge(path, run.Rungs, reported, caller.Name);
        return Scripted(path, await runs.ReplaceAsync(caller, path, runId, rungs, cancellationToken));
    }

    /// <returns>The path is null when the cluster of the run is gone.</returns>
    internal async Task<(ConnectionRunView Run, ConnectionPath? Path)> FindAsync(
        Caller caller, string project, string endpointId, string runId, ProjectRole role, CancellationToken cancellationToken)
    {
        var run = await runs.GetAsync(await access.RequireAsync(caller, project, role, cancellationToken), endpointId, runId, cancellationToken);
        return run.ClusterName is null ? (run, null) : (run, await paths.OfAsync(caller, project, endpointId, new DoctorInput(run.ClusterId, run.Source), cancellationToken));
    }

    private static ConnectionRunView Scripted(ConnectionPath path, ConnectionRunView run) => run with { Script = ConnectionScript.Of(path, run.Id) };
}
