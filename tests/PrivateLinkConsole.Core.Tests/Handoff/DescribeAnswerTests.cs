using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Handoff;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Handoff;

/// <summary>What people paste back from a terminal (E13, R4).</summary>
public sealed class DescribeAnswerTests
{
    // The answer as a vendor's manual prints it: comments, dots for what is left out, and one bracket too few.
    private const string Manual = """
        {
            "VpcEndpoint": {
                # Copy this and fill it in "VPC private link ID"
                "VpcEndpointId": "vpce-0ce90d01341533a5c",
                "VpcEndpointType": "Interface",
                ...
                "DnsEntries": [
                    {
                        # Copy this and use it as "VPCE_DNS" in the next step
                        "DnsName": "vpce-0ce90d01341533a5c-ngbqfdnj.vpce-svc-0b62964bfd0edfb74.us-west-2.vpce.amazonaws.com",
                        "HostedZoneId": "Z1YSA3EXCYUU9Z"
                    },
                    {
                        "DnsName": "vpce-0ce90d01341533a5c-ngbqfdnj-us-west-2a.vpce-svc-0b62964bfd0edfb74.us-west-2.vpce.amazonaws.com",
                        "HostedZoneId": "Z1YSA3EXCYUU9Z"
                    }
                ]
        }
        """;

    private const string Whole = """
        [cloudshell-user@ip-10-2-3-4 ~]$ aws ec2 describe-vpc-endpoints --vpc-endpoint-ids vpce-0ce90d01341533a5c
        {
            "VpcEndpoints": [
                {
                    "VpcEndpointId": "vpce-0ce90d01341533a5c",
                    "VpcEndpointType": "Interface",
                    "VpcId": "vpc-0a1b2c3d4e5f60718",
                    "ServiceName": "com.amazonaws.vpce.us-west-2.vpce-svc-0b62964bfd0edfb74",
                    "State": "pendingAcceptance",
                    "SubnetIds": ["subnet-0123456789abcdef0"],
                    "Groups": [{"GroupId": "sg-0123456789abcdef0", "GroupName": "default } # not an end"}],
                    "PrivateDnsEnabled": false,
                    "DnsEntries": [{"DnsName": "*.orders.example.com", "HostedZoneId": "ZONEIDPENDING"}],
                    "OwnerId": "222222222222"
                }
            ]
        }
        [cloudshell-user@ip-10-2-3-4 ~]$
        """;

    [Fact]
    public void TryParse_FromAManual_FindsIdAndNames()
    {
        Assert.True(DescribeAnswer.TryParse(Manual, out var endpoint, out _));
        Assert.Equal("vpce-0ce90d01341533a5c", endpoint.Id);
        Assert.Equal(2, endpoint.DnsNames.Count);
        Assert.StartsWith("vpce-0ce90d01341533a5c-ngbqfdnj.vpce-svc-", endpoint.DnsNames[0].Name, StringComparison.Ordinal);
        Assert.Equal("Z1YSA3EXCYUU9Z", endpoint.DnsNames[0].HostedZoneId);
        Assert.Null(endpoint.State);
    }

    [Fact]
    public void TryParse_WholeTerminal_ReadsEverything()
    {
        Assert.True(DescribeAnswer.TryParse(Whole, out var endpoint, out _));
        Assert.Equal((CloudEndpointState.PendingAcceptance, "pendingAcceptance"), (endpoint.State, endpoint.RawState));
        Assert.Equal("com.amazonaws.vpce.us-west-2.vpce-svc-0b62964bfd0edfb74", endpoint.ServiceName);
        Assert.Equal(("vpc-0a1b2c3d4e5f60718", "222222222222"), (endpoint.VpcId, endpoint.OwnerAccountId));
        Assert.Equal(["subnet-0123456789abcdef0"], endpoint.SubnetIds);
        Assert.Equal(["sg-0123456789abcdef0"], endpoint.SecurityGroupIds);
        Assert.False(endpoint.PrivateDnsEnabled);
        Assert.Equal("*.orders.example.com", Assert.Single(endpoint.DnsNames).Name);
    }

    // A state that is not known is never guessed.
    [Theory]
    [InlineData("available", CloudEndpointState.Available)]
    [InlineData("Available", CloudEndpointState.Available)]
    [InlineData("partial", CloudEndpointState.Unrecognised)]
    [InlineData("<script>", null)]
    public void TryParse_State_IsMapped(string word, CloudEndpointState? state)
    {
        Assert.True(DescribeAnswer.TryParse($$"""{"VpcEndpointId":"vpce-0123abcd","State":"{{word}}"}""", out var endpoint, out _));
        Assert.Equal(state, endpoint.State);
    }

