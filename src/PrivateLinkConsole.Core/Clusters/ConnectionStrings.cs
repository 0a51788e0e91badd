using System.Data.Common;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PrivateLinkConsole.Core.Handoff;

namespace PrivateLinkConsole.Core.Clusters;

/// <summary>Connection texts for TiDB (B18, B19). Where a text holds a password it is the placeholder, never a real one.</summary>
public static class ConnectionStrings
{
    public const string Password = "<password>";

    // A JSON string is also a literal of Python, Go and JavaScript, as long as nothing outside the BMP is written as two escapes.
    private static readonly JsonSerializerOptions LiteralJson = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string For(TidbClient client, TidbConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return client switch
        {
            TidbClient.MySqlCli => MySqlCli(connection),
            TidbClient.Jdbc => Jdbc(connection),
            TidbClient.MySqlConnector => MySqlConnector(connection),
            TidbClient.Python => Python(connection),
            TidbClient.Go => Go(connection),
            TidbClient.Node => Node(connection),
            TidbClient.Uri => Uri(connection),
        };
    }

    private static string Mode(TidbConnection connection) => connection.CertificateCoversHost ? "VERIFY_IDENTITY" : "VERIFY_CA";

    // The client asks for the password, so that it stands neither in the history nor in the process list.
    private static string MySqlCli(TidbConnection connection) => new CommandLine(CommandShell.Bash, "mysql")
        .Assigned("--host", connection.Host)
        .Assigned("--port", Port(connection))
        .Assigned("--user", connection.User)
        .Plain("--password")
        .Plain($"--ssl-mode={Mode(connection)}")
        .Assigned("--ssl-ca", connection.CaFile)
        .Assigned("--database", connection.Database)
        .ToString();

    private static string Jdbc(TidbConnection connection) =>
        $"jdbc:mysql://{connection.Host}:{Port(connection)}/{Escaped(connection.Database)}?user={Escaped(connection.User)}&password={Password}&sslMode={Mode(connection)}";

    private static string MySqlConnector(TidbConnection connection) => new DbConnectionStringBuilder
    {
        ["Server"] = connection.Host,
        ["Port"] = Port(connection),
        ["User ID"] = connection.User,
        ["Password"] = Password,
        ["Database"] = connection.Database,
        ["SslMode"] = connection.CertificateCoversHost ? "VerifyFull" : "VerifyCA",
        ["SslCa"] = connection.CaFile,
    }.ConnectionString;

    private static string Python(TidbConnection connection) =>
        $"""
        import pymysql

        connection = pymysql.connect(
            host={Literal(connection.Host)},
            port={Port(connection)},
            user={Literal(connection.User)},
            password={Literal(Password)},
            database={Literal(connection.Database)},
            ssl_ca={Literal(connection.CaFile)},
            ssl_verify_cert=True,
            ssl_verify_identity={(connection.CertificateCoversHost ? "True" : "False")},
        )
        """;

    // mysql2 checks the chain by itself and the name only when asked.
    private static string Node(TidbConnection connection) =>
        $$"""
        import { readFileSync } from "node:fs";
        import mysql from "mysql2/promise";

        const connection = await mysql.createConnection({
          host: {{Literal(connection.Host)}},
          port: {{Port(connection)}},
          user: {{Literal(connection.User)}},
          password: {{Literal(Password)}},
          database: {{Literal(connection.Database)}},
          ssl: {
            ca: readFileSync({{Literal(connection.CaFile)}}),
            minVersion: "TLSv1.2",
            verifyIdentity: {{(connection.CertificateCoversHost ? "true" : "false")}},
          },
        });
        """;

    private static string Uri(TidbConnection connection) =>
        $"mysql://{Escaped(connection.User)}:{Password}@{connection.Host}:{Port(connection)}/{Escaped(connection.Database)}?ssl-mode={Mode(connection)}";

    private static string Go(TidbConnection connection) =>
        $$"""
        pem, err := os.ReadFile({{Literal(connection.CaFile)}})
        if err != nil {
        	log.Fatal(err)
        }
        roots := x509.NewCertPool()
        roots.AppendCertsFromPEM(pem)

        config := mysql.NewConfig()
        config.Net = "tcp"
        config.Addr = {{Literal($"{connection.Host}:{Port(connection)}")}}
        config.User = {{Literal(connection.User)}}
        config.Passwd = {{Literal(Password)}}
        config.DBName = {{Literal(connection.Database)}}
        config.TLS = &tls.Config{
        {{(connection.CertificateCoversHost ? GoFullCheck(connection) : GoChainCheck)}}
        }
        connector, err := mysql.NewConnector(config)
        if err != nil {
        	log.Fatal(err)
        }
        db := sql.OpenDB(connector)
        """;

    private static string GoFullCheck(TidbConnection connection) =>
        $"\tMinVersion: tls.VersionTLS12,\n\tRootCAs:    roots,\n\tServerName: {Literal(connection.Host)},";

    // crypto/tls checks chain and name together or not at all: the chain is checked by hand, the name is not covered.
    private const string GoChainCheck =
        "\tMinVersion:         tls.VersionTLS12,\n" +
        "\tInsecureSkipVerify: true, // The certificate does not name this host; its chain is checked below.\n" +
        "\tVerifyConnection: func(state tls.ConnectionState) error {\n" +
        "\t\toptions := x509.VerifyOptions{Roots: roots, Intermediates: x509.NewCertPool()}\n" +
        "\t\tfor _, certificate := range state.PeerCertificates[1:] {\n" +
        "\t\t\toptions.Intermediates.AddCert(certificate)\n" +
        "\t\t}\n" +
        "\t\t_, err := state.PeerCertificates[0].Verify(options)\n" +
        "\t\treturn err\n" +
        "\t},";

    private static string Port(TidbConnection connection) => connection.Port.ToString(CultureInfo.InvariantCulture);

    private static string Literal(string value) => JsonSerializer.Serialize(value, LiteralJson);

    private static string Escaped(string value) => System.Uri.EscapeDataString(value);
}
