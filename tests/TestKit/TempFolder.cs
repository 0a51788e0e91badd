namespace PrivateLinkConsole.TestKit;

/// <summary>A folder of the test's own that goes away with it.</summary>
public sealed class TempFolder : IDisposable
{
    public TempFolder(string prefix = "plc-") => Path = Directory.CreateTempSubdirectory(prefix).FullName;

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A program that is still closing its files must not turn a green test red; the folder is the system's to clean.
        }
    }
}
