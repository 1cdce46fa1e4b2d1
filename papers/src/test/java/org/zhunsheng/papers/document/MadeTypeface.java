package org.zhunsheng.papers.document;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes a real TrueType file whose characters are plain boxes, named as the test wants it, so that no test depends on the
 * fonts of a machine.
 */
final class MadeTypeface {
    /** Figures and Latin, signs, ideographs of GB 2312 and GBK, full-width forms. */
    private static final int[][] RANGES = {
        {0x20, 0x7E},
        {0xB7, 0xB7},
        {0x2014, 0x2014},
        {0x2018, 0x2019},
        {0x201C, 0x201D},
        {0x2026, 0x2026},
        {0x2030, 0x2030},
        {0x3001, 0x3017},
        {0x4E00, 0x9FA5},
        {0xFF01, 0xFF5E}
    };

    private final String chinese;
    private final String postScript;
    private int weight = 400;
    private int embedding;
    private String lacking = "";
    private boolean oldNames;

    private MadeTypeface(String chinese, String postScript) {
        this.chinese = chinese;
        this.postScript = postScript;
    }

    static MadeTypeface called(String chinese, String postScript) {
        return new MadeTypeface(chinese, postScript);
    }

    MadeTypeface weighing(int given) {
        weight = given;
        return this;
    }

    /** fsType of the table OS/2. */
    MadeTypeface embedding(int type) {
        embedding = type;
        return this;
    }

    MadeTypeface lacking(String characters) {
        lacking = characters;
        return this;
    }

    /** Names in GBK, as the fonts of the nineties have them. */
    MadeTypeface withOldNames() {
        oldNames = true;
        return this;
    }

    Path at(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All five roles' own faces in a folder of files with meaningless names. */
    static Path allWanted(Path folder) {
        called("方正小标宋简体", "FZXBSJW--GB1-0").weighing(700).at(folder.resolve("a1.ttf"));
        called("仿宋_GB2312", "FangSong_GB2312").at(folder.resolve("a2.ttf"));
        called("黑体", "SimHei").at(folder.resolve("a3.ttf"));
        called("楷体_GB2312", "KaiTi_GB2312").at(folder.resolve("a4.ttf"));
        called("宋体", "SimSun").at(folder.resolve("a5.ttf"));
        return folder;
    }

    private byte[] bytes() throws IOException {
        List<Integer> characters = new ArrayList<>();
        for (int[] range : RANGES) {
            for (int c = range[0]; c <= range[1]; c++) if (lacking.indexOf(c) < 0) characters.add(c);
        }
        int glyphs = characters.size() + 1;
        Map<String, byte[]> tables = new TreeMap<>();
        tables.put("OS/2", os2());
        tables.put("cmap", cmap(characters));
        tables.put("glyf", glyf(glyphs));
        tables.put("head", head());
        tables.put("hhea", hhea(glyphs));
        tables.put("hmtx", hmtx(characters));
        tables.put("loca", loca(glyphs));
        tables.put("maxp", maxp(glyphs));
        tables.put("name", name());
        tables.put("post", table(out -> {
            out.writeInt(0x00030000);
            for (int i = 0; i < 7; i++) out.writeInt(0);
        }));
        return file(tables);
    }

    private static byte[] file(Map<String, byte[]> tables) throws IOException {
        return table(out -> {
            out.writeInt(0x00010000);
            shorts(out, tables.size(), 128, 3, tables.size() * 16 - 128);
            int offset = 12 + 16 * tables.size();
            for (var table : tables.entrySet()) {
                out.writeBytes(table.getKey());
                out.writeInt(0);
                out.writeInt(offset);
                out.writeInt(table.getValue().length);
                offset += padded(table.getValue().length);
            }
            for (byte[] table : tables.values()) {
                out.write(table);
                out.write(new byte[padded(table.length) - table.length]);
            }
        });
    }

    private byte[] os2() throws IOException {
        return table(out -> {
            shorts(out, 1, 1000, weight, 5, embedding);
            out.write(new byte[68]);
            out.writeInt(1 << 18);
            out.writeInt(0);
        });
    }

    private static byte[] cmap(List<Integer> characters) throws IOException {
        List<int[]> groups = new ArrayList<>();
        for (int i = 0; i < characters.size(); i++) {
            int c = characters.get(i);
            if (!groups.isEmpty() && groups.getLast()[1] + 1 == c) groups.getLast()[1] = c;
            else groups.add(new int[] {c, c, i + 1});
        }
        return table(out -> {
            shorts(out, 0, 1, 3, 10);
            out.writeInt(12);
            shorts(out, 12, 0);
            out.writeInt(16 + 12 * groups.size());
            out.writeInt(0);
            out.writeInt(groups.size());
            for (int[] group : groups) for (int value : group) out.writeInt(value);
        });
    }

    /** Every glyph a box of one contour and four points, 36 bytes. */
    private static byte[] glyf(int glyphs) throws IOException {
        return table(out -> {
            for (int i = 0; i < glyphs; i++) {
                shorts(out, 1, 50, 0, 450, 800, 3, 0);
                out.writeInt(0x01010101);
                shorts(out, 50, 400, 0, -400, 0, 0, 800, 0, 0);
            }
        });
    }

    private static byte[] loca(int glyphs) throws IOException {
        return table(out -> {
            for (int i = 0; i <= glyphs; i++) out.writeInt(36 * i);
        });
    }

    private static byte[] head() throws IOException {
        return table(out -> {
            out.writeInt(0x00010000);
            out.writeInt(0x00010000);
            out.writeInt(0);
            out.writeInt(0x5F0F3CF5);
            shorts(out, 0, 1000);
            out.writeLong(0);
            out.writeLong(0);
            shorts(out, 0, 0, 1000, 900, 0, 8, 2, 1, 0);
        });
    }

    private static byte[] hhea(int glyphs) throws IOException {
        return table(out -> {
            out.writeInt(0x00010000);
            shorts(out, 880, -120, 0, 1000, 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, glyphs);
        });
    }

    private static byte[] hmtx(List<Integer> characters) throws IOException {
        return table(out -> {
            shorts(out, 1000, 0);
            for (int c : characters) shorts(out, c < 0x2E80 && !Signs.isWide(c) ? 500 : 1000, 50);
        });
    }

    private static byte[] maxp(int glyphs) throws IOException {
        return table(out -> {
            out.writeInt(0x00010000);
            shorts(out, glyphs, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
        });
    }

    private byte[] name() throws IOException {
        List<byte[]> texts = new ArrayList<>();
        List<int[]> records = new ArrayList<>();
        for (int kind : new int[] {1, 4, 6}) {
            String text = kind == 6 ? postScript : chinese;
            records.add(new int[] {3, oldNames ? 3 : 1, kind == 6 ? 0x409 : 0x804, kind});
            texts.add(text.getBytes(oldNames ? Charset.forName("GB18030") : StandardCharsets.UTF_16BE));
        }
        return table(out -> {
            shorts(out, 0, records.size(), 6 + 12 * records.size());
            int offset = 0;
            for (int i = 0; i < records.size(); i++) {
                for (int value : records.get(i)) out.writeShort(value);
                shorts(out, texts.get(i).length, offset);
                offset += texts.get(i).length;
            }
            for (byte[] text : texts) out.write(text);
        });
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    private static void shorts(DataOutputStream out, int... values) throws IOException {
        for (int value : values) out.writeShort(value);
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] table(Writing writing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        writing.to(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
