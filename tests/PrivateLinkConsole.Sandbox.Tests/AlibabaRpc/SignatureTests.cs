using PrivateLinkConsole.Sandbox.AlibabaRpc.Signing;
using Xunit;

namespace PrivateLinkConsole.Sandbox.Tests.AlibabaRpc;

/// <summary>The verifier against signatures that others have computed: the vendor's published example and two of the project's own.</summary>
public sealed class SignatureTests
{
    private const string EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private const string FormHash = "407258c35f82c72e3739df2e4ad09b49c0d417f98ddd857131f1faeb09db17b9";
    private const string Form = "RegionId=cn-hangzhou&ResourceId.1=ep-1&ResourceType=vpcendpoint&Tag.1.Key=env&Tag.1.Value=prod";

    private const string CreateQuery =
        "Zone.1.ip=192.168.0.10&ClientToken=0c593ea1-3bea-11e9-b96b-88e9fe637760&DryRun=false&EndpointName=ep%201%2A~&EndpointType=Interface&RegionId=cn-huhehaote"
        + "&SecurityGroupId.1=sg-hp33bw6ynvm2yb0e0001&ServiceName=com.aliyuncs.privatelink.cn-huhehaote.epsrv-hp3vpx8yqxblby3i0001&Tag.1.Key=env&Tag.1.Value=prod"
        + "&VpcId=vpc-hp356stwkxg3fn2xe0001&Zone.1.ZoneId=cn-huhehaote-a&Zone.1.VSwitchId=vsw-hp3uf6045ljdhd5zr0001";

    public static TheoryData<string, string, string, string, string, string, string, string> Vectors { get; } = new()
    {
        {
            "ecs.cn-shanghai.aliyuncs.com", "RunInstances 2014-05-26 2023-10-26T10:22:32Z 3156853299f313e23d1673dc12e1703d", "YourAccessKeySecret",
            "ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai", "", EmptyHash,
            "7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259", "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0"
        },
        {
            "privatelink.cn-huhehaote.aliyuncs.com", "CreateVpcEndpoint 2020-04-15 2026-01-02T03:04:05Z 0123456789abcdef0123456789abcdef", "testsecret", CreateQuery, "", EmptyHash,
            "b98ba718c9f6c03648718bf18f195fef862abf62b9f82ea734c8c206485329ce", "23f362b614307c2db6aa15fd16f08f398a850dc7d6ec22c20ad44954606d86e4"
        },
        {
            "privatelink.cn-hangzhou.aliyuncs.com", "TagResources 2020-04-15 2026-01-02T03:04:05Z 0123456789abcdef0123456789abcdef", "testsecret", "", Form, FormHash,
            "7ae32ad5421db41d8e9eef9b0bfc9bb4e14e1c189e8d5f481750a5478e650b66", "3af2ef147264f979ba15935ed5663eda8deed5065406816408f57342ce7f9e9b"
        },
    };

    [Theory, MemberData(nameof(Vectors))]
    public void Of_KnownRequest_IsTheKnownSignature(
        string host, string call, string secret, string query, string body, string bodyHash, string canonicalHash, string signature)
    {
        var parts = call.Split(' ');
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = host, ["x-acs-action"] = parts[0], ["x-acs-version"] = parts[1], ["x-acs-date"] = parts[2], ["x-acs-signature-nonce"] = parts[3],
            ["x-acs-content-sha256"] = bodyHash,
        };
        if (body.Length > 0) headers["content-type"] = "application/x-www-form-urlencoded";
        string[] signed = [.. headers.Keys];
        var request = new SignedRequest("POST", "/", query, headers, System.Text.Encoding.UTF8.GetBytes(body));
        Assert.Equal(canonicalHash, AcsSignature.HashedCanonicalRequest(request, signed));
        Assert.True(AcsSignature.IsValid(request, new("any", signed, signature), secret));
        Assert.False(AcsSignature.IsValid(request, new("any", signed, signature), secret + "x"));
        Assert.False(AcsSignature.IsValid(request with { Query = query + "&More=1" }, new("any", signed, signature), secret));
    }

    [Fact]
    public void IsValid_NecessaryHeaderNotSigned_IsFalse()
    {
        string[] signed = ["host"];
        var request = new SignedRequest("POST", "/", "", new Dictionary<string, string> { ["host"] = "a", ["x-acs-action"] = "DeleteVpcEndpoint" }, []);
        Assert.False(AcsSignature.IsValid(request, new("any", signed, AcsSignature.Of(request, signed, "s")), "s"));
    }
}
