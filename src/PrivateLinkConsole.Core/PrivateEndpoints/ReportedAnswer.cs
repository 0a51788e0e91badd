using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>Merges a pasted answer of the cloud into an endpoint's row: verified as far as a person can be believed.</summary>
internal static class ReportedAnswer
{
    public static void Apply(EndpointEdit edit, Caller caller, PastedEndpoint pasted)
    {
        var row = edit.Endpoint;
        row.Know(pasted.Id, edit.Now);
        row.CreateCall = CreateCall.Answered;
        row.Seen = pasted.State ?? row.Seen;
        row.RawState = pasted.RawState ?? row.RawState;
        row.PrivateDnsOn = pasted.PrivateDnsEnabled ?? row.PrivateDnsOn;
        row.VpcId = pasted.VpcId ?? row.VpcId;
        row.ConsumerAccountId = pasted.OwnerAccountId ?? row.ConsumerAccountId;
        row.SubnetIds = pasted.SubnetIds.Count > 0 ? [.. pasted.SubnetIds] : row.SubnetIds;
        row.SecurityGroupIds = pasted.SecurityGroupIds.Count > 0 ? [.. pasted.SecurityGroupIds] : row.SecurityGroupIds;
        row.DnsNames = pasted.DnsNames.Count > 0 ? [.. pasted.DnsNames] : row.DnsNames;
        row.ReportedBy = caller.Name;
        row.ObservedAt = edit.Now;
        row.Absence.Clear();
        edit.Note(EndpointEventKind.AnswerPasted, caller.Name, $"{pasted.Id} {pasted.RawState}");
    }
}
