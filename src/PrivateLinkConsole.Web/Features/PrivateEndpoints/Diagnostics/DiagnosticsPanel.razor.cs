using Microsoft.AspNetCore.Components;
using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Shared;
using PrivateLinkConsole.Web.Shared.Pages;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Diagnostics;

/// <summary>The connectivity doctor of one endpoint: the same on its page and in the last step of its wizard.</summary>
public sealed partial class DiagnosticsPanel
{
    private readonly FormErrors errors = new();
    private readonly List<ConnectionRung> found = [];
    private DoctorInput input = new();
    private IReadOnlyList<ClusterBinding> clusters = [];
    private IReadOnlyList<ConnectionRunView> runs = [];
    private ConnectionRunView? run;
    private FlashMessage? refused;
    private RungFix? fixing;
    private AwaitedFix? awaited;
    private string? loaded;
    private bool running;

    /// <summary>As its page has it, live: a fix that takes a moment is seen to take effect here.</summary>
    [Parameter, EditorRequired]
    public EndpointView View { get; set; } = null!;

    [Inject]
    public required ConnectivityDoctor Doctor { get; init; }

    [Inject]
    public required ConnectionFixes Fixes { get; init; }

    [Inject]
    public required DnsRecords Records { get; init; }

    [Inject]
    public required Announcer Announcer { get; init; }

    /// <summary>Only the newest run's fixes are offered: an earlier one's may not be right any more.</summary>
    private EventCallback<RungFix> FixHandler => runs.Count > 0 && run?.Id == runs[0].Id ? EventCallback.Factory.Create<RungFix>(this, FixAsync) : default;

    /// <summary>Something was not checked that a host in the VPC could check.</summary>
    private bool WantsScript => run is { Vantage: VantageKind.ConsoleHost } || run?.Rungs.Any(rung => rung is { Kind: >= RungKind.Name, Outcome: CheckOutcome.NotChecked, BlockedBy: null } || rung.ReportedBy is not null) == true;

    protected override async Task OnParametersSetAsync()
    {
        if (loaded != View.Id)
        {
            loaded = View.Id;
            await TryAsync(LoadAsync);
        }
        else if (awaited is { } fix && !running && fix.HasTakenEffect(View))
        {
            await RunAsync();
        }
    }

    private async Task LoadAsync(Caller caller)
    {
        clusters = await Records.ListAsync(caller, Project, View.Id, Leaving);
        input = input with { ClusterId = View.ClusterId };
        runs = await Doctor.ListAsync(caller, Project, View.Id, Leaving);
        run = runs.Count == 0 ? null : await Doctor.GetAsync(caller, Project, View.Id, runs[0].Id, Leaving);
    }

    private async Task RunAsync()
    {
        if (running)
            return;
        running = true;
        awaited = null;
        found.Clear();
        var asked = input with { Source = string.IsNullOrWhiteSpace(input.Source) ? null : input.Source.Trim() };
        if (await DoAsync(async caller => run = await Doctor.RunAsync(caller, Project, View.Id, asked, Tell, Leaving)))
        {
            await TryAsync(async caller => runs = await Doctor.ListAsync(caller, Project, View.Id, Leaving));
            Announcer.Say(T[run!.Reached ? "Doctor.Reached" : "Doctor.NotReached"]);
        }

        running = false;
    }

    private void Tell(ConnectionRung rung) => _ = InvokeAsync(() =>
    {
        found.Add(rung);
        StateHasChanged();
    });

    private async Task FixAsync(RungFix fix)
    {
        fixing = fix;
        var before = View;
        var done = await DoAsync(caller => Fixes.FixAsync(caller, Project, View.Id, run!.Id, fix, Leaving));
        fixing = null;
        if (!done)
            return;
        if (AwaitedFix.Of(fix, before, run!.ClusterId) is { } wait)
            awaited = wait;
        else
            await RunAsync();
    }

    private async Task ReadAsync(string output)
    {
        if (!await DoAsync(async caller => run = await Doctor.ReportAsync(caller, Project, View.Id, run!.Id, output, Leaving)))
            return;
        runs = [.. runs.Select(one => one.Id == run!.Id ? run : one)];
        Announcer.Say(T[run!.Reached ? "Doctor.Reached" : "Doctor.NotReached"]);
    }

    private Task ShowAsync(string id) => DoAsync(async caller => run = await Doctor.GetAsync(caller, Project, View.Id, id, Leaving));

    private async Task<bool> DoAsync(Func<Caller, Task> work)
    {
        refused = null;
        errors.Clear();
        var problem = await TryAsync(work);
        if (problem is not null && !errors.Take(problem))
            refused = problem.Flash(L);
        return problem is null;
    }
}
