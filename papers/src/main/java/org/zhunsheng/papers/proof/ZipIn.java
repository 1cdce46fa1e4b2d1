package org.zhunsheng.papers.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.proof.Verification.Unreadable;
import org.zhunsheng.papers.proof.Verification.What;
import org.zhunsheng.papers.proof.Verification.Why;

/**
 * Reads any plain zip by its directory and trusts nothing in it: every size is bounded, and a local header that tells
 * another story than the directory stops the reading. Readers that go by one or the other must see the same pack.
 */
final class ZipIn {

    private static final int MOST_ENTRIES = 20_000;
    private static final int LONGEST_NAME = 256;

    private final FileChannel channel;
    private final Map<String, Zip.Entry> entries = new LinkedHashMap<>();
    private final Map<String, Long> contents = new LinkedHashMap<>();

    ZipIn(FileChannel channel) throws IOException {
        this.channel = channel;
        if (channel.size() > Zip.LARGEST) throw unreadable(Why.TOO_LARGE, "larger than 4 GiB");
        readDirectory();
        compareHeaders();
    }

    /** The entries in the order of the directory. */
    Map<String, Zip.Entry> entries() {
        return entries;
    }

    /** The entry's content; reading to its end proves size and check sum, or stops. */
    InputStream open(Zip.Entry entry) {
        return new Content(entry);
    }

    /** The entry's content, which may not be larger than {@code limit} bytes. */
    byte[] bytes(Zip.Entry entry, int limit) throws IOException {
        if (entry.size() > limit)
            throw new Stopped(What.ENTRY_PACKED, entry.name(), "at most " + limit + " bytes", entry.size());
        try (InputStream in = open(entry)) {
            return in.readAllBytes();
        }
    }

    /** SM3 over the entry's bytes as they lie in the file. */
    String packedSm3(Zip.Entry entry) throws IOException {
        Sm3 sm3 = new Sm3();
        byte[] buffer = new byte[1 << 16];
        long at = contentOf(entry);
        long end = at + entry.packedSize();
        while (at < end) {
            int count = read(at, buffer, (int) Math.min(buffer.length, end - at));
            sm3.update(buffer, 0, count);
            at += count;
        }
        return sm3.hex();
    }

    /** Whether every byte outside the contents is the one that the writer of packs would have put there. */
    boolean inOneForm(String firstStored) throws IOException {
        long at = 0;
        boolean stored = false;
        List<Zip.Entry> written = new ArrayList<>();
        for (Zip.Entry entry : entries.values()) {
            stored |= entry.name().equals(firstStored);
            Zip.Entry form = Zip.Entry.of(
                    entry.name(),
                    stored ? Zip.STORED : Zip.DEFLATED,
                    entry.crc(),
                    entry.packedSize(),
                    entry.size(),
                    at);
            at = after(at, Zip.local(form));
            if (at < 0) return false;
            at += entry.packedSize();
            at = form.sizesFollow() ? after(at, Zip.descriptor(form)) : at;
            if (at < 0) return false;
            written.add(form);
        }
        long directory = at;
        for (Zip.Entry form : written) {
            at = after(at, Zip.central(form));
            if (at < 0) return false;
        }
        at = after(at, Zip.end(written.size(), at - directory, directory));
        return at == channel.size();
    }

    /** The position after these bytes, or -1 when others stand at {@code at}. */
    private long after(long at, byte[] expected) throws IOException {
        if (at + expected.length > channel.size()) return -1;
        return Arrays.equals(expected, buffer(at, expected.length).array()) ? at + expected.length : -1;
    }

    private void readDirectory() throws IOException {
        long endAt = findEnd();
        ByteBuffer end = buffer(endAt, Zip.END_LENGTH);
        int count = unsigned(end.getShort(10));
        long size = unsigned(end.getInt(12));
        long offset = unsigned(end.getInt(16));
        if (end.getShort(4) != 0
                || end.getShort(6) != 0
                || unsigned(end.getShort(8)) != count
                || offset + size > endAt
                || size > (long) count * (Zip.CENTRAL_LENGTH + LONGEST_NAME + 0xffff))
            throw unreadable(Why.NO_ZIP, "its directory is damaged");
        if (count > MOST_ENTRIES) throw unreadable(Why.TOO_LARGE, "more than " + MOST_ENTRIES + " entries");
        long at = offset;
        for (int i = 0; i < count; i++) at = readEntry(at, offset + size, offset);
    }

