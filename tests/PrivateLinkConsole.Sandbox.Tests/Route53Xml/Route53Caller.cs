using System.Net;
using System.Xml.Linq;
using PrivateLinkConsole.Sandbox.Tests.SigV4;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.Route53Xml;

/// <summary>One account's signed requests to Route 53, over a real socket. No SDK for it can be restored, so documents are written by hand.</summary>
internal sealed class Route53Caller(Cloud cloud, string key)
{
    private const string Ns = "https://route53.amazonaws.com/doc/2013-04-01/";

    public async Task<Route53Reply> SendAsync(HttpMethod method, string target, string body = "")
    {
        using var request = HandSigner.Sign(cloud.Server.Url, method, "/2013-04-01/" + target, body, "route53", key, "us-east-1");
        using var reply = await cloud.Control.SendAsync(request, Token);
        Assert.Equal("text/xml", reply.Content.Headers.ContentType?.MediaType);
        return new(
            reply.StatusCode, reply.Headers.Location, reply.Headers.GetValues("x-amzn-RequestId").Single(),
            XElement.Parse(await reply.Content.ReadAsStringAsync(Token)));
    }

    /// <summary>A request that must succeed.</summary>
    public async Task<Route53Reply> OkAsync(HttpMethod method, string target, string body = "")
    {
        var reply = await SendAsync(method, target, body);
        Assert.True((int)reply.Status < 300, reply.Root.ToString());
        return reply;
    }

    public Task<Route53Reply> GetAsync(string target) => OkAsync(HttpMethod.Get, target);

    /// <summary>A POST with the operation's request element around the content.</summary>
    public Task<Route53Reply> PostAsync(string target, string operation, string content) => OkAsync(HttpMethod.Post, target, Body(operation, content));

    /// <summary>A request that must be refused with this code and status; gives the message.</summary>
    public async Task<string> RefusedAsync(string code, HttpStatusCode status, HttpMethod method, string target, string body = "")
    {
        var reply = await SendAsync(method, target, body);
        Assert.Equal((code, status), (reply["Error/Code"], reply.Status));
        Assert.Equal(((int)status < 500 ? "Sender" : "Receiver", reply.RequestId), (reply["Error/Type"], reply["RequestId"]));
        return reply["Error/Message"]!;
    }

    /// <summary>A private zone with a VPC, a public one without. Gives the bare id.</summary>
    public async Task<string> CreateZoneAsync(string name, string? vpcId = null, string? reference = null)
    {
        var made = await PostAsync("hostedzone", "CreateHostedZone", Creation(name, vpcId, reference));
        return made["HostedZone/Id"]!.Split('/')[^1];
    }

    public Task<Route53Reply> ChangeAsync(string zone, params string[] changes) =>
        PostAsync($"hostedzone/{zone}/rrset/", "ChangeResourceRecordSets", Batch(changes));

    public Task<string> RefusedChangeAsync(string zone, params string[] changes) => RefusedAsync(
        "InvalidChangeBatch", HttpStatusCode.BadRequest, HttpMethod.Post, $"hostedzone/{zone}/rrset/", Body("ChangeResourceRecordSets", Batch(changes)));

    public static string Body(string operation, string content) =>
        $"""<?xml version="1.0" encoding="UTF-8"?><{operation}Request xmlns="{Ns}">{content}</{operation}Request>""";

    public static string Creation(string name, string? vpcId = null, string? reference = null) =>
        $"<Name>{name}</Name>{(vpcId is null ? "" : Vpc(vpcId))}<CallerReference>{reference ?? Guid.NewGuid().ToString()}</CallerReference>";

    public static string Vpc(string id, string region = Region) => $"<VPC><VPCRegion>{region}</VPCRegion><VPCId>{id}</VPCId></VPC>";

    public static string Batch(params string[] changes) => $"<ChangeBatch><Changes>{string.Concat(changes)}</Changes></ChangeBatch>";

    /// <summary>A change of a record set with values.</summary>
    public static string Record(string action, string name, string type, params string[] values) => Change(action, name, type,
        $"<TTL>60</TTL><ResourceRecords>{string.Concat(values.Select(v => $"<ResourceRecord><Value>{v}</Value></ResourceRecord>"))}</ResourceRecords>");

    /// <summary>A change of an alias A record set.</summary>
    public static string Alias(string action, string name, string zoneId, string target) => Change(action, name, "A",
        $"<AliasTarget><HostedZoneId>{zoneId}</HostedZoneId><DNSName>{target}</DNSName><EvaluateTargetHealth>false</EvaluateTargetHealth></AliasTarget>");

    public static string Change(string action, string name, string type, string content) =>
        $"<Change><Action>{action}</Action><ResourceRecordSet><Name>{name}</Name><Type>{type}</Type>{content}</ResourceRecordSet></Change>";
}
