using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Dns;

/// <summary>Does what a row of the records' table asks for: the same in the wizard and on the details page.</summary>
public static class RecordActs
{
    public static Task DoAsync(this DnsRecords records, RecordRequest request, Caller caller, string project, string endpointId, CancellationToken cancellationToken) => request.Act switch
    {
        RecordAct.Retry => records.RetryAsync(caller, project, endpointId, request.BindingId, replacementConfirmed: false, cancellationToken),
        RecordAct.Replace => records.RetryAsync(caller, project, endpointId, request.BindingId, replacementConfirmed: true, cancellationToken),
        RecordAct.Remove => records.RemoveAsync(caller, project, endpointId, request.BindingId, cancellationToken),
        RecordAct.AddVpc => records.AddVpcAsync(caller, project, endpointId, request.BindingId, request.Vpc!, cancellationToken),
        RecordAct.Confirm => records.ConfirmAsync(caller, project, endpointId, request.BindingId, cancellationToken),
    };
}
