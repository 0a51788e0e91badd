using System.Globalization;
using PrivateLinkConsole.Core.Handoff;

namespace PrivateLinkConsole.Core.Clusters;

/// <summary>Connection texts for Zilliz. Where a text holds a token it is the placeholder, never a real one.</summary>
public static class ZillizStrings
{
    public const string Token = "<token>";

    private const string List = "/v2/vectordb/collections/list";

    /// <param name="host">The private link: the certificate is made out to it.</param>
    public static string For(ZillizClient client, string host, int port) => client switch
    {
        ZillizClient.Curl => Curl(Address(host, port)),
        ZillizClient.PyMilvus => PyMilvus(Address(host, port)),
        ZillizClient.Java => Java(Address(host, port)),
        ZillizClient.NodeSdk => Node(Address(host, port)),
        ZillizClient.Rest => Rest(host, port),
    };

    private static string Address(string host, int port) => string.Create(CultureInfo.InvariantCulture, $"https://{host}:{port}");

    private static string Curl(string address) => new CommandLine(CommandShell.Bash, "curl")
        .Plain("--request", "POST")
        .Quoted("--url", address + List)
        .Quoted("--header", $"Authorization: Bearer {Token}")
        .Quoted("--header", "Content-Type: application/json")
        .Quoted("--data", "{}")
        .ToString();

    private static string PyMilvus(string address) =>
        $"""
        from pymilvus import MilvusClient

        client = MilvusClient(
            uri="{address}",
            token="{Token}",
        )
        print(client.list_collections())
        """;

    private static string Java(string address) =>
        $"""
        import io.milvus.v2.client.ConnectConfig;
        import io.milvus.v2.client.MilvusClientV2;

        ConnectConfig config = ConnectConfig.builder()
            .uri("{address}")
            .token("{Token}")
            .build();
        MilvusClientV2 client = new MilvusClientV2(config);
        """;

    private static string Node(string address) =>
        $$"""
        import { MilvusClient } from "@zilliz/milvus2-sdk-node";

        const client = new MilvusClient({
          address: "{{address}}",
          token: "{{Token}}",
        });
        console.log(await client.listCollections());
        """;

    private static string Rest(string host, int port) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        POST {{List}} HTTP/1.1
        Host: {{host}}:{{port}}
        Authorization: Bearer {{Token}}
        Content-Type: application/json

        {}
        """);
}
