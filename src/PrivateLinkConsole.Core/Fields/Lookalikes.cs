using System.Globalization;
using System.Text;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>Characters that look like ASCII but are not: copied from documents, typed with an input method, or planted.</summary>
internal static class Lookalikes
{
    // Cyrillic and Greek small letters and the Latin letter each is mistaken for.
    private const string Foreign = "аевкмнорстухіјѕԁһοανρτ";
    private const string Latin = "aebkmhopctyxijsdhoavpt";

    /// <summary>The first such character, as an error of code <c>charset</c>; null when there is none.</summary>
    public static FieldError? Check(Refusal no, string value)
    {
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune.IsAscii) continue;
            if (Judge(no, rune) is { } error) return error;
        }
        return null;
    }

    private static FieldError? Judge(Refusal no, Rune rune)
    {
        if (rune.Value is (>= 0x2010 and <= 0x2015) or 0x2212 or 0xFF0D or 0xFE58 or 0xFE63)
            return no.Because("charset", "Field.Any.Hyphen", rune.ToString());
        if (rune.Value is >= 0xFF10 and <= 0xFF19) return no.Because("charset", "Field.Any.FullWidthDigits");
        if (rune.Value is (>= 0xFF21 and <= 0xFF3A) or (>= 0xFF41 and <= 0xFF5A)) return no.Because("charset", "Field.Any.FullWidth", rune.ToString());
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber) return no.Because("charset", "Field.Any.AsciiDigits");
        var index = rune.IsBmp ? Foreign.IndexOf((char)rune.Value, StringComparison.Ordinal) : -1;
        if (index < 0) return null;
        var script = rune.Value >= 0x400 ? "Cyrillic" : "Greek";
        var name = string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
        return no.Because("charset", "Field.Any.Lookalike", rune.ToString(), script, name, Latin[index].ToString());
    }
}
