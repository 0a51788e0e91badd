using Microsoft.Extensions.Configuration;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Web.Hosting;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Hosting;

public sealed class ConsoleSettingsTests
{
    [Fact]
    public void Read_ExampleFile_HoldsTheDefaults()
    {
        var example = ConsoleSettings.Read(new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "appsettings.example.json")).Build());
        var defaults = ConsoleSettings.Read(new ConfigurationBuilder().Build());
        Assert.Equivalent(defaults, example, strict: true);
    }

    [Fact]
    public void ExampleFile_EverySetting_HasItsKey()
    {
        var example = new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "appsettings.example.json")).Build();
        string[] expected =
        [
            "Urls", "PublicUrl", "Database:Provider", "ConnectionStrings:Console", "Clouds:Mode",
            .. new[] { "Ec2", "Route53", "Sts" }.Select(service => $"Clouds:Aws:ServiceUrls:{service}"),
            .. new[] { "PrivateLink", "Vpc", "Ecs", "Sts" }.Select(service => $"Clouds:Alibaba:ServiceUrls:{service}"),
            "Sandbox:Port", "Sandbox:TimeScale", "Sandbox:SampleData",
            "Auth:BootstrapAdmin:Email", "Auth:BootstrapAdmin:Password", "Auth:BootstrapApiToken",
            "Reconciler:MotionSeconds", "Reconciler:ActiveSeconds",
            "DataProtection:CertificatePath", "DataProtection:CertificatePassword", "ForwardedHeaders:KnownProxies", "Api:RequestsPerMinute",
        ];
        var keys = example.AsEnumerable().Select(pair => pair.Key).ToHashSet();
        Assert.Empty(expected.Except(keys));
    }

    [Fact]
    public void Read_ManyFaults_NamesAllAtOnce()
    {
        var faults = Assert.Throws<SettingsException>(() => Read(
            ("Sandbox:Port", "70000"),
            ("Reconciler:MotionSeconds", "0"),
            ("Clouds:Mode", "Sandbxo"),
            ("Auth:BootstrapApiToken", "short"),
            ("Auth:BootstrapAdmin:Email", "ops@example.com"),
            ("ForwardedHeaders:KnownProxies:0", "proxy"),
            ("PublicUrl", "https://console.example.com/path"),
            ("Reconciler:MotionSecnds", "5"))).Faults;
        string[] keys =
        [
            "Sandbox:Port", "Reconciler:MotionSeconds", "Clouds:Mode", "Auth:BootstrapApiToken", "Auth:BootstrapAdmin:Password",
            "ForwardedHeaders:KnownProxies", "PublicUrl", "Reconciler:MotionSecnds",
        ];
        Assert.All(keys, key => Assert.Contains(faults, fault => fault.Contains(key, StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_ConnectionString_IsTheDatabases() =>
        Assert.Equal("Data Source=other.db", Read(("ConnectionStrings:Console", "Data Source=other.db")).Database.ConnectionString);

    [Fact]
    public void Read_Nothing_IsSandbox() => Assert.Equal(CloudsMode.Sandbox, Read().Clouds.Mode);

    private static ConsoleSettings Read(params (string Key, string Value)[] pairs) => ConsoleSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(pairs.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build());
}
