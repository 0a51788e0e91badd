using System.Globalization;
using System.Text;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>Characters that a reader cannot see but that make two values differ, break a log line, or turn text around.</summary>
internal static class UnseenCharacters
{
    /// <summary>Has half a surrogate pair, which no encoder can write.</summary>
    public static bool IsBroken(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i])) continue;
            if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1])) return true;
            i++;
        }
        return false;
    }

    /// <summary>The first such character, as an error; null when there is none.</summary>
    public static FieldError? Check(Refusal no, string value)
    {
        if (IsBroken(value)) return no.Because("control", "Field.Any.Broken");
        var position = 1;
        foreach (var rune in value.EnumerateRunes())
        {
            if (Judge(no, rune, position++) is { } error) return error;
        }
        return null;
    }

    /// <summary>For identifiers: a lone line break at the very end is a copying slip and says so.</summary>
    public static FieldError? CheckId(Refusal no, string value)
    {
        var body = value.TrimEnd('\r', '\n');
        return Check(no, body) is null && body.Length < value.Length ? no.Because("charset", "Field.Any.LineBreakAtEnd") : Check(no, value);
    }

    private static FieldError? Judge(Refusal no, Rune rune, int position)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
        return rune.Value switch
        {
            0 => no.Because("control", "Field.Any.Nul"),
            '\n' or '\r' or 0x85 => no.Because("control", "Field.Any.LineBreak"),
            '\t' => no.Because("control", "Field.Any.Tab"),
            0x1B => no.Because("control", "Field.Any.Escape"),
            0x2028 or 0x2029 => no.Because("control", "Field.Any.LineSeparator", name),
            0xFEFF => no.Because("invisible", "Field.Any.ByteOrderMark"),
            0x61C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => no.Because("invisible", "Field.Any.Direction", name),
            >= 0xE0000 and <= 0xE007F => no.Because("invisible", "Field.Any.TagCharacters", name),
            // Fillers of Hangul and Mongolian: letters by category, blank on every screen.
            0x115F or 0x1160 or 0x180E or 0x3164 or 0xFFA0 => no.Because("invisible", "Field.Any.Invisible", name, position),
            _ => Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control => no.Because("control", "Field.Any.Control", name),
                UnicodeCategory.Format => no.Because("invisible", "Field.Any.Invisible", name, position),
                _ => null,
            },
        };
    }
}
