using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.PrivateEndpoints.Wizard;

/// <summary>Puts the fields of a step into the row.</summary>
internal static class StepInputs
{
    private const int LongestDraft = 512;

    public static async Task ApplyAsync(EndpointEdit edit, EndpointStepInput input, CancellationToken cancellationToken)
    {
        var row = edit.Endpoint;
        row.Name = input.Name;
        row.Mode = input.Mode;
        row.VpcId = input.VpcId;
        row.SubnetIds = [.. input.SubnetIds];
        row.SubnetZones = new Dictionary<string, string>(input.SubnetZones.Where(zone => input.SubnetIds.Contains(zone.Key)), StringComparer.Ordinal);
        row.SecurityGroupIds = [.. input.SecurityGroupIds];
        row.Tags = new Dictionary<string, string>(input.Tags, StringComparer.Ordinal);
        await ApplyConsumerAsync(edit, input, cancellationToken);
    }

    /// <summary>The same for a draft: whatever was typed is kept, cut to a sane length.</summary>
    public static async Task ApplyDraftAsync(EndpointEdit edit, EndpointStepInput input, CancellationToken cancellationToken)
    {
        var row = edit.Endpoint;
        if (input.Name.Trim().Length > 0)
            row.Name = Cut(input.Name);
        row.Mode = input.Mode;
        row.VpcId = Cut(input.VpcId);
        row.SubnetIds = [.. input.SubnetIds.Take(32).Select(Cut)];
        row.SubnetZones = input.SubnetZones.Where(zone => row.SubnetIds.Contains(zone.Key)).ToDictionary(zone => zone.Key, zone => Cut(zone.Value), StringComparer.Ordinal);
        row.SecurityGroupIds = [.. input.SecurityGroupIds.Take(32).Select(Cut)];
        await ApplyConsumerAsync(edit, input, cancellationToken);
    }

    private static async Task ApplyConsumerAsync(EndpointEdit edit, EndpointStepInput input, CancellationToken cancellationToken)
    {
        var row = edit.Endpoint;
        if (input.ConsumerCloudAccountId is null)
        {
            row.ConsumerCloudAccountId = null;
            // Only a whole account number becomes a principal of the service.
            row.ConsumerAccountId = Fields.CloudFields.Of(row.Provider).Account.Check(input.ConsumerAccountId) is null ? input.ConsumerAccountId : null;
            return;
        }

        var account = await edit.Db.CloudAccounts.SingleOrDefaultAsync(one => one.Id == input.ConsumerCloudAccountId && one.ProjectId == row.ProjectId, cancellationToken)
            ?? throw new InvalidInputException("consumerCloudAccountId", "unknown", "Field.Account.Unknown");
        row.ConsumerCloudAccountId = account.Id;
        row.ConsumerAccountId = account.AccountId;
    }

    private static string Cut(string text) => text.Trim() is { Length: > LongestDraft } longer ? longer[..LongestDraft] : text.Trim();
}
