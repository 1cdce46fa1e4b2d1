package org.zhunsheng.papers.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.ContinueRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * An xls of Excel 97 to 2003 (BIFF8, [MS-XLS]), or what WPS saves as .et: its sheets, texts and number formats. Records that
 * hold no cell are stepped over, macros among them: nothing of them is ever read.
 */
final class XlsBook implements Closeable {

    /** Of the container; the one before Excel 97 is called {@code Book}. */
    static final String STREAM = "Workbook";

    private static final int BIFF8 = 0x0600;
    private static final int LONGEST_RECORD = RecordInputStream.MAX_RECORD_DATA_SIZE;
    private static final int MOST_SHEETS = 1024;

    private final POIFSFileSystem container;
    private final Limits limits;
    private final List<SheetPart> sheets = new ArrayList<>();
    private final BitSet temporal = new BitSet();
    private @Nullable SharedTexts texts;
    private boolean from1904;

    private record Tab(String name, boolean hidden, int position) {}

    private XlsBook(POIFSFileSystem container, Limits limits) {
        this.container = container;
        this.limits = limits;
    }

    static XlsBook open(Path file, Limits limits, Budget budget) throws IOException {
        XlsBook book;
        try {
            book = new XlsBook(new POIFSFileSystem(file.toFile(), true), limits);
        } catch (IOException | RuntimeException damaged) {
            throw new Refusal(Problem.CORRUPT, "ole");
        }
        try {
            book.survey(budget);
            return book;
        } catch (Refusal refusal) {
            book.close();
            throw refusal;
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            book.close();
            throw new Refusal(Problem.CORRUPT, STREAM);
        }
    }

    private void survey(Budget budget) throws IOException, XMLStreamException {
        List<Tab> tabs = new ArrayList<>();
        Map<Integer, Boolean> formats = new HashMap<>();
        int styles = 0;
        try (InputStream in = stream(0, budget)) {
            RecordInputStream records = new RecordInputStream(in);
            begin(records);
            while (records.hasNextRecord() && records.getNextSid() != EOFRecord.sid) {
                records.nextRecord();
                switch (records.getSid()) {
                    case FilePassRecord.sid -> throw new Refusal(Problem.ENCRYPTED, "");
                    case DateWindow1904Record.sid -> from1904 = records.readShort() == 1;
                    case BoundSheetRecord.sid -> tab(records, tabs);
                    case FormatRecord.sid -> {
                        FormatRecord format = new FormatRecord(records);
                        formats.put(format.getIndexCode(), NumberFormats.isTemporal(format.getFormatString()));
                    }
                    case ExtendedFormatRecord.sid -> {
                        int format = new ExtendedFormatRecord(records).getFormatIndex();
                        temporal.set(styles++, formats.getOrDefault(format, NumberFormats.isTemporal(format)));
                    }
                    case SSTRecord.sid -> texts = SharedTexts.of(texts(records), limits);
                    default -> {}
                }
                rest(records);
            }
        }
        for (Tab tab : tabs) {
            SheetSurvey survey = XlsRows.survey(this, tab.position(), budget);
            sheets.add(new SheetPart(
                    tab.name(),
                    tab.hidden(),
                    survey,
                    limits,
                    again -> rows(tab.position(), tab.name(), survey, again)));
        }
    }

    static void begin(RecordInputStream records) {
        if (!records.hasNextRecord()) throw new IllegalArgumentException("no record");
        records.nextRecord();
        if (records.getSid() != BOFRecord.sid) throw new IllegalArgumentException("no begin of a part");
        if (records.readUShort() != BIFF8) throw new Refusal(Problem.OLD_XLS, "");
        rest(records);
    }

    /** What nobody asked for of a record: the next one begins only when this one is over. */
    static void rest(RecordInputStream records) {
        records.readFully(new byte[records.remaining()]);
    }

    private static void tab(RecordInputStream records, List<Tab> tabs) {
        if (tabs.size() == MOST_SHEETS) throw new Refusal(Problem.BOMB, STREAM);
        int position = records.readInt();
        int state = records.readUByte();
        boolean cells = records.readUByte() == 0;
        int length = records.readUByte();
        boolean wide = (records.readUByte() & 1) != 0;
        String name = wide ? records.readUnicodeLEString(length) : records.readCompressedUnicode(length);
        if (cells) tabs.add(new Tab(name, state != 0, position));
    }

    /** One at a time: how many there are is not believed before they are read. */
    private SharedTexts.Source texts(RecordInputStream records) {
        records.readInt();
        int unique = records.readInt();
        var read = new Object() {
            int count;
        };
        return () -> {
            boolean over = records.available() == 0
                    && (!records.hasNextRecord() || records.getNextSid() != ContinueRecord.sid);
            if (over || read.count++ >= unique) return null;
            String text = new UnicodeString(records).getString();
            return text.substring(0, Math.min(text.length(), limits.cellChars() + 1));
        };
    }

    /** The stream from a place on, measured. */
    InputStream stream(int position, Budget budget) throws IOException {
        DocumentEntry entry = (DocumentEntry) container.getRoot().getEntryCaseInsensitive(STREAM);
        if (position < 0 || position >= entry.getSize()) throw new IllegalArgumentException("no place " + position);
        DocumentInputStream in = new DocumentInputStream(entry);
        if (in.skip(position) != position) throw new IllegalArgumentException("no place " + position);
        return budget.measure(in, STREAM, entry.getSize() + LONGEST_RECORD);
    }

    private Rows rows(int position, String name, SheetSurvey survey, Budget budget) {
        try {
            return new XlsRows(this, stream(position, budget), name, survey);
        } catch (IOException | RuntimeException damaged) {
            throw new Refusal(Problem.CORRUPT, name);
        }
    }

    List<SheetPart> sheets() {
        return List.copyOf(sheets);
    }

    Limits limits() {
        return limits;
    }

    String text(int number) {
        if (texts == null) throw new IllegalArgumentException("no shared texts");
        return texts.at(number);
    }

    Cell number(int column, int style, double value) {
        String stored = Double.toString(value);
        return temporal.get(style) ? Numeral.temporal(column, stored, from1904) : Numeral.plain(column, stored);
    }

    @Override
    public void close() {
        try (container) {
            if (texts != null) texts.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
