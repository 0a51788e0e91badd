using System.Globalization;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.PrivateEndpoints;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Clusters;

public sealed class PlatformProfileTests
{
    [Fact]
    public void Of_EveryPlatform_IsItsOwnProfile() =>
        Assert.All(Enum.GetValues<ClusterPlatform>(), platform => Assert.Equal(platform, PlatformProfile.Of(platform).Platform));

    // R3: what one endpoint serves.
    [Theory]
    [InlineData(ClusterPlatform.TidbDedicated, ServiceScope.Cluster)]
    [InlineData(ClusterPlatform.ZillizDedicated, ServiceScope.ProjectRegion)]
    [InlineData(ClusterPlatform.TidbStarter, ServiceScope.Region)]
    [InlineData(ClusterPlatform.TidbEssential, ServiceScope.Region)]
    public void Scope_EachPlatform_IsTheRulings(ClusterPlatform platform, ServiceScope scope) => Assert.Equal(scope, PlatformProfile.Of(platform).Scope);

    // A13 to A37: the dedicated wizard has six steps; E6 to E22: Zilliz has the private link and the public endpoint besides;
    // Starter and Essential have no names of their own to switch on, and wait for Connected where the others accept (B16, B19).
    [Fact]
    public void Steps_EachPlatform_FollowItsGuide()
    {
        Assert.Equal(Enum.GetValues<WizardStep>().Except([WizardStep.Link, WizardStep.PublicAccess]), PlatformProfile.TidbDedicated.Steps);
        Assert.Equal(Enum.GetValues<WizardStep>(), PlatformProfile.ZillizDedicated.Steps);
        Assert.Equal([WizardStep.Cluster, WizardStep.Region, WizardStep.Endpoint, WizardStep.Accept, WizardStep.Connect], PlatformProfile.TidbStarter.Steps);
        Assert.Contains(CloudProvider.Alibaba, PlatformProfile.TidbStarter.Providers);
    }

    // A6, A7: AWS only, Dedicated only; B3: the guide of Starter and Essential is for Alibaba Cloud; A47: not while it is being deleted.
    [Theory]
    [InlineData(ClusterPlatform.TidbDedicated, CloudProvider.Aws, false, null)]
    [InlineData(ClusterPlatform.TidbDedicated, CloudProvider.Aws, true, "Eligibility.BeingDeleted")]
    [InlineData(ClusterPlatform.TidbDedicated, CloudProvider.Alibaba, false, "Eligibility.NotOnAws")]
    [InlineData(ClusterPlatform.TidbStarter, CloudProvider.Aws, false, "Eligibility.NotDedicated")]
    [InlineData(ClusterPlatform.TidbEssential, CloudProvider.Alibaba, false, null)]
    [InlineData(ClusterPlatform.ZillizDedicated, CloudProvider.Aws, false, null)]
    public void Eligibility_EachCluster_HasItsReason(ClusterPlatform platform, CloudProvider provider, bool deleting, string? reason)
    {
        var cluster = Cluster(platform, provider);
        cluster.DeletionAsked = deleting;
        Assert.Equal(reason, Eligibility.Of(cluster));
    }

    // A8, A18: no cross-region endpoints.
    [Fact]
    public void EligibilityOfRegion_AnotherRegion_IsRefused()
    {
        var cluster = Cluster(ClusterPlatform.TidbDedicated, CloudProvider.Aws);
        Assert.Null(Eligibility.OfRegion(cluster, "us-west-2"));
        Assert.Equal("Eligibility.OtherRegion", Eligibility.OfRegion(cluster, "us-east-1"));
    }

    [Theory]
    [InlineData(Eligibility.Hint)]
    [InlineData("Eligibility.NotDedicated")]
    [InlineData("Eligibility.NotOnAws")]
    [InlineData("Eligibility.BeingDeleted")]
    [InlineData("Eligibility.OtherRegion")]
    public void ClusterTexts_EveryKey_IsThereInBothLanguages(string key)
    {
        Assert.NotEqual(key, ClusterTexts.Format(key));
        Assert.NotEqual(ClusterTexts.Format(key), ClusterTexts.Format(key, CultureInfo.GetCultureInfo("ja")));
    }

    private static Cluster Cluster(ClusterPlatform platform, CloudProvider provider) => new()
    {
        Id = "cl-1",
        ScopeKey = "cl-1",
        ProjectId = "prj-1",
        Name = "orders",
        Platform = platform,
        Provider = provider,
        Region = "us-west-2",
        Port = 4000,
        CreatedAt = DateTimeOffset.UnixEpoch,
    };
}
