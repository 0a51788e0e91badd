using System.Globalization;
using System.Text;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.PrivateEndpoints;

/// <summary>
/// Walks every combination of facts to its end in a model of the clouds: no combination circles for ever, every deletion ends,
/// nothing rests while only a machine could move it on. The outcome is a golden table.
/// </summary>
public sealed class LifecycleWalkTests
{
    private const int LongestWalk = 40;

    [Fact]
    public void EveryCombination_WalksToItsEnd()
    {
        var stuck = new List<string>();
        foreach (var start in All())
        {
            var facts = start;
            var steps = 0;
            while (Advance(facts) is { } next)
            {
                facts = next;
                if (++steps > LongestWalk)
                {
                    stuck.Add(start.ToString());
                    break;
                }
            }
        }

        Assert.Empty(stuck);
    }

    [Fact]
    public void DeletionAsked_AnyFacts_EndsInForgetting()
    {
        foreach (var start in All().Where(facts => facts.DeletionAsked))
        {
            var facts = start;
            var actions = new List<EndpointAction>();
            for (var steps = 0; steps < LongestWalk; steps++)
            {
                var action = EndpointLifecycle.NextAction(facts);
                actions.Add(action);
                if (action == EndpointAction.ForgetRow)
                    break;
                Assert.True(Advance(facts) is not null, $"Rests while deleting: {facts}");
                facts = Advance(facts)!;
            }

            Assert.Equal(EndpointAction.ForgetRow, actions[^1]);
        }
    }

    // D57: where the cloud wants the zones out first, no deletion is sent before they are, and every deletion still ends.
    [Theory]
    [InlineData(ZonesLeft.Unread)]
    [InlineData(ZonesLeft.Some)]
    public void DeletionAsked_ZonesFirst_TakesThemOutBeforeTheEndpoint(ZonesLeft left)
    {
        foreach (var start in All().Where(facts => facts is { DeletionAsked: true, ConsumerConnected: true, Managed: true, EndpointKnown: true }).Select(facts => facts with { ZonesLeft = left }))
        {
            var facts = start;
            var action = EndpointLifecycle.NextAction(facts);
            for (var steps = 0; steps < LongestWalk && action != EndpointAction.ForgetRow; steps++)
            {
                Assert.False(action == EndpointAction.DeleteEndpoint && facts.ZonesLeft != ZonesLeft.None, $"{facts}");
                facts = Advance(facts) ?? throw new InvalidOperationException($"Rests while deleting: {facts}");
                action = EndpointLifecycle.NextAction(facts);
            }

            Assert.Equal(EndpointAction.ForgetRow, action);
        }
    }

    // R13: only what we made and may enter is changed; and a change never keeps anything else from being done.
    [Fact]
    public void ChangeAsked_IsCarriedOutOnceAndOnlyOnOurOwn()
    {
        foreach (var start in All().Where(facts => facts.EndpointKnown && (facts.Managed == facts.ConsumerConnected)).Select(facts => facts with { ChangeAsked = true }))
        {
            var facts = start;
            var changes = 0;
            for (var steps = 0; steps < LongestWalk && facts is not null; steps++)
            {
                if (EndpointLifecycle.NextAction(facts) == EndpointAction.ModifyEndpoint)
                {
                    changes++;
                    Assert.True(facts is { ConsumerConnected: true, Managed: true, EndpointKnown: true, DeletionAsked: false }, $"{facts}");
                }

                facts = Advance(facts);
            }

            Assert.Null(facts);
            Assert.InRange(changes, 0, 1);
        }
    }

    [Fact]
    public void NothingRestsSilently_WhereOnlyAMachineActs()
    {
        // Waiting for the machine while the machine has nothing to do would be waiting for ever, unless the service is on its way.
        var silent = All().Where(facts =>
            EndpointLifecycle.Waits(facts) == WaitsFor.Machine
            && EndpointLifecycle.NextAction(facts) == EndpointAction.Rest
            && facts is { Service: ServicePhase.Active, ConsumerAllowed: true }
            // DNS records are rows with passes of their own.
            && facts.Bindings != BindingsSum.Working && !(facts.DeletionAsked && facts.Bindings != BindingsSum.None));
        Assert.Empty(silent);
    }

