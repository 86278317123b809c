using QRCoder;

namespace Jiaocheng.Requests.Web.Account;

/// <summary>Draws a QR code as inline SVG: nothing is fetched, nothing is stored.</summary>
public static class QrCode
{
    /// <summary>The SVG element.</summary>
    public static string Svg(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: false, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
