namespace PrivateLinkConsole.TestKit;

/// <summary>
/// The real AWS CLI with given keys and nothing of the machine's own AWS configuration. It reaches loopback only: a command that
/// names no endpoint must fail here and not ask the real cloud.
/// </summary>
public sealed class AwsCli : IDisposable
{
    private const string Nowhere = "http://127.0.0.1:1";
    private readonly string _aws = OutsideProgram.Find("aws");
    private readonly TempFolder _home = new("plc-aws-");
    private readonly string[] _endpoint;
    private readonly Dictionary<string, string?> _environment;

    public AwsCli(string accessKeyId, string secretAccessKey, string region, string? endpointUrl = null)
    {
        // Older versions do not know AWS_ENDPOINT_URL, so our own calls say it on the command line.
        _endpoint = endpointUrl is null ? [] : ["--endpoint-url", endpointUrl];
        _environment = EnvironmentOf(_home, accessKeyId, secretAccessKey, region, endpointUrl);
    }

    /// <summary>Where commands run: files that a command reads or writes.</summary>
    public string Folder => _home.Path;

    /// <summary>A change for every command that follows; null removes the variable.</summary>
    public AwsCli With(string variable, string? value)
    {
        _environment[variable] = value;
        return this;
    }

    public Task<CommandResult> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken = default) =>
        Command.RunAsync(_aws, [.. _endpoint, .. arguments], _environment, _home.Path, cancellationToken: cancellationToken);

    /// <summary>Runs a text as a person would who pastes it into bash; the first failing command ends it.</summary>
    public Task<CommandResult> BashAsync(string text, CancellationToken cancellationToken = default) =>
        Command.RunAsync("bash", ["-euo", "pipefail", "-c", text], _environment, _home.Path, cancellationToken: cancellationToken);

    public void Dispose() => _home.Dispose();

    private static Dictionary<string, string?> EnvironmentOf(
        TempFolder home, string accessKeyId, string secretAccessKey, string region, string? endpointUrl) => new()
    {
        ["HOME"] = home.Path,
        ["AWS_ACCESS_KEY_ID"] = accessKeyId,
        ["AWS_SECRET_ACCESS_KEY"] = secretAccessKey,
        ["AWS_SESSION_TOKEN"] = null,
        ["AWS_PROFILE"] = null,
        ["AWS_DEFAULT_REGION"] = region,
        ["AWS_REGION"] = region,
        ["AWS_ENDPOINT_URL"] = endpointUrl,
        ["AWS_CONFIG_FILE"] = home.File("config"),
        ["AWS_SHARED_CREDENTIALS_FILE"] = home.File("credentials"),
        ["AWS_EC2_METADATA_DISABLED"] = "true",
        ["AWS_MAX_ATTEMPTS"] = "1",
        ["AWS_PAGER"] = "",
        ["AWS_DEFAULT_OUTPUT"] = "json",
        ["HTTP_PROXY"] = Nowhere,
        ["HTTPS_PROXY"] = Nowhere,
        ["http_proxy"] = Nowhere,
        ["https_proxy"] = Nowhere,
        ["NO_PROXY"] = "127.0.0.1,localhost",
        ["no_proxy"] = "127.0.0.1,localhost",
    };
}