    [Theory]
    [InlineData("", "required")]
    [InlineData("hello", "json")]
    [InlineData("{\"VpcEndpointId\": \"vpce-0123", "json")]
    [InlineData("{\"VpcEndpoints\": []}", "not-found")]
    [InlineData("{\"Vpcs\": []}", "not-found")]
    [InlineData("[]", "not-found")]
    [InlineData("{\"VpcEndpoint\": {\"VpcEndpointId\": \"vpce-0123; rm -rf ~\"}}", "shape")]
    [InlineData("{\"VpcEndpoint\": 7}", "shape")]
    [InlineData("[{\"VpcEndpointId\":\"vpce-0123abcd\"},{\"VpcEndpointId\":\"vpce-0123abce\"}]", "single")]
    [InlineData("An error occurred (InvalidVpcEndpointId.NotFound) when calling the DescribeVpcEndpoints operation: The Vpc Endpoint Id does not exist", "cloud-error")]
    public void TryParse_NotAnAnswer_SaysWhy(string text, string code)
    {
        Assert.False(DescribeAnswer.TryParse(text, out _, out var error));
        Assert.Equal(code, error.Code);
        Assert.DoesNotContain("Field.", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_TooLongOrTooDeep_IsRefusedAtOnce()
    {
        Assert.False(DescribeAnswer.TryParse(new string('{', DescribeAnswer.LargestAnswer + 1), out _, out var error));
        Assert.Equal("length", error.Code);
        Assert.False(DescribeAnswer.TryParse(new string('[', DescribeAnswer.LargestAnswer), out _, out error));
        Assert.Equal("json", error.Code);
    }

    [Fact]
    public void TryParse_WantedId_PicksItOrRefuses()
    {
        const string two = """{"VpcEndpoints":[{"VpcEndpointId":"vpce-0123abcd"},{"VpcEndpointId":"vpce-0123abce"}]}""";
        Assert.True(DescribeAnswer.TryParse(two, out var endpoint, out _, "vpce-0123abce"));
        Assert.Equal("vpce-0123abce", endpoint.Id);
        Assert.False(DescribeAnswer.TryParse("""{"VpcEndpointId":"vpce-0123abcd"}""", out _, out var error, "vpce-0123abce"));
        Assert.Equal("This is the answer for vpce-0123abcd, not for vpce-0123abce.", error.ToString());
    }

    [Theory]
    [InlineData(" vpce-0ce90d01341533a5c ", PastedKind.EndpointId, "vpce-0ce90d01341533a5c")]
    [InlineData("\"vpce-0ce90d01341533a5c\",", PastedKind.EndpointId, "vpce-0ce90d01341533a5c")]
    [InlineData(Manual, PastedKind.Answer, "vpce-0ce90d01341533a5c")]
    [InlineData("vpce-0ce90d01341533a5c-ngbqfdnj.vpce-svc-0b62964bfd0edfb74.us-west-2.vpce.amazonaws.com", PastedKind.DnsName, "vpce-0ce90d01341533a5c")]
    [InlineData("arn:aws:ec2:us-west-2:222222222222:vpc-endpoint/vpce-0ce90d01341533a5c", PastedKind.Arn, "vpce-0ce90d01341533a5c")]
    [InlineData("aws ec2 describe-vpc-endpoints --vpc-endpoint-ids vpce-0ce90d01341533a5c", PastedKind.Command, "vpce-0ce90d01341533a5c")]
    [InlineData("subnet-0123456789abcdef0", PastedKind.SubnetId, null)]
    [InlineData("vpce-svc-0b62964bfd0edfb74", PastedKind.ServiceId, null)]
    [InlineData("vpce-0ce90d01341533a5c0", PastedKind.Other, null)]
    [InlineData("vpce-0123abcd vpce-0123abce", PastedKind.Other, null)]
    [InlineData("<your_vpc_endpoint_id>", PastedKind.Placeholder, null)]
    [InlineData("ep-hp33b2e43fays7s8abcd", PastedKind.AlibabaEndpointId, null)]
    [InlineData("", PastedKind.Nothing, null)]
    [InlineData(null, PastedKind.Nothing, null)]
    public void Recognise_Pasted_NamesItAndFindsTheId(string? text, PastedKind kind, string? id) => Assert.Equal(new PastedId(kind, id), PastedId.Recognise(text));
}