    [Fact]
    public void NoActionNeedsWhatIsNotThere()
    {
        foreach (var facts in All())
        {
            var action = EndpointLifecycle.NextAction(facts);
            if (action is EndpointAction.RemoveZone or EndpointAction.DeleteEndpoint or EndpointAction.EnablePrivateDns or EndpointAction.DisablePrivateDns)
                Assert.True(facts is { ConsumerConnected: true, Managed: true, EndpointKnown: true }, $"{action}: {facts}");
            if (action is EndpointAction.AcceptConnection or EndpointAction.RejectConnection)
                Assert.True(facts is { Side: ServiceSide.Ours, EndpointKnown: true }, $"{action}: {facts}");
            if (action == EndpointAction.CreateEndpoint)
                Assert.True(facts is { ConsumerConnected: true, EndpointKnown: false, Service: ServicePhase.Active, ConsumerAllowed: true, CreateCall: not CreateCall.OutcomeUnknown }, $"{facts}");
        }
    }

    [Fact]
    public void Table_OfEveryOutcome_IsAsWrittenDown() => Golden.Matches(Table(), "lifecycle.txt");

    /// <summary>How often each (status, who acts, action, edit step) comes up, by what is asked and seen: short enough to be read.</summary>
    private static string Table()
    {
        var rows = All()
            .GroupBy(facts => string.Join(" | ",
                facts.DeletionAsked ? "delete" : "set up",
                facts.Side.ToString(),
                facts.ConsumerConnected ? "account" : "no account",
                facts.EndpointKnown ? facts.Gone ? "gone" : facts.Seen?.ToString() ?? "unread" : "no endpoint",
                NameOf(facts)))
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var group in rows)
        {
            text.AppendLine(group.Key);
            foreach (var outcome in group.GroupBy(Outcome).OrderBy(outcome => outcome.Key, StringComparer.Ordinal))
                text.AppendLine(CultureInfo.InvariantCulture, $"    {outcome.Key} ({outcome.Count()})");
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>How names lead to the endpoint; told only where it can make a difference.</summary>
    private static string NameOf(EndpointFacts facts) => facts switch
    {
        { DnsKind: not DnsKind.HostedZone } => "private name",
        { EndpointKnown: false } or { Gone: true } or { Seen: not (null or CloudEndpointState.Available) } => "records",
        { HasPrivateLink: false } => "no private link",
        _ => $"records {facts.Bindings}",
    };

    private static string Outcome(EndpointFacts facts) =>
        $"{EndpointLifecycle.StatusOf(facts)}, waits for {EndpointLifecycle.Waits(facts)}, next {EndpointLifecycle.NextAction(facts)}, edit {EndpointLifecycle.EditStep(facts)?.ToString() ?? "-"}";

    /// <summary>What the world makes of the next action; null when the row rests or is gone.</summary>
    private static EndpointFacts? Advance(EndpointFacts facts) => EndpointLifecycle.NextAction(facts) switch
    {
        EndpointAction.Rest when facts.DeletionAsked && facts.Bindings != BindingsSum.None => facts with { Bindings = BindingsSum.None },
        EndpointAction.Rest or EndpointAction.ForgetRow => null,
        EndpointAction.Observe => Observe(facts),
        EndpointAction.LookUpEndpoint => facts with { CreateCall = CreateCall.NotSent },
        EndpointAction.CreateEndpoint => facts with { EndpointKnown = true, CreateCall = CreateCall.Answered, Managed = true, Gone = false, Seen = CloudEndpointState.PendingAcceptance },
        EndpointAction.AcceptConnection => facts with { Seen = CloudEndpointState.Pending },
        EndpointAction.RejectConnection => facts with { Seen = CloudEndpointState.Rejected },
        EndpointAction.EnablePrivateDns => facts with { Seen = CloudEndpointState.Pending, DnsOn = true },
        EndpointAction.DisablePrivateDns => facts with { Seen = CloudEndpointState.Pending, DnsOn = false },
        EndpointAction.ModifyEndpoint => facts with { ChangeAsked = false },
        EndpointAction.RemoveZone => facts with { ZonesLeft = ZonesLeft.Unread },
        EndpointAction.DeleteEndpoint => facts with { Seen = CloudEndpointState.Deleting },
    };

    private static EndpointFacts Observe(EndpointFacts facts) => facts.Seen switch
    {
        CloudEndpointState.Deleting => facts with { Seen = CloudEndpointState.Deleted },
        // Believed gone: a row that is to be replaced starts again (EndpointObservation.StartAgain).
        CloudEndpointState.Deleted => facts.ReplacementAsked
            ? facts with { EndpointKnown = false, Seen = null, Gone = false, ReplacementAsked = false, CreateCall = CreateCall.NotSent }
            : facts with { Gone = true },
        _ when facts.ZonesLeft == ZonesLeft.Unread && (facts.DeletionAsked || facts.ReplacementAsked) => facts with { ZonesLeft = ZonesLeft.None },
        _ => facts with { Seen = CloudEndpointState.Available },
    };

    private static readonly BindingsSum[] Sums = Enum.GetValues<BindingsSum>();

    private static IEnumerable<EndpointFacts> All()
    {
        bool[] both = [false, true];
        CloudEndpointState?[] seen = [null, .. Enum.GetValues<CloudEndpointState>().Cast<CloudEndpointState?>()];
        return
            from deletion in both
            from mode in Enum.GetValues<EndpointMode>()
            from creation in both
            from acceptance in both
            from dns in Enum.GetValues<DnsWish>()
            from side in Enum.GetValues<ServiceSide>()
            from connected in both
            from managed in both
            from service in Enum.GetValues<ServicePhase>()
            from allowed in both
            from call in Enum.GetValues<CreateCall>()
            from known in both
            from state in known ? seen : [null]
            from gone in known ? both : [false]
            from dnsOn in state == CloudEndpointState.Available ? both : [false]
            from extra in Enumerable.Range(0, 6 + Sums.Length)
            // What comes before the name is the same for both kinds: records are walked from an asked-for creation on.
            where extra < 5 || (creation && allowed && dns is DnsWish.Undecided or DnsWish.ConsoleEnables)
            select new EndpointFacts
            {
                DeletionAsked = deletion,
                Mode = mode,
                CreationAsked = creation,
                AcceptanceAsked = acceptance,
                Dns = dns,
                Side = side,
                ConsumerConnected = connected,
                Managed = managed,
                Service = service,
                ConsumerAllowed = allowed,
                DnsKind = extra < 5 ? DnsKind.PrivateName : DnsKind.HostedZone,
                HasPrivateLink = extra > 5,
                Bindings = extra > 5 ? Sums[extra - 6] : BindingsSum.None,
                DnsOffered = extra is not 1 and < 5,
                DnsVerified = extra != 2,
                CreateCall = call,
                EndpointKnown = known,
                Seen = state,
                Gone = gone,
                DnsOn = dnsOn,
                AcceptanceConfirmed = extra is 3 or 4 or > 7,
                DnsConfirmed = extra == 3,
                FailedStep = extra == 4 ? WizardStep.Dns : null,
                KeepCloudResources = deletion && extra == 3,
                ReplacementAsked = extra == 1 && known && connected && managed && state is CloudEndpointState.Rejected or CloudEndpointState.Failed or CloudEndpointState.Expired or CloudEndpointState.Deleting,
            };
    }
}
