namespace PrivateLinkConsole.Core.Clouds;

/// <summary>What an error means for what we do next. One table per cloud maps codes to these.</summary>
public enum CloudErrorKind
{
    /// <summary>Throttled, 5xx, reset, time-out, unreadable: come back later.</summary>
    Transient,

    /// <summary>The object is in motion: come back later.</summary>
    Busy,

    /// <summary>No such object (as far as this one answer says).</summary>
    NotFound,

    /// <summary>The request can never succeed as it is: a person must change an input.</summary>
    InvalidInput,

    /// <summary>Who we are or what we may do: wait and tell the operator.</summary>
    Identity,

    /// <summary>We used the API wrongly.</summary>
    OurBug,

    /// <summary>A code that no table knows.</summary>
    Unknown,
}
