using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PrivateLinkConsole.Core.Data;

internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
    time => time.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
