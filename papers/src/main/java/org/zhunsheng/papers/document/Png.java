package org.zhunsheng.papers.document;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A PNG picture, at most {@value #MOST_PIXELS} pixels in all, so that no picture can fill the memory. */
public final class Png {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final long MOST_PIXELS = 40_000_000;

    private final byte[] bytes;
    private final int width;
    private final int height;

    private Png(byte[] bytes) {
        ByteBuffer head = ByteBuffer.wrap(bytes);
        if (bytes.length < 33 || head.getLong() != SIGNATURE) throw new IllegalArgumentException("not a PNG picture");
        this.bytes = bytes;
        width = head.getInt(16);
        height = head.getInt(20);
        if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS)
            throw new IllegalArgumentException("a PNG picture of " + width + " by " + height + " pixels");
    }

    /** @throws IllegalArgumentException if the bytes are not a PNG picture or it has too many pixels */
    public static Png of(byte[] bytes) {
        return new Png(bytes.clone());
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Png that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
