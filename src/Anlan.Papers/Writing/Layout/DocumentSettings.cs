using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Anlan.Papers.Writing.Layout;

/// <summary>Settings of the whole file: different footers left and right, no squeezing of punctuation that would break the 28-character grid.</summary>
internal static class DocumentSettings
{
    public static W.Settings Of() =>
        new(
            new W.Zoom { Percent = "100" },
            new W.DefaultTabStop { Val = 420 },
            new W.EvenAndOddHeaders(),
            new W.CharacterSpacingControl { Val = W.CharacterSpacingValues.DoNotCompress },
            new W.Compatibility(
                new W.SpaceForUnderline(),
                new W.BalanceSingleByteDoubleByteWidth(),
                new W.DoNotLeaveBackslashAlone(),
                new W.UnderlineTrailingSpaces(),
                new W.DoNotExpandShiftReturn(),
                new W.UseFarEastLayout(),
                new W.CompatibilitySetting
                {
                    Name = W.CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }
            ),
            new W.ThemeFontLanguages { Val = "zh-CN", EastAsia = "zh-CN" }
        );
}
