using MudBlazor;

namespace Jiaocheng.Requests.Web.Shell;

/// <summary>
/// The one place of colours and type: calm surfaces, one accent, red kept for the law (overdue, refused). Every text colour
/// here meets WCAG AA on the surfaces of its palette. app.css repeats the colours as variables for static pages.
/// </summary>
public static class Theme
{
    private static readonly string[] Fonts =
    [
        "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC",
        "WenQuanYi Micro Hei", "system-ui", "sans-serif",
    ];

    /// <summary>The theme of the staff area.</summary>
    public static readonly MudTheme Office = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#1f5f8b", PrimaryContrastText = "#ffffff", Secondary = "#4a5a68", Tertiary = "#2e6b4f",
            Info = "#1f5f8b", Success = "#2b6a46", Warning = "#8a5a00", Error = "#b3261e",
            WarningContrastText = "#ffffff",
            Background = "#f5f7f8", BackgroundGray = "#eceff2", Surface = "#ffffff",
            AppbarBackground = "#ffffff", AppbarText = "#1c2630",
            DrawerBackground = "#ffffff", DrawerText = "#2b3843", DrawerIcon = "#4a5a68",
            TextPrimary = "#1c2630", TextSecondary = "#53616d", TextDisabled = "#6b7781",
            ActionDefault = "#4a5a68", ActionDisabled = "#6b7781", ActionDisabledBackground = "#e6eaed",
            LinesDefault = "#dfe4e8", LinesInputs = "#8b97a1", TableLines = "#e6eaed", Divider = "#dfe4e8",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#8fc1e6", PrimaryContrastText = "#0d2333", Secondary = "#a9b6c1", Tertiary = "#86c7a5",
            Info = "#8fc1e6", Success = "#86c7a5", Warning = "#e6bd6a", Error = "#f2a099",
            InfoContrastText = "#0d2333", SuccessContrastText = "#0c2417", WarningContrastText = "#2b1f00", ErrorContrastText = "#3a0b07",
            SecondaryContrastText = "#14191e", TertiaryContrastText = "#0c2417",
            Background = "#14191e", BackgroundGray = "#1a2127", Surface = "#1c232a",
            AppbarBackground = "#1c232a", AppbarText = "#e4e9ed",
            DrawerBackground = "#1c232a", DrawerText = "#d3dae0", DrawerIcon = "#a9b6c1",
            TextPrimary = "#e4e9ed", TextSecondary = "#a9b6c1", TextDisabled = "#8b98a3",
            ActionDefault = "#a9b6c1", ActionDisabled = "#8b98a3", ActionDisabledBackground = "#2a333b",
            LinesDefault = "#303a43", LinesInputs = "#74818c", TableLines = "#2a333b", Divider = "#303a43",
        },
        LayoutProperties = new() { DefaultBorderRadius = "6px", DrawerWidthLeft = "216px", AppbarHeight = "56px" },
        Typography = new()
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "0.9375rem", LineHeight = "1.6", LetterSpacing = "normal" },
            H1 = new H1Typography { FontFamily = Fonts, FontSize = "1.375rem", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "normal" },
            H2 = new H2Typography { FontFamily = Fonts, FontSize = "1.125rem", FontWeight = "600", LineHeight = "1.5", LetterSpacing = "normal" },
            H3 = new H3Typography { FontFamily = Fonts, FontSize = "1rem", FontWeight = "600", LineHeight = "1.5", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = Fonts, FontSize = "1.0625rem", FontWeight = "600", LineHeight = "1.5", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Fonts, FontSize = "0.9375rem", LineHeight = "1.65", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Fonts, FontSize = "0.875rem", LineHeight = "1.6", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Fonts, FontSize = "0.9375rem", FontWeight = "500", TextTransform = "none", LetterSpacing = "normal" },
            Caption = new CaptionTypography { FontFamily = Fonts, FontSize = "0.8125rem", LineHeight = "1.5", LetterSpacing = "normal" },
        },
    };
}
