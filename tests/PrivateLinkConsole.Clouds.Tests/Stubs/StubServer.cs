using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace PrivateLinkConsole.Clouds.Tests.Stubs;

/// <summary>
/// A server of bare sockets: answers what it is told, or does what no web server would do. It keeps each request, so that a test can
/// count how often one was sent.
/// </summary>
public sealed partial class StubServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly ConcurrentQueue<StubRequest> requests = new();
    private readonly Channel<StubRequest> arrivals = Channel.CreateUnbounded<StubRequest>();
    private readonly ConcurrentBag<Task> connections = [];
    private readonly Func<StubRequest, Task<StubAnswer>> answer;
    private readonly Task accepting;

    public StubServer(Func<StubRequest, Task<StubAnswer>> answer)
    {
        this.answer = answer;
        listener.Start();
        accepting = AcceptAsync();
    }

    public StubServer(Func<StubRequest, StubAnswer> answer)
        : this(request => Task.FromResult(answer(request)))
    {
    }

    public StubServer(StubAnswer answer)
        : this(_ => answer)
    {
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public IReadOnlyList<StubRequest> Requests => [.. requests];

    /// <summary>The next request that has not been waited for yet.</summary>
    public ValueTask<StubRequest> NextAsync(CancellationToken cancellationToken) => arrivals.Reader.ReadAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        // Only then: a loop about to accept the next connection finds the listener stopped and calls that a misuse.
        await accepting;
        listener.Stop();
        await Task.WhenAll(connections);
        ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                connections.Add(ServeAsync(await listener.AcceptSocketAsync(ending.Token)));
        }
        catch (OperationCanceledException)
        {
            // Disposed.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var stream = new NetworkStream(socket, ownsSocket: true);
        try
        {
            while (await ReadAsync(stream) is { } request)
            {
                requests.Enqueue(request);
                arrivals.Writer.TryWrite(request);
                if (!await ReplyAsync(await answer(request), stream, socket))
                    return;
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException)
        {
            // The client or the test ended it.
        }
    }

    private async Task<bool> ReplyAsync(StubAnswer reply, NetworkStream stream, Socket socket)
    {
        if (reply.Bytes is not null)
            await stream.WriteAsync(reply.Bytes, ending.Token);
        if (reply.Ending == StubEnding.Hang)
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ending.Token);
        if (reply.Ending == StubEnding.Reset)
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        return reply.Ending == StubEnding.KeepAlive;
    }

    private async Task<StubRequest?> ReadAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[8192];
        while (true)
        {
            var (head, body) = Split(text.ToString());
            if (head is not null && body.Length >= LengthIn(head))
                return new StubRequest(head, body);
            var read = await stream.ReadAsync(buffer, ending.Token);
            if (read == 0)
                return null;
            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
    }

    private static (string? Head, string Body) Split(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return end < 0 ? (null, "") : (text[..end], text[(end + 4)..]);
    }

    private static int LengthIn(string head) =>
        ContentLength().Match(head) is { Success: true } length ? int.Parse(length.Groups["length"].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^Content-Length: (?<length>\d+)", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex ContentLength();
}