    private long findEnd() throws IOException {
        int length = (int) Math.min(channel.size(), Zip.END_LENGTH + 0xffff);
        long from = channel.size() - length;
        ByteBuffer tail = buffer(from, length);
        for (int at = length - Zip.END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == Zip.END && at + Zip.END_LENGTH + unsigned(tail.getShort(at + 20)) == length)
                return from + at;
        }
        throw unreadable(Why.NO_ZIP, "no zip file, or one cut short");
    }

    private long readEntry(long at, long end, long directory) throws IOException {
        if (at + Zip.CENTRAL_LENGTH > end) throw unreadable(Why.NO_ZIP, "its directory is damaged");
        ByteBuffer header = buffer(at, Zip.CENTRAL_LENGTH);
        int nameLength = unsigned(header.getShort(28));
        long next =
                at + Zip.CENTRAL_LENGTH + nameLength + unsigned(header.getShort(30)) + unsigned(header.getShort(32));
        if (header.getInt(0) != Zip.CENTRAL || nameLength > LONGEST_NAME || next > end)
            throw unreadable(Why.NO_ZIP, "its directory is damaged");
        Zip.Entry entry = new Zip.Entry(
                name(buffer(at + Zip.CENTRAL_LENGTH, nameLength)),
                unsigned(header.getShort(8)),
                unsigned(header.getShort(10)),
                unsigned(header.getInt(16)),
                unsigned(header.getInt(20)),
                unsigned(header.getInt(24)),
                unsigned(header.getInt(42)));
        if (entries.putIfAbsent(entry.name(), entry) != null)
            throw new Stopped(What.ENTRY_TWICE, entry.name(), "1", "2");
        if (entry.offset() + Zip.LOCAL_LENGTH + entry.packedSize() > directory)
            throw new Stopped(What.ENTRY_HEADER, entry.name(), "", "");
        return next;
    }

    private static String name(ByteBuffer utf8) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
        } catch (CharacterCodingException notUtf8) {
            throw unreadable(Why.NO_ZIP, "a name in its directory is not UTF-8");
        }
    }

    private void compareHeaders() throws IOException {
        long free = 0;
        List<Zip.Entry> byOffset = entries.values().stream()
                .sorted(Comparator.comparingLong(Zip.Entry::offset))
                .toList();
        for (Zip.Entry entry : byOffset) {
            ByteBuffer local = buffer(entry.offset(), Zip.LOCAL_LENGTH);
            int nameLength = unsigned(local.getShort(26));
            long content = entry.offset() + Zip.LOCAL_LENGTH + nameLength + unsigned(local.getShort(28));
            boolean same = entry.offset() >= free
                    && local.getInt(0) == Zip.LOCAL
                    && unsigned(local.getShort(6)) == entry.flags()
                    && unsigned(local.getShort(8)) == entry.method()
                    && sameOrLater(entry, local.getInt(14), entry.crc())
                    && sameOrLater(entry, local.getInt(18), entry.packedSize())
                    && sameOrLater(entry, local.getInt(22), entry.size())
                    && content + entry.packedSize() <= channel.size()
                    && Arrays.equals(
                            entry.nameBytes(),
                            buffer(entry.offset() + Zip.LOCAL_LENGTH, nameLength)
                                    .array());
            if (!same
                    || (entry.flags() & Zip.ENCRYPTED) != 0
                    || (entry.method() != Zip.DEFLATED && entry.method() != Zip.STORED))
                throw new Stopped(What.ENTRY_HEADER, entry.name(), "", "");
            contents.put(entry.name(), content);
            free = content + entry.packedSize();
        }
    }

    private static boolean sameOrLater(Zip.Entry entry, int field, long directory) {
        return unsigned(field) == directory || (entry.sizesFollow() && field == 0);
    }

    private long contentOf(Zip.Entry entry) {
        Long content = contents.get(entry.name());
        if (content == null) throw new IllegalStateException("no entry of this zip: " + entry.name());
        return content;
    }

    private ByteBuffer buffer(long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0)
                throw unreadable(Why.NO_ZIP, "no zip file, or one cut short");
        }
        return buffer.flip();
    }

    private int read(long at, byte[] into, int count) throws IOException {
        int read = channel.read(ByteBuffer.wrap(into, 0, count), at);
        if (read < 0) throw unreadable(Why.NO_ZIP, "no zip file, or one cut short");
        return read;
    }

    private static int unsigned(short field) {
        return Short.toUnsignedInt(field);
    }

    private static long unsigned(int field) {
        return Integer.toUnsignedLong(field);
    }

    private static Stopped unreadable(Why why, String reason) {
        return new Stopped(new Unreadable(why, reason));
    }

    /** An entry's content, unpacked; never more of it than the directory says. */
    private final class Content extends InputStream {

        private final Zip.Entry entry;
        private final @Nullable Inflater inflater;
        private final CRC32 crc = new CRC32();
        private final byte[] packed = new byte[1 << 14];
        private long at;
        private long packedLeft;
        private long size;
        private boolean ended;

        Content(Zip.Entry entry) {
            this.entry = entry;
            this.inflater = entry.method() == Zip.DEFLATED ? new Inflater(true) : null;
            this.at = contentOf(entry);
            this.packedLeft = entry.packedSize();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            if (ended || count == 0) return ended ? -1 : 0;
            int read = inflater == null ? copy(into, from, count) : inflate(inflater, into, from, count);
            if (read < 0) {
                end();
                return -1;
            }
            size += read;
            crc.update(into, from, read);
            if (size > entry.size()) throw new Stopped(What.ENTRY_PACKED, entry.name(), entry.size(), "more");
            return read;
        }

        private int copy(byte[] into, int from, int count) throws IOException {
            if (packedLeft == 0) return -1;
            int read = channel.read(ByteBuffer.wrap(into, from, (int) Math.min(count, packedLeft)), at);
            at += read;
            packedLeft -= read;
            return read;
        }

        private int inflate(Inflater inflater, byte[] into, int from, int count) throws IOException {
            try {
                while (true) {
                    int read = inflater.inflate(into, from, count);
                    if (read > 0) return read;
                    if (inflater.finished()) return -1;
                    if (packedLeft == 0 || inflater.needsDictionary())
                        throw new Stopped(What.ENTRY_PACKED, entry.name(), "", "");
                    int more = ZipIn.this.read(at, packed, (int) Math.min(packed.length, packedLeft));
                    at += more;
                    packedLeft -= more;
                    inflater.setInput(packed, 0, more);
                }
            } catch (DataFormatException damaged) {
                throw new Stopped(What.ENTRY_PACKED, entry.name(), "", "");
            }
        }

        private void end() {
            ended = true;
            long unread = packedLeft + (inflater == null ? 0 : inflater.getRemaining());
            if (size != entry.size() || crc.getValue() != entry.crc() || unread != 0)
                throw new Stopped(What.ENTRY_PACKED, entry.name(), entry.size(), size);
        }

        @Override
        public void close() {
            if (inflater != null) inflater.end();
        }
    }
}
