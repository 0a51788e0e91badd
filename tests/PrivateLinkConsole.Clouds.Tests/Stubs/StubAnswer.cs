using System.Globalization;
using System.Text;

namespace PrivateLinkConsole.Clouds.Tests.Stubs;

/// <summary>What a stub does after it has read a request. <see cref="Bytes"/> null: no reply at all.</summary>
public sealed record StubAnswer(byte[]? Bytes, StubEnding Ending)
{
    private const string RequestIdHeader = "x-amzn-RequestId: req-1\r\n";

    /// <summary>The connection ends in order, without a reply.</summary>
    public static StubAnswer LostReply { get; } = new(null, StubEnding.Close);

    /// <summary>TCP reset instead of a reply.</summary>
    public static StubAnswer Reset { get; } = new(null, StubEnding.Reset);

    /// <summary>The connection stays open and silent.</summary>
    public static StubAnswer Hang { get; } = new(null, StubEnding.Hang);

    public static StubAnswer Xml(string body, int status = 200, string headers = "") => Http(body, status, "text/xml;charset=UTF-8", headers);

    public static StubAnswer Html(string body, int status) => Http(body, status, "text/html");

    /// <summary>An answer of EC2: root element, request id, and what is inside.</summary>
    public static StubAnswer Ec2(string operation, string inside) => Xml(
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <{operation}Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>req-1</requestId>{inside}</{operation}Response>
        """);

    /// <summary>An error of EC2 in the form of its API reference.</summary>
    public static StubAnswer Ec2Error(string code, int status, string headers = "") => Xml(
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <Response><Errors><Error><Code>{code}</Code><Message>Words about {code}.</Message></Error></Errors><RequestID>req-err</RequestID></Response>
        """,
        status,
        headers);

    /// <summary>An answer of Route 53: root element and what is inside. The request id is a header.</summary>
    public static StubAnswer Route53(string operation, string inside = "", int status = 200) => Xml(
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <{operation}Response xmlns="https://route53.amazonaws.com/doc/2013-04-01/">{inside}</{operation}Response>
        """,
        status,
        RequestIdHeader);

    /// <summary>An error of Route 53 in the form of its API reference.</summary>
    public static StubAnswer Route53Error(string code, int status, string? message = null, string headers = "") => Xml(
        $"""
        <?xml version="1.0"?>
        <ErrorResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><Error><Type>Sender</Type><Code>{code}</Code>
        <Message>{message ?? $"Words about {code}."}</Message></Error><RequestId>req-err</RequestId></ErrorResponse>
        """,
        status,
        headers);

    /// <summary>An answer of Alibaba Cloud: request id, and what is inside.</summary>
    public static StubAnswer Rpc(string inside = "") => Json($$"""{"RequestId":"REQ-1"{{(inside.Length > 0 ? "," : "")}}{{inside}}}""");

    /// <summary>An error of Alibaba Cloud.</summary>
    public static StubAnswer RpcError(string code, int status = 400, string headers = "") => Json(
        $$"""{"RequestId":"REQ-ERR","HostId":"privatelink.cn-hangzhou.aliyuncs.com","Code":"{{code}}","Message":"Words about {{code}}."}""", status, headers);

    public static StubAnswer Json(string body, int status = 200, string headers = "") => Http(body, status, "application/json;charset=utf-8", headers);

    /// <summary>Success without a body, as operations without output may answer.</summary>
    public static StubAnswer Bare { get; } = Xml("", headers: RequestIdHeader);

    /// <summary>Promises the whole body, sends half of it and ends the connection, or stays silent.</summary>
    public StubAnswer CutInHalf(StubEnding ending) => new(Bytes![..^(Bytes!.Length / 4)], ending);

    private static StubAnswer Http(string body, int status, string contentType, string headers = "")
    {
        var length = Encoding.UTF8.GetByteCount(body).ToString(CultureInfo.InvariantCulture);
        var head = $"HTTP/1.1 {status} Stub\r\nContent-Type: {contentType}\r\nContent-Length: {length}\r\n{headers}\r\n";
        return new(Encoding.UTF8.GetBytes(head + body), StubEnding.KeepAlive);
    }
}

public enum StubEnding
{
    KeepAlive,
    Close,
    Reset,
    Hang,
}
