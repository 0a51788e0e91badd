using MudBlazor;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Web.Shared.Status;

/// <summary>The one place that says how statuses look; nothing else picks an icon or a colour for one.</summary>
public static class StatusLooks
{
    public static StatusLook Of(EndpointStatus status) => status switch
    {
        EndpointStatus.NotConfigured => new(Icons.Material.Outlined.RadioButtonUnchecked, "grey", "Status.Endpoint.NotConfigured"),
        EndpointStatus.Initiating => new(Icons.Material.Outlined.Autorenew, "blue", "Status.Endpoint.Initiating", Moves: true),
        EndpointStatus.Pending => new(Icons.Material.Outlined.Schedule, "amber", "Status.Endpoint.Pending"),
        EndpointStatus.Active => new(Icons.Material.Outlined.CheckCircle, "green", "Status.Endpoint.Active"),
        EndpointStatus.Deleting => new(Icons.Material.Outlined.AutoDelete, "violet", "Status.Endpoint.Deleting"),
        EndpointStatus.Failed => new(Icons.Material.Outlined.Dangerous, "red", "Status.Endpoint.Failed"),
    };

    public static StatusLook Of(ServicePhase phase) => phase switch
    {
        ServicePhase.Creating => new(Icons.Material.Outlined.Autorenew, "blue", "Status.Service.Creating", Moves: true),
        ServicePhase.Active => new(Icons.Material.Outlined.CheckCircle, "green", "Status.Service.Active"),
        ServicePhase.Deleting => new(Icons.Material.Outlined.AutoDelete, "violet", "Status.Service.Deleting"),
        ServicePhase.Failed => new(Icons.Material.Outlined.Dangerous, "red", "Status.Service.Failed"),
    };

    /// <param name="status">null: the record is still to be made.</param>
    public static StatusLook OfRecord(DnsBindingStatus? status) =>
        status is { } known ? Of(known) : new(Icons.Material.Outlined.RadioButtonUnchecked, "grey", "Status.Record.Missing");

    public static StatusLook Of(DnsBindingStatus status) => status switch
    {
        DnsBindingStatus.Working => new(Icons.Material.Outlined.Autorenew, "blue", "Status.Record.Working", Moves: true),
        DnsBindingStatus.Waiting => new(Icons.Material.Outlined.Schedule, "amber", "Status.Record.Waiting"),
        DnsBindingStatus.Ready => new(Icons.Material.Outlined.CheckCircle, "green", "Status.Record.Ready"),
        DnsBindingStatus.Failed => new(Icons.Material.Outlined.Dangerous, "red", "Status.Record.Failed"),
        DnsBindingStatus.Removing => new(Icons.Material.Outlined.AutoDelete, "violet", "Status.Record.Removing"),
    };

    /// <param name="word">The cloud's own, where an endpoint and its connection have a status each.</param>
    public static StatusLook OfEndpoint(string word) => word switch
    {
        "Active" => new(Icons.Material.Outlined.CheckCircle, "green", "Status.Cloud.Active"),
        "Creating" => new(Icons.Material.Outlined.Autorenew, "blue", "Status.Cloud.Creating", Moves: true),
        "Pending" => new(Icons.Material.Outlined.Autorenew, "blue", "Status.Cloud.Pending", Moves: true),
        "Deleting" => new(Icons.Material.Outlined.AutoDelete, "violet", "Status.Cloud.Deleting"),
        _ => new(Icons.Material.Outlined.HelpOutline, "grey", "Status.Connection.Unknown"),
    };

    /// <param name="word">As <see cref="OfEndpoint"/>; null: not read yet.</param>
    public static StatusLook OfConnection(string? word) => word switch
    {
        "Connected" => new(Icons.Material.Outlined.Link, "green", "Status.Connection.Connected"),
        "Pending" or "Disconnected" => new(Icons.Material.Outlined.Schedule, "amber", "Status.Connection.PendingAcceptance"),
        "Connecting" => new(Icons.Material.Outlined.Autorenew, "blue", "Status.Connection.Connecting", Moves: true),
        "Disconnecting" => new(Icons.Material.Outlined.LinkOff, "amber", "Status.Connection.Disconnecting"),
        "Deleting" => new(Icons.Material.Outlined.AutoDelete, "violet", "Status.Cloud.Deleting"),
        "ServiceDeleted" => new(Icons.Material.Outlined.LinkOff, "red", "Status.Connection.ServiceDeleted"),
        _ => new(Icons.Material.Outlined.HelpOutline, "grey", "Status.Connection.Unknown"),
    };

    public static StatusLook Of(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Passed => new(Icons.Material.Outlined.CheckCircle, "green", "Doctor.Pass"),
        CheckOutcome.Failed => new(Icons.Material.Outlined.Dangerous, "red", "Doctor.Fail"),
        CheckOutcome.Warning => new(Icons.Material.Outlined.WarningAmber, "amber", "Doctor.Warn"),
        CheckOutcome.NotChecked => new(Icons.Material.Outlined.HelpOutline, "grey", "Doctor.NotChecked"),
    };
}
