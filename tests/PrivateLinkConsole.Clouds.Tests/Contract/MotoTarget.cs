using System.Text.Json;
using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Contract;

/// <summary>
/// Moto: a second opinion on the wire form. One account owns both sides; it ignores tokens, private DNS and acceptance, so contracts about
/// those are held by the sandbox alone.
/// </summary>
public sealed class MotoTarget : IAsyncLifetime
{
    private const string Account = "123456789012";

    private readonly MotoServer moto = new();
    private readonly SemaphoreSlim preparing = new(1, 1);
    private ContractTarget? target;

    public ValueTask InitializeAsync() => moto.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        target?.Cloud.Dispose();
        preparing.Dispose();
        await moto.DisposeAsync();
    }

    public async Task<ContractTarget> ReadyAsync(CancellationToken cancellationToken)
    {
        await preparing.WaitAsync(cancellationToken);
        try
        {
            return target ??= await PrepareAsync(cancellationToken);
        }
        finally
        {
            preparing.Release();
        }
    }

    private async Task<ContractTarget> PrepareAsync(CancellationToken cancellationToken)
    {
        var access = TestCloud.Access with { AccountId = Account };
        var cloud = new TestCloud(moto.Url.ToString());
        var vpc = (await cloud.Aws.Networks(access, TestCloud.Region).ListAsync(cancellationToken))[0];
        var balancer = await NewLoadBalancerAsync([.. vpc.Subnets.Take(3).Select(subnet => subnet.Id)], cancellationToken);
        return new ContractTarget(cloud, cloud.Aws, TestCloud.Region, ContractWords.Aws, access, access, balancer, _ => Task.CompletedTask);
    }

    private async Task<string> NewLoadBalancerAsync(string[] subnets, CancellationToken cancellationToken)
    {
        using var aws = new AwsCli("AKIATESTTESTTESTTEST", "not-a-secret", TestCloud.Region, moto.Url.ToString());
        var made = await aws.RunAsync(["elbv2", "create-load-balancer", "--name", "contract", "--type", "network", "--subnets", .. subnets], cancellationToken);
        using var answer = JsonDocument.Parse(made.Succeeded());
        return answer.RootElement.GetProperty("LoadBalancers")[0].GetProperty("LoadBalancerArn").GetString()!;
    }
}
