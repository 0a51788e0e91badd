using PrivateLinkConsole.Web.Hosting;

try
{
    var builder = ConsoleHost.CreateBuilder(args);
    var app = builder.Build();
    app.UseConsole();
    await app.RunAsync();
    return 0;
}
catch (SettingsException faults)
{
    await Console.Error.WriteLineAsync(faults.Message);
    return 1;
}
