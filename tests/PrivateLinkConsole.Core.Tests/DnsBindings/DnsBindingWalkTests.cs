using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.PrivateEndpoints;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.DnsBindings;

/// <summary>Walks every combination of a DNS binding's facts to its end in a model of the cloud.</summary>
public sealed class DnsBindingWalkTests
{
    private const int LongestWalk = 20;

    [Fact]
    public void SetUp_AnyFacts_ComesToRest()
    {
        var stuck = All().Where(facts => !facts.DeletionAsked && Walk(facts) is not { Count: <= LongestWalk }).ToList();
        Assert.Empty(stuck);
    }

    [Fact]
    public void SetUp_ReadableConsoleAvailable_EndsReady_UnlessAPersonMustAct()
    {
        var wrong = All()
            .Where(facts => facts is { DeletionAsked: false, Readable: true, Mode: EndpointMode.Console, EndpointAvailable: true } && DnsBindingLifecycle.StatusOf(facts) != DnsBindingStatus.Failed)
            .Where(facts => DnsBindingLifecycle.StatusOf(Walk(facts)[^1]) != DnsBindingStatus.Ready)
            .ToList();
        Assert.Empty(wrong);
    }

    [Fact]
    public void TearDown_AnyFacts_EndsInForgetting_AndDeletesNoZoneThatIsNotOurs()
    {
        foreach (var start in All().Where(facts => facts.DeletionAsked))
        {
            var walk = Walk(start);
            Assert.Equal(DnsBindingAction.ForgetRow, DnsBindingLifecycle.NextAction(walk[^1]));
            Assert.DoesNotContain(walk, facts => DnsBindingLifecycle.NextAction(facts) == DnsBindingAction.DeleteZone && (!facts.ZoneIsOurs || facts.ZoneHoldsOthers));
        }
    }

    [Fact]
    public void TearDown_RemovesRecordsBeforeTheZone()
    {
        foreach (var start in All().Where(facts => facts.DeletionAsked))
        {
            var actions = Walk(start).Select(DnsBindingLifecycle.NextAction).ToList();
            var zone = actions.IndexOf(DnsBindingAction.DeleteZone);
            if (zone >= 0)
                Assert.DoesNotContain(DnsBindingAction.RemoveRecords, actions[zone..]);
        }
    }

    [Fact]
    public void NoRecordIsWritten_BeforeTheEndpointIsAvailable()
    {
        var early = All().Where(facts => !facts.EndpointAvailable
            && DnsBindingLifecycle.NextAction(facts) is DnsBindingAction.CreateZone or DnsBindingAction.PutRecords);
        Assert.Empty(early);
    }

    [Fact]
    public void OtherRecord_NotWrittenByUs_IsNeverReplacedUnconfirmed()
    {
        var silent = All().Where(facts => facts is { Records: RecordState.Other, RecordsWritten: false, ReplacementConfirmed: false }
            && DnsBindingLifecycle.NextAction(facts) == DnsBindingAction.PutRecords);
        Assert.Empty(silent);
    }

    private static List<DnsBindingFacts> Walk(DnsBindingFacts start)
    {
        var walk = new List<DnsBindingFacts> { start };
        while (walk.Count <= LongestWalk && Advance(walk[^1]) is { } next)
            walk.Add(next);
        return walk;
    }

    /// <summary>What the cloud makes of the next action; null when the row rests or is gone.</summary>
    private static DnsBindingFacts? Advance(DnsBindingFacts facts) => DnsBindingLifecycle.NextAction(facts) switch
    {
        DnsBindingAction.Rest or DnsBindingAction.ForgetRow => null,
        DnsBindingAction.Observe => facts.Records == RecordState.NotRead ? facts with { Records = RecordState.Missing } : facts with { ChangePending = false },
        DnsBindingAction.LookUpZone => facts with { CreateCall = CreateCall.NotSent },
        DnsBindingAction.CreateZone => facts with { CreateCall = CreateCall.Answered, ZoneKnown = true, ZoneIsOurs = true, ZoneTagged = false, VpcMissing = false, Records = RecordState.NotRead },
        DnsBindingAction.TagZone => facts with { ZoneTagged = true },
        DnsBindingAction.PutRecords => facts with { Records = RecordState.Right, RecordsWritten = true, WrittenStands = true, ChangePending = true },
        DnsBindingAction.AuthorizeVpc => facts with { AuthorizationMissing = false },
        DnsBindingAction.AssociateVpc => facts with { VpcMissing = false, AssociationOurs = true },
        DnsBindingAction.WithdrawAuthorization => facts with { AuthorizationOpen = false },
        DnsBindingAction.RemoveRecords => facts with { Records = RecordState.Missing, WrittenStands = false },
        DnsBindingAction.DisassociateVpc => facts with { AssociationOurs = false },
        DnsBindingAction.DeleteZone => facts with { ZoneKnown = false },
    };

    private static IEnumerable<DnsBindingFacts> All()
    {
        bool[] both = [false, true];
        return
            from deletion in both
            from mode in Enum.GetValues<EndpointMode>()
            from readable in both
            from available in both
            from call in Enum.GetValues<CreateCall>()
            from zone in both
            from ours in zone ? both : [false]
            from gone in zone ? both : [false]
            from others in ours ? both : [false]
            from vpcMissing in both
            from foreign in both
            from records in zone ? Enum.GetValues<RecordState>() : [RecordState.NotRead]
            from written in records is RecordState.NotRead or RecordState.Missing ? [false] : both
            from pending in both
            from extra in Enumerable.Range(0, 4)
            select new DnsBindingFacts
            {
                DeletionAsked = deletion,
                KeepCloudResources = deletion && extra == 3,
                Mode = mode,
                ReplacementConfirmed = extra == 1,
                Readable = readable,
                Confirmed = extra == 2,
                EndpointAvailable = available,
                CreateCall = zone ? CreateCall.Answered : call,
                ZoneKnown = zone,
                ZoneIsOurs = ours,
                ZoneGone = gone,
                ZoneHoldsOthers = others,
                VpcMissing = vpcMissing,
                AuthorizationMissing = vpcMissing && foreign,
                AuthorizationOpen = !vpcMissing && foreign,
                AssociationOurs = foreign && !ours,
                Records = records,
                RecordsWritten = written,
                WrittenStands = written && records == RecordState.Right,
                ChangePending = pending,
                Failed = !deletion && extra == 3,
            };
    }
}
