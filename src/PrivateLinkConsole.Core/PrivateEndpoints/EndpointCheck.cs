using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>One relation that was looked at before anything is written.</summary>
/// <param name="Error">The field it belongs to and the sentence, where it did not pass.</param>
public sealed record EndpointCheck(EndpointCheckKind Kind, CheckOutcome Outcome, FieldError? Error = null);

public enum CheckOutcome
{
    Passed,

    /// <summary>Stops the creation.</summary>
    Failed,

    /// <summary>Told, and goes on.</summary>
    Warning,

    /// <summary>Nobody may read it.</summary>
    NotChecked,
}

/// <summary>What is looked at; the texts are <c>Check.{Kind}</c>.</summary>
public enum EndpointCheckKind
{
    VpcExists,
    SubnetsInVpc,
    OneSubnetPerZone,
    ZonesServed,
    FreeAddresses,
    SecurityGroupsInVpc,
    PortOpen,
    ServiceVisible,
    VpcDnsAttributes,
    PrivateNameVerified,
    NoDnsConflict,
    EndpointQuota,
}
