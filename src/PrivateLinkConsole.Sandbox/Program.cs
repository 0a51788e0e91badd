using System.Globalization;
using System.Runtime.InteropServices;
using PrivateLinkConsole.Sandbox;

// --port 5090 --time-scale 20 --sample-data false --state <file>
var configuration = new ConfigurationBuilder().AddCommandLine(args).Build();
var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

await using var server = await SandboxServer.StartAsync(new()
{
    Port = configuration.GetValue("port", 0),
    TimeScale = configuration.GetValue("time-scale", 20d),
    SampleData = configuration.GetValue("sample-data", true),
    StateFile = configuration["state"],
    DataPlane = true,
});
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Sandbox: {server.Url.GetLeftPart(UriPartial.Authority)}"));
await stop.Task;

// Without this the runtime would end the process before the state file is complete.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.TrySetResult();
}
