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

    public static StatusLook Of(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Passed => new(Icons.Material.Outlined.CheckCircle, "green", "Doctor.Pass"),
        CheckOutcome.Failed => new(Icons.Material.Outlined.Dangerous, "red", "Doctor.Fail"),
        CheckOutcome.Warning => new(Icons.Material.Outlined.WarningAmber, "amber", "Doctor.Warn"),
        CheckOutcome.NotChecked => new(Icons.Material.Outlined.HelpOutline, "grey", "Doctor.NotChecked"),
    };
}
