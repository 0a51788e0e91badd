using Microsoft.AspNetCore.Components;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Web.Shared.Pages;
using PrivateLinkConsole.Web.Shared.Picking;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Parts;

/// <summary>
/// Rows of zone and subnet. What the form keeps of them is the subnets with their zones; a row without a subnet is only here, and
/// comes back by itself: there are always rows for as many zones as the cloud wants.
/// </summary>
public sealed partial class ZoneRows
{
    private readonly List<ZoneRow> rows = [];
    private int? removing;

    [Parameter, EditorRequired]
    public CloudProvider Cloud { get; set; }

    [Parameter, EditorRequired]
    public EndpointStepInput Input { get; set; } = null!;

    [Parameter]
    public EventCallback<EndpointStepInput> InputChanged { get; set; }

    [Parameter]
    public EventCallback<string> OnLeft { get; set; }

    /// <summary>null: nothing could be listed, so subnets are typed.</summary>
    [Parameter]
    public CloudVpc? Vpc { get; set; }

    /// <summary>Zones of the service; empty: not known.</summary>
    [Parameter]
    public IReadOnlyList<string> Served { get; set; } = [];

    [Parameter]
    public string Region { get; set; } = "";

    [Parameter, EditorRequired]
    public FormErrors Errors { get; set; } = null!;

    [Parameter]
    public bool ReadOnly { get; set; }

    private IReadOnlyList<string> Choices => Served.Count > 0 ? Served : [.. (Vpc?.Subnets ?? []).Select(subnet => subnet.ZoneId).Distinct().Order(StringComparer.Ordinal)];

    private int Wanted => CloudTraits.Of(Cloud).MinZonesByDefault;

    protected override void OnParametersSet()
    {
        // Another VPC, a draft that was read again, or zones that became known: what stands here is no longer what the form holds.
        if (rows.All(row => row is { Zone: "", Subnet: "" }) || !Filled().SequenceEqual(Input.SubnetIds))
            Lay();
    }

    private void Lay()
    {
        rows.Clear();
        rows.AddRange(Input.SubnetIds.Select(id => new ZoneRow(Input.SubnetZones.GetValueOrDefault(id, ""), id)));
        while (!ReadOnly && rows.Count < (Input.FewZonesConfirmed ? 1 : Wanted))
            rows.Add(new ZoneRow(NextZone(), ""));
    }

    /// <summary>The first zone without a row, best one where a subnet is.</summary>
    private string NextZone() => Choices.Where(zone => rows.TrueForAll(row => row.Zone != zone)).OrderBy(zone => Vpc is not null && Vpc.Subnets.All(subnet => subnet.ZoneId != zone)).FirstOrDefault("");

    private IEnumerable<string> Filled() => rows.Where(row => row.Subnet.Length > 0).Select(row => row.Subnet);

    private IEnumerable<string> Offered(ZoneRow row) =>
        Choices.Where(zone => zone == row.Zone || rows.TrueForAll(one => one.Zone != zone)).Union(row.Zone.Length > 0 ? [row.Zone] : []);

    private IReadOnlyList<PickOption> Subnets(ZoneRow row) =>
        [.. NetworkOptions.Subnets(Vpc, Served, T).Where(option => row.Zone.Length == 0 || Find(option.Value)?.ZoneId == row.Zone)];

    private CloudSubnet? Find(string id) => Vpc?.Subnets.FirstOrDefault(subnet => subnet.Id == id);

    private bool IsBare(ZoneRow row) => row.Zone.Length > 0 && row.Subnet.Length == 0 && Vpc!.Subnets.All(subnet => subnet.ZoneId != row.Zone);

    /// <summary>A subnet stands in one zone: another zone is another subnet.</summary>
    private Task ZoneAsync(int at, string? zone)
    {
        var row = rows[at] with { Zone = (zone ?? "").Trim() };
        rows[at] = Find(row.Subnet) is { } subnet && subnet.ZoneId != row.Zone ? row with { Subnet = "" } : row;
        return ChangedAsync();
    }

    private Task SubnetAsync(int at, IReadOnlyList<string> values)
    {
        var id = values.Count > 0 ? values[0] : "";
        rows[at] = new ZoneRow(Find(id)?.ZoneId ?? rows[at].Zone, id);
        return ChangedAsync();
    }

    private Task AddAsync()
    {
        rows.Add(new ZoneRow(NextZone(), ""));
        return ChangedAsync();
    }

    /// <summary>One zone is a decision that is asked for once (D32); any other removal is just done.</summary>
    private async Task AskAsync(int at)
    {
        if (rows.Count <= Wanted && !Input.FewZonesConfirmed)
            removing = at;
        else
            await RemoveAsync(at);
    }

    private async Task ConfirmAsync()
    {
        var at = removing!.Value;
        removing = null;
        Input = Input with { FewZonesConfirmed = true };
        await RemoveAsync(at);
    }

    private Task RemoveAsync(int at)
    {
        rows.RemoveAt(at);
        return ChangedAsync();
    }

    /// <summary>A row that was left is looked at when none is still to be filled.</summary>
    private Task LeftAsync(int at) => at == rows.Count - 1 || rows.TrueForAll(row => row.Subnet.Length > 0) ? OnLeft.InvokeAsync("subnetIds") : Task.CompletedTask;

    private Task ChangedAsync() => InputChanged.InvokeAsync(Input with
    {
        SubnetIds = [.. Filled()],
        SubnetZones = rows.Where(row => row is { Subnet.Length: > 0, Zone.Length: > 0 }).DistinctBy(row => row.Subnet).ToDictionary(row => row.Subnet, row => row.Zone, StringComparer.Ordinal),
        OpenZones = [.. rows.Where(row => row is { Subnet: "", Zone.Length: > 0 }).Select(row => row.Zone)],
    });
}
