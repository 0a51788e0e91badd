using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Dns;
using PrivateLinkConsole.Web.Shared;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>The DNS step where names lead to the endpoint by records (E17 to E20).</summary>
public sealed partial class EndpointWizardPage
{
    private string? recordsBegun;

    private bool HasRecords => Platform is { } platform && PlatformProfile.Of(platform).HasPrivateLink;

    private WizardRecords Records => Session.Records;

    private async Task BeginRecordsAsync()
    {
        if (recordsBegun != Id)
        {
            recordsBegun = Id;
            Records.Begin(View!.ConsumerCloudAccountId is not null);
        }

        // What follows reads the cloud: not while the page is only being prerendered.
        if (!watching)
            return;
        await CheckAsync();
        await LookAtRecordsAsync();
    }

    private async Task RecordsChangedAsync(RecordsInput next)
    {
        Records.Change(next);
        Errors.Clear();
        refused = null;
        await LookAtRecordsAsync();
    }

    private Task LookAtRecordsAsync() => TryAsync(async caller =>
    {
        if (Records.Input.Zone == ZoneChoice.ExistingZone)
            await Records.ListZonesAsync(caller, Project, Records.Input.ZoneAccountId ?? View!.ConsumerCloudAccountId, Leaving);
        await Records.PreviewAsync(caller, Project, Id!, Leaving);
    });

    private async Task FromRecordsAsync()
    {
        if (Records.Chosen.Count > 0)
        {
            following = await DoAsync(caller => Records.ApplyAsync(caller, Project, Id!, Leaving));
            if (following)
                await RefreshAsync();
        }
        else if (View!.ReachableStep > shown)
        {
            Go(NextOf(shown));
        }
        else
        {
            refused = new FlashMessage(FlashKind.Error, T["Records.NotReady"]);
        }
    }

    private async Task ActOnRecordAsync(RecordRequest request)
    {
        working = request.BindingId;
        var done = await DoAsync(caller => Records.ActAsync(request, caller, Project, Id!, Leaving));
        working = null;
        if (!done)
            return;
        await RefreshAsync();
        await LookAtRecordsAsync();
    }
}
