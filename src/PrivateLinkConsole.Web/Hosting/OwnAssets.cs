using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace PrivateLinkConsole.Web.Hosting;

/// <summary>
/// Our own css, js and pictures, which lie beside the program and are served under /assets. The address holds a hash of the
/// content: a browser keeps a file for a year and still sees a new one at once.
/// </summary>
public sealed class OwnAssets(string folder) : IDisposable
{
    private const string Root = "/assets";
    private readonly ConcurrentDictionary<string, (DateTime Written, string Url)> urls = new(StringComparer.Ordinal);

    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "wwwroot-assets");

    public PhysicalFileProvider Files { get; } = new(folder);

    /// <summary>The address of a file, for example <c>css/console.css</c>.</summary>
    public string Url(string path)
    {
        var file = new FileInfo(Path.Combine(folder, path));
        if (!file.Exists)
            throw new FileNotFoundException($"There is no asset '{path}'.", path);
        if (urls.TryGetValue(path, out var known) && known.Written == file.LastWriteTimeUtc)
            return known.Url;
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.FullName)))[..12];
        var url = $"{Root}/{path}?v={hash}";
        urls[path] = (file.LastWriteTimeUtc, url);
        return url;
    }

    public void Dispose() => Files.Dispose();

    internal void Serve(IApplicationBuilder app) => app.UseStaticFiles(new StaticFileOptions
    {
        RequestPath = Root,
        FileProvider = Files,
        OnPrepareResponse = static file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache",
    });
}
