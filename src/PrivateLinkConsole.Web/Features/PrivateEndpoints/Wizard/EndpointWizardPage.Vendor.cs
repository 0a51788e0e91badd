using System.Globalization;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Refusals;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Parts;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>The first step's second way: a service name that somebody was given.</summary>
public sealed partial class EndpointWizardPage
{
    private VendorInput? vendor;

    private VendorInput Vendor
    {
        get => vendor ??= new VendorInput(AccountId: State?.Accounts.FirstOrDefault(account => account.Provider == CloudFields.ProviderOfService(null))?.Id);
        set => vendor = value;
    }

    private async Task VerifyVendorAsync(VendorInput asked)
    {
        working = "verify";
        await DoAsync(async caller =>
        {
            RequireServiceName(asked.ServiceName);
            var account = State!.Accounts.First(one => one.Id == asked.AccountId);
            await Session.Networks.VerifyAsync(caller, Project, account, asked.ServiceName, Leaving);
            if (Session.Networks.Verification?.Offer is not { } offer)
                return;
            await Session.Networks.ListAsync(caller, Project, account.Id, Fields(asked).RegionOfService(asked.ServiceName), again: false, Leaving);
            Vendor = asked with
            {
                PrivateDnsName = asked.PrivateDnsName.Length > 0 || PlatformProfile.Of(asked.Platform).Dns != DnsKind.PrivateName ? asked.PrivateDnsName : offer.PrivateDnsName ?? "",
                Name = asked.Name.Length > 0 ? asked.Name : offer.PrivateDnsName?.Split('.')[0] ?? "",
            };
            Announcer.Say(L["Verify.Ok"]);
        });
        working = null;
    }

    private async Task UseVendorAsync(VendorInput asked)
    {
        working = "register";
        var done = await DoAsync(async caller =>
        {
            RequireServiceName(asked.ServiceName);
            // The same service is one cluster, however often its name is pasted; where it serves many, the name tells which.
            clusterId = State!.Clusters.FirstOrDefault(cluster => cluster.EndpointServiceName == asked.ServiceName
                    && (PlatformProfile.Of(cluster.Platform).Scope == ServiceScope.Cluster || cluster.Name == asked.Name.Trim()))?.Id
                ?? (await Actions.Clusters.CreateAsync(caller, Project, Registered(asked), Leaving)).Id;
        });
        working = null;
        if (done)
            await FromClusterAsync();
    }

    private static void RequireServiceName(string name)
    {
        if (CloudFields.Of(CloudFields.ProviderOfService(name)).Service.Check(name) is { } error)
            throw new InvalidInputException([error with { Field = "endpointServiceName" }]);
    }

    private static CloudFields Fields(VendorInput asked) => CloudFields.Of(CloudFields.ProviderOfService(asked.ServiceName));

    private ClusterInput Registered(VendorInput asked) => new()
    {
        Name = asked.Name.Trim(),
        Platform = asked.Platform,
        Provider = CloudFields.ProviderOfService(asked.ServiceName),
        Region = Fields(asked).RegionOfService(asked.ServiceName),
        ZoneIds = Session.Networks.Verification is { Offer: { } offer } known && known.ServiceName == asked.ServiceName ? offer.ZoneIds : [],
        Port = int.TryParse(asked.Port.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : 0,
        PrivateDnsName = asked.PrivateDnsName.Trim() is { Length: > 0 } name ? name : null,
        EndpointServiceName = asked.ServiceName,
    };
}
