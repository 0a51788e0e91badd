using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Handoff;

/// <summary>Contract 4 for DNS records, against another maker's emulator of Route 53.</summary>
public sealed class RecordsInMotoTests(MotoServer moto) : IClassFixture<MotoServer>
{
    [Fact]
    public async Task Texts_InBash_RunTwice_AndBackAgain()
    {
        var url = moto.Url.ToString().TrimEnd('/');
        using var aws = new TestKit.AwsCli("AKIASANDBOXCONSUMER1", "sandbox", "us-west-2");
        CloudVpcReference[] vpcs = [await RecordTextsRun.NewVpcAsync(aws, url, "us-west-2", "10.8.0.0/16"), await RecordTextsRun.NewVpcAsync(aws, url, "us-west-2", "10.9.0.0/16")];
        // Its zone IDs do not look like Route 53's, so a zone that was there before cannot be named here (R29).
        await new RecordTextsRun(aws, url).OwnZoneAsync(Handoffs.Record with { Vpcs = vpcs, EndpointUrl = url });
    }
}
