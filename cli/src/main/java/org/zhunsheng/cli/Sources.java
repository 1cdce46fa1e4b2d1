package org.zhunsheng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.zhunsheng.papers.document.DocxReading;
import org.zhunsheng.papers.document.DocxReading.Text;
import org.zhunsheng.papers.document.DocxReading.Unreadable;
import org.zhunsheng.papers.document.DocxText;
import org.zhunsheng.papers.document.PdfReading;
import org.zhunsheng.papers.document.PdfText;

/**
 * Where the texts of a verb come from (输入): files {@code .txt .md .docx}, folders of them, {@code -} for standard input;
 * a PDF too, when it is named itself, with its lines put together to paragraphs.
 * Plain text is UTF-8, with or without a byte order mark, else GB 18030.
 */
final class Sources {

    private static final List<String> KINDS = List.of(".txt", ".md", ".docx");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String MARK = "\ufeff";
    private static final int MOST_BYTES = 256 << 20;

    private Sources() {}

    /**
     * The files that the names stand for, in the order of the names; those of a folder by path. Files of a folder that
     * are of no kind that can be read are passed over.
     *
     * @throws IOException saying in Chinese which is missing
     */
    static List<String> files(List<String> names) throws IOException {
        List<String> files = new ArrayList<>();
        for (String name : names) {
            if (!name.equals("-") && Files.isDirectory(path(name))) addFolder(name, files);
            else files.add(name);
        }
        return files;
    }

    private static void addFolder(String name, List<String> files) throws IOException {
        int before = files.size();
        try (Stream<Path> tree = Files.walk(path(name))) {
            tree.filter(Sources::isKnown)
                    .filter(Files::isRegularFile)
                    .map(Path::toString)
                    .sorted()
                    .forEach(files::add);
        }
        if (files.size() == before) throw new IOException("文件夹 " + name + " 里没有 .txt、.md 或者 .docx 文件");
    }

    private static boolean isKnown(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        // ~$ is what Word leaves beside a file that is open
        return !name.startsWith("~$") && KINDS.stream().anyMatch(name::endsWith);
    }

    /**
     * Reads one file, or standard input for {@code -}.
     *
     * @throws IOException saying in Chinese what is wrong and how to mend it
     */
    static Source read(String name) throws IOException {
        if (name.equals("-")) return of(name, System.in.readNBytes(MOST_BYTES + 1));
        Path file = path(name);
        if (Files.isDirectory(file)) throw new IOException(name + " 是文件夹。请给出一个文件");
        try (InputStream in = Files.newInputStream(file)) {
            return of(name, in.readNBytes(MOST_BYTES + 1));
        } catch (NoSuchFileException missing) {
            throw new IOException("没有这个文件：" + name + "。请核对路径", missing);
        }
    }

    private static Path path(String name) throws IOException {
        try {
            return Path.of(name);
        } catch (InvalidPathException wrong) {
            throw new IOException("不是文件名：" + name, wrong);
        }
    }

    /** The text that the bytes hold: a .docx by its first bytes, whatever its name. */
    static Source of(String name, byte[] bytes) throws IOException {
        if (bytes.length > MOST_BYTES) throw new IOException(name + " 超过 256 MB，不是一份文书");
        if (isZip(bytes)) return new Source(name, packed(name, bytes), true);
        if (PdfText.isPdf(bytes)) return new Source(name, printed(name, bytes), false);
        if (isCompound(bytes)) throw new IOException(name + " 是旧版 Word 文件（.doc），不能读。请在 Word 或 WPS 里另存为 .docx");
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                boolean isReversible = Arrays.equals(text.getBytes(charset), bytes);
                return new Source(name, text.startsWith(MARK) ? text.substring(1) : text, isReversible);
            } catch (CharacterCodingException another) {
                // the next encoding is tried; when none fits it is said below
            }
        }
        throw new IOException(name + " 既不是 UTF-8 也不是 GB 18030 编码的文本。请另存为 UTF-8 文本或者 .docx");
    }

    /** OLE compound files: what Word, Excel and PowerPoint wrote until 2007. */
    private static boolean isCompound(byte[] bytes) {
        return bytes.length > 3
                && bytes[0] == (byte) 0xD0
                && bytes[1] == (byte) 0xCF
                && bytes[2] == 0x11
                && bytes[3] == (byte) 0xE0;
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    private static String printed(String name, byte[] bytes) throws IOException {
        return switch (PdfText.read(bytes)) {
            case PdfReading.Text(String text) -> text;
            case PdfReading.Unreadable(PdfReading.Reason reason) ->
                throw new IOException(name
                        + switch (reason) {
                            case NOT_A_PDF -> " 不是 PDF。请核对文件";
                            case DAMAGED -> " 已经损坏。请重新导出 PDF";
                            case TOO_LARGE -> " 过大，没有读。请核对它是不是一份文书";
                            case LOCKED -> " 有打开密码。请另存一份没有密码的";
                            case NO_TEXT -> " 里没有文字，是扫描件。请改用 .docx 或者先做文字识别";
                        });
        };
    }

    private static String packed(String name, byte[] bytes) throws IOException {
        DocxReading reading = DocxText.read(bytes);
        return switch (reading) {
            case Text(String text) -> text;
            case Unreadable(DocxReading.Reason reason) ->
                throw new IOException(name
                        + switch (reason) {
                            case NOT_A_DOCX -> " 不是 .docx。请在 Word 或 WPS 里另存为 .docx";
                            case DAMAGED -> " 已经损坏。请在 Word 或 WPS 里打开后另存一份";
                            case TOO_LARGE -> " 展开后过大，没有读。请核对它是不是一份文书";
                            case UNSAFE -> " 里有文书不该有的外部声明，没有读。请在 Word 或 WPS 里另存一份";
                        });
        };
    }
}
