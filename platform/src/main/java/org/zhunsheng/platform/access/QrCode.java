package org.zhunsheng.platform.access;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A text as a QR code (二维码, GB/T 18284), to be drawn by the page itself.
 *
 * @param size modules on each side, the quiet zone included
 * @param path of the dark modules, as SVG writes it, a module a unit
 */
record QrCode(int size, String path) {

    private static final int QUIET = 4;

    /** @param text up to some hundred characters */
    static QrCode of(String text) {
        try {
            BitMatrix modules =
                    new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++)
                for (int x = 0; x < modules.getWidth(); x++)
                    if (modules.get(x, y))
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
            return new QrCode(modules.getWidth(), path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }
}
