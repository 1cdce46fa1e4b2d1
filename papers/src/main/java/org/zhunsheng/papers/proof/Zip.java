package org.zhunsheng.papers.proof;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The one form of a pack's zip, to the byte: no times, no attributes, no extra fields, no comments. Writer and check
 * both take the headers from here.
 */
final class Zip {

    static final int LOCAL = 0x04034b50;
    static final int DESCRIPTOR = 0x08074b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;
    static final int LOCAL_LENGTH = 30;
    static final int DESCRIPTOR_LENGTH = 16;
    static final int CENTRAL_LENGTH = 46;
    static final int END_LENGTH = 22;

    /** The largest value of a four-byte field; there is no zip64 here. */
    static final long LARGEST = 0xffff_ffffL;

    static final int DEFLATED = 8;
    static final int STORED = 0;
    static final int ENCRYPTED = 1;
    static final int SIZES_FOLLOW = 8;

    private static final int UTF8 = 0x800;
    private static final int VERSION = 20;
    private static final int FIRST_DAY = 0x21; // 1980-01-01, the earliest that a zip can say

    private Zip() {}

    /**
     * An entry as the directory tells it.
     *
     * @param offset where its local header begins
     */
    record Entry(String name, int flags, int method, long crc, long packedSize, long size, long offset) {

        /** The entry as a pack's writer makes it: sizes follow a deflated one, and stand before a stored one. */
        static Entry of(String name, int method, long crc, long packedSize, long size, long offset) {
            return new Entry(
                    name, UTF8 | (method == DEFLATED ? SIZES_FOLLOW : 0), method, crc, packedSize, size, offset);
        }

        boolean sizesFollow() {
            return (flags & SIZES_FOLLOW) != 0;
        }

        byte[] nameBytes() {
            return name.getBytes(StandardCharsets.UTF_8);
        }
    }

    static byte[] local(Entry entry) {
        boolean follow = entry.sizesFollow();
        byte[] name = entry.nameBytes();
        return buffer(LOCAL_LENGTH + name.length)
                .putInt(LOCAL)
                .putShort((short) VERSION)
                .putShort((short) entry.flags())
                .putShort((short) entry.method())
                .putShort((short) 0)
                .putShort((short) FIRST_DAY)
                .putInt(follow ? 0 : (int) entry.crc())
                .putInt(follow ? 0 : (int) entry.packedSize())
                .putInt(follow ? 0 : (int) entry.size())
                .putShort((short) name.length)
                .putShort((short) 0)
                .put(name)
                .array();
    }

    static byte[] descriptor(Entry entry) {
        return buffer(DESCRIPTOR_LENGTH)
                .putInt(DESCRIPTOR)
                .putInt((int) entry.crc())
                .putInt((int) entry.packedSize())
                .putInt((int) entry.size())
                .array();
    }

    static byte[] central(Entry entry) {
        byte[] name = entry.nameBytes();
        return buffer(CENTRAL_LENGTH + name.length)
                .putInt(CENTRAL)
                .putShort((short) VERSION)
                .putShort((short) VERSION)
                .putShort((short) entry.flags())
                .putShort((short) entry.method())
                .putShort((short) 0)
                .putShort((short) FIRST_DAY)
                .putInt((int) entry.crc())
                .putInt((int) entry.packedSize())
                .putInt((int) entry.size())
                .putShort((short) name.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) entry.offset())
                .put(name)
                .array();
    }

    static byte[] end(int entries, long directorySize, long directoryOffset) {
        return buffer(END_LENGTH)
                .putInt(END)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt((int) directorySize)
                .putInt((int) directoryOffset)
                .putShort((short) 0)
                .array();
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
