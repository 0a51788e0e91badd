using System.Text;
using PrivateLinkConsole.Clouds.Alibaba.Rpc;
using PrivateLinkConsole.Core.Clouds;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Alibaba;

/// <summary>The example of the signature's own documentation, and two that were computed apart from this code.</summary>
public sealed class RpcSignatureTests
{
    private const string OwnDate = "2026-01-02T03:04:05Z";
    private const string OwnNonce = "0123456789abcdef0123456789abcdef";

    [Fact]
    public void Authorization_TheDocumentedExample_IsTheDocumentedSignature()
    {
        var keys = new RpcKeys("YourAccessKeyId", new Secret("YourAccessKeySecret"));
        const string query = "ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai";
        var headers = Headers("ecs.cn-shanghai.aliyuncs.com", "RunInstances", "2014-05-26", "2023-10-26T10:22:32Z", "3156853299f313e23d1673dc12e1703d", "");

        Assert.Equal("7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259", RpcSignature.HashOfRequest(query, headers, headers["x-acs-content-sha256"]));
        Assert.Equal(
            "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,"
                + "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0",
            RpcSignature.Authorization(keys, query, headers, headers["x-acs-content-sha256"]));
    }

    [Fact]
    public void Authorization_CreateVpcEndpoint_SortsAndEscapesEveryParameter()
    {
        var query = RpcSignature.Encode(new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["Zone.1.ip"] = "192.168.0.10",
            ["Zone.1.ZoneId"] = "cn-huhehaote-a",
            ["Zone.1.VSwitchId"] = "vsw-hp3uf6045ljdhd5zr0001",
            ["VpcId"] = "vpc-hp356stwkxg3fn2xe0001",
            ["Tag.1.Key"] = "env",
            ["Tag.1.Value"] = "prod",
            ["ServiceName"] = "com.aliyuncs.privatelink.cn-huhehaote.epsrv-hp3vpx8yqxblby3i0001",
            ["SecurityGroupId.1"] = "sg-hp33bw6ynvm2yb0e0001",
            ["RegionId"] = "cn-huhehaote",
            ["EndpointType"] = "Interface",
            ["EndpointName"] = "ep 1*~",
            ["DryRun"] = "false",
            ["ClientToken"] = "0c593ea1-3bea-11e9-b96b-88e9fe637760",
        });
        var headers = Headers("privatelink.cn-huhehaote.aliyuncs.com", "CreateVpcEndpoint", "2020-04-15", OwnDate, OwnNonce, "");

        Assert.StartsWith("ClientToken=0c593ea1-3bea-11e9-b96b-88e9fe637760&DryRun=false&EndpointName=ep%201%2A~&", query, StringComparison.Ordinal);
        AssertSigned("b98ba718c9f6c03648718bf18f195fef862abf62b9f82ea734c8c206485329ce", "23f362b614307c2db6aa15fd16f08f398a850dc7d6ec22c20ad44954606d86e4", query, headers);
    }

    [Fact]
    public void Authorization_FormInTheBody_SignsItsTypeToo()
    {
        const string body = "RegionId=cn-hangzhou&ResourceId.1=ep-1&ResourceType=vpcendpoint&Tag.1.Key=env&Tag.1.Value=prod";
        var headers = Headers("privatelink.cn-hangzhou.aliyuncs.com", "TagResources", "2020-04-15", OwnDate, OwnNonce, body);
        headers["content-type"] = "application/x-www-form-urlencoded";

        Assert.Equal("407258c35f82c72e3739df2e4ad09b49c0d417f98ddd857131f1faeb09db17b9", headers["x-acs-content-sha256"]);
        AssertSigned("7ae32ad5421db41d8e9eef9b0bfc9bb4e14e1c189e8d5f481750a5478e650b66", "3af2ef147264f979ba15935ed5663eda8deed5065406816408f57342ce7f9e9b", "", headers);
    }

    private static void AssertSigned(string hash, string signature, string query, SortedDictionary<string, string> headers)
    {
        var bodyHash = headers["x-acs-content-sha256"];
        Assert.Equal(hash, RpcSignature.HashOfRequest(query, headers, bodyHash));
        Assert.EndsWith($"Signature={signature}", RpcSignature.Authorization(new RpcKeys("testid", new Secret("testsecret")), query, headers, bodyHash), StringComparison.Ordinal);
    }

    private static SortedDictionary<string, string> Headers(string host, string action, string version, string date, string nonce, string body) => new(StringComparer.Ordinal)
    {
        ["host"] = host,
        ["x-acs-action"] = action,
        ["x-acs-version"] = version,
        ["x-acs-date"] = date,
        ["x-acs-signature-nonce"] = nonce,
        ["x-acs-content-sha256"] = RpcSignature.Hash(Encoding.UTF8.GetBytes(body)),
    };
}
