using System.Globalization;
using PrivateLinkConsole.Sandbox;

// --port 5090 --time-scale 20 --sample-data false --state <file>
var configuration = new ConfigurationBuilder().AddCommandLine(args).Build();
await using var server = await SandboxServer.StartAsync(new()
{
    Port = configuration.GetValue("port", 0),
    TimeScale = configuration.GetValue("time-scale", 20d),
    SampleData = configuration.GetValue("sample-data", true),
    StateFile = configuration["state"],
});
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Sandbox: {server.Url.GetLeftPart(UriPartial.Authority)}"));
await server.WaitForShutdownAsync();
