using System.Text.Json;
using System.Text.Json.Serialization;
using PrivateLinkConsole.Sandbox.AlibabaRpc.StsApi;
using PrivateLinkConsole.Sandbox.DataPlane;
using PrivateLinkConsole.Sandbox.Sts;
using PrivateLinkConsole.Sandbox.World;
using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.Control;

/// <summary>
/// The sandbox's own JSON calls under <c>/_sandbox</c>, without credentials: they are for the machine's own user, so a request that a
/// browser sends for a foreign page, or under a foreign host name, is refused.
/// </summary>
internal sealed class ControlApi(SandboxWorld world, FaultPlan faults, RequestLog log, EndpointDataPlane? dataPlane)
{
    private const string Root = "/_sandbox";
    private const int MostEntries = 50_000;

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public bool Handles(HttpContext context) => context.Request.Path.StartsWithSegments(Root, StringComparison.Ordinal);

    public async Task HandleAsync(HttpContext context)
    {
        var (status, answer) = IsLocal(context.Request) ? await RunAsync(context) : (403, new ControlError("Only programs on this machine may call this."));
        context.Response.StatusCode = status;
        if (answer is not null) await context.Response.WriteAsJsonAsync(answer, answer.GetType(), Json, context.RequestAborted);
    }

    private async Task<(int Status, object? Answer)> RunAsync(HttpContext context)
    {
        var request = context.Request;
        try
        {
            return $"{request.Method} {request.Path.Value![Root.Length..]}" switch
            {
                "GET /requests" => (200, log.After(Number(request, "after", 0), (int)Number(request, "limit", MostEntries))),
                "DELETE /requests" => Done(log.Clear),
                "GET /faults" => (200, faults.List()),
                "POST /faults" => Planned(await JsonSerializer.DeserializeAsync<JsonElement>(request.Body, Json, context.RequestAborted)),
                "DELETE /faults" => Done(faults.Clear),
                "GET /clock" => (200, ClockAnswer.Of(world.Clock)),
                "POST /clock" => MovedClock(await BodyAsync<ClockChange>(request)),
                "POST /reset" => Done(Reset),
                "GET /world" => (200, WorldAnswer.Of(world)),
                "GET /routes" when dataPlane is not null => (200, dataPlane.Routes(request.Query["vpcId"].FirstOrDefault())),
                "GET /resolvers" when dataPlane is not null => (200, dataPlane.Resolvers()),
                "GET /ca" when dataPlane is not null => (200, new AuthorityAnswer(dataPlane.CaCertificatePem)),
                "POST /alibaba-accounts" => Told(await BodyAsync<AlibabaAccountDescription>(request)),
                "POST /roles" => Trusted(await BodyAsync<RoleTrust>(request)),
                "POST /load-balancers" => Described(await BodyAsync<LoadBalancerDescription>(request)),
                "POST /instances" => Placed(await BodyAsync<InstanceDescription>(request)),
                "POST /dns-txt" => Published(await BodyAsync<TxtRecord>(request)),
                _ => (404, new ControlError($"There is no {request.Method} {request.Path}.")),
            };
        }
        catch (Exception error) when (error is JsonException or ArgumentException or FormatException)
        {
            return (400, new ControlError(error.Message));
        }
    }

    private static (int Status, object? Answer) Done(Action action)
    {
        action();
        return (204, null);
    }

    private void Reset()
    {
        faults.Clear();
        log.Clear();
        world.Reset();
    }

    private (int Status, object? Answer) Planned(JsonElement body)
    {
        var planned = body.ValueKind == JsonValueKind.Array ? body.Deserialize<List<Fault>>(Json)! : [body.Deserialize<Fault>(Json)!];
        faults.Add(planned);
        return (201, faults.List());
    }

    private (int Status, object? Answer) MovedClock(ClockChange change)
    {
        if (change.TimeScale is { } scale) world.Clock.SetTimeScale(scale);
        if (change.AdvanceSeconds is { } seconds) world.Clock.Advance(TimeSpan.FromSeconds(seconds));
        world.TellChanged();
        return (200, ClockAnswer.Of(world.Clock));
    }

    private (int Status, object? Answer) Trusted(RoleTrust trust)
    {
        if (!StsProtocol.IsRoleArn(trust.Arn) && !AlibabaRole.IsOne(trust.Arn))
            throw new ArgumentException(
                $"'{trust.Arn}' is neither arn:aws:iam::<12 digits>:role/PrivateLinkConsole… nor acs:ram::<16 digits>:role/PrivateLinkConsole….");
        return (201, world.Write(s =>
        {
            if (trust.ExternalId is null) s.Roles.Remove(trust.Arn);
            else s.Roles[trust.Arn] = trust.ExternalId;
            return trust;
        }));
    }

    private (int Status, object? Answer) Told(AlibabaAccountDescription description) => (201, world.Write(s =>
    {
        var account = AlibabaSeed.Account(s, description.CheckedId());
        account.Activated = description.Activated ?? account.Activated;
        account.Balance = description.Balance ?? account.Balance;
        return account;
    }));

    private (int Status, object? Answer) Described(LoadBalancerDescription description)
    {
        var balancer = description.ToLoadBalancer();
        return (201, world.Write(s => s.LoadBalancers[balancer.Arn] = balancer));
    }

    private (int Status, object? Answer) Placed(InstanceDescription description) => (201, world.Write(s =>
    {
        if (!s.Vpcs.TryGetValue(description.VpcId, out var vpc)) throw new ArgumentException($"There is no '{description.VpcId}'.");
        var name = description.Name ?? "client";
        if (description.GroupIds is not { } groups) return Instances.Add(world, s, vpc, name, name);
        return groups.FirstOrDefault(id => !s.SecurityGroups.TryGetValue(id, out var group) || group.VpcId != vpc.Id) is { } unknown
            ? throw new ArgumentException($"There is no '{unknown}' in {vpc.Id}.")
            : Instances.Add(world, s, vpc, name, groups);
    }));

    private (int Status, object? Answer) Published(TxtRecord record) => (201, world.Write(s =>
    {
        var name = record.Name.TrimEnd('.').ToLowerInvariant();
        if (!s.TxtRecords.TryGetValue(name, out var values)) s.TxtRecords[name] = values = [];
        if (!values.Contains(record.Value)) values.Add(record.Value);
        return record;
    }));

    private static async Task<T> BodyAsync<T>(HttpRequest request) =>
        await JsonSerializer.DeserializeAsync<T>(request.Body, Json, request.HttpContext.RequestAborted) ?? throw new JsonException("The body is null.");

    private static long Number(HttpRequest request, string name, long fallback) =>
        request.Query[name].FirstOrDefault() is { } text ? long.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : fallback;

    private static bool IsLocal(HttpRequest request) =>
        request.Host.Host is "127.0.0.1" or "localhost"
        && (request.Headers.Origin.Count == 0 || request.Headers.Origin == $"http://{request.Host}");
}
