package org.zhunsheng.platform.operations;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.zhunsheng.papers.proof.Chain;
import org.zhunsheng.papers.proof.Envelope;
import org.zhunsheng.papers.proof.MarkCertificate;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.papers.proof.TamperMark;
import org.zhunsheng.platform.audit.AuditChain;
import org.zhunsheng.platform.audit.Line;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that is read again (备份文件). Nothing of it is believed before {@link #verify} has come back. */
final class Archive implements AutoCloseable {

    /** Before the path of a file of the data folder. */
    static final String FOLDER = "folder/";

    /** The machine's mark on the manifest. */
    static final String MARK = "mark.json";

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int BUFFER = 1 << 16;
    private static final int LARGEST_MANIFEST = 64 << 20;
    private static final int LARGEST_MARK = 1 << 16;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    static Archive open(Path file) throws IOException {
        mustBeFile(file);
        try (InputStream in = Files.newInputStream(file)) {
            Optional<Envelope> envelope = envelope(file, in);
            if (envelope.isPresent())
                throw Refusal.refused(file + " 是加密的备份。请用 --key KEY.p12 指明备份密钥，公钥指纹应是 "
                        + String.join("、", envelope.get().recipients()));
        }
        return open(file, zip(file, file));
    }

    /**
     * One that was encrypted. Its clear content needs a place while it is read, which has no name any more when this comes
     * back: it goes with the process, however that ends.
     *
     * @param place a file that is its alone; what a killed restore left there goes
     */
    static Archive open(Path file, PrivateKey secret, Path place, Progress progress) throws IOException {
        mustBeFile(file);
        Files.deleteIfExists(place);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            Envelope envelope = envelope(file, in)
                    .orElseThrow(() -> Refusal.unusable(file + " 没有加密，或者不是备份文件。请去掉 --key 再试，或者核对文件名"));
            progress.at("解密 " + file);
            decrypt(file, envelope, secret, place);
            return open(file, zip(file, place));
        } finally {
            Files.deleteIfExists(place);
        }
    }

    private static void mustBeFile(Path file) {
        if (!Files.isRegularFile(file)) throw Refusal.unusable("没有 " + file + " 这个文件。请核对文件名");
    }

    private static Optional<Envelope> envelope(Path file, InputStream in) throws IOException {
        try {
            return Envelope.read(in);
        } catch (StreamCorruptedException cut) {
            throw damaged(file);
        }
    }

    private static void decrypt(Path file, Envelope envelope, PrivateKey secret, Path place) throws IOException {
        Files.createFile(place, OWNER_ONLY);
        try (InputStream content = envelope.open(secret);
                OutputStream out = Files.newOutputStream(place)) {
            content.transferTo(out);
        } catch (StreamCorruptedException altered) {
            throw damaged(file);
        } catch (IllegalArgumentException notItsKey) {
            throw Refusal.refused(
                    file + " 不是为这个密钥加密的。公钥指纹应是 " + String.join("、", envelope.recipients()) + "。请换那个密钥。没有替换任何数据");
        }
    }

    private static Refusal damaged(Path file) {
        return Refusal.refused(file + " 解密不了：加密以后被改过，或者不完整。请换一份备份。没有替换任何数据");
    }

    private static Archive open(Path file, ZipFile zip) throws IOException {
        try {
            return new Archive(file, zip, manifest(file, zip));
        } catch (IOException | RuntimeException unreadable) {
            zip.close();
            throw unreadable;
        }
    }

    private static ZipFile zip(Path file, Path content) throws IOException {
        try {
            return new ZipFile(content.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException noZip) {
            throw Refusal.unusable(file + " 不是备份文件，或者不完整。请换一份备份");
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) throw Refusal.unusable(file + " 是压缩包，但不是准绳的备份（没有 " + Manifest.NAME + "）。请核对文件名");
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest = JsonMapper.builder().build().readValue(in.readNBytes(LARGEST_MANIFEST), Manifest.class);
            if (manifest.form() != Manifest.FORM)
                throw Refusal.refused(file + " 的格式（" + manifest.form() + "）本程序不认识。请用制作它的那个版本恢复");
            return manifest;
        } catch (JacksonException unreadable) {
            throw Refusal.unusable(file + " 的清单读不出来。请换一份备份");
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Every entry is there once, as the manifest has it, and nothing else; and the audit chain in it is whole. */
    void verify(Progress progress) throws IOException {
        Set<String> listed = new HashSet<>();
        for (Manifest.Entry entry : manifest.entries()) {
            progress.at("核验 " + entry.name());
            mustBePlain(entry.name());
            if (!listed.add(entry.name())) throw differs(entry.name(), "在清单里有两个");
            verify(entry);
        }
        if (zip.size() != listed.size() + 1 + (zip.getEntry(MARK) == null ? 0 : 1))
            throw Refusal.refused(file + " 里有清单之外的文件。请换一份备份");
        for (Manifest.Table table : manifest.tables())
            if (!listed.contains(table.entry())) throw differs(table.entry(), "缺失");
        progress.at("核验审计链");
        verifyChain();
    }

    /**
     * Whose backup it is: the certificate of the key that marked its manifest; empty where it carries no mark.
     *
     * @throws Refusal where the mark is not one on this manifest
     */
    Optional<MarkCertificate> origin() throws IOException {
        ZipEntry entry = zip.getEntry(MARK);
        if (entry == null) return Optional.empty();
        try (InputStream in = zip.getInputStream(entry);
                InputStream marked = content(Manifest.NAME)) {
            TamperMark mark = TamperMark.read(in.readNBytes(LARGEST_MARK));
            if (mark.holds(TamperMark.BACKUP, Sm3.hex(marked.readNBytes(LARGEST_MANIFEST))))
                return Optional.of(mark.certificate());
        } catch (IllegalArgumentException noMark) {
            throw differs(MARK, "读不出来");
        }
        throw differs(MARK, "与清单不符：清单在制作以后被改过");
    }

    private void verify(Manifest.Entry entry) throws IOException {
        Counted counted = new Counted(OutputStream.nullOutputStream());
        try (InputStream in = content(entry.name())) {
            in.transferTo(counted);
        } catch (ZipException damaged) {
            throw differs(entry.name(), "解压不出来");
        }
        if (!counted.entry(entry.name()).equals(entry)) throw differs(entry.name(), "内容与清单所列的摘要不同");
    }

    private void verifyChain() throws IOException {
        Manifest.Table lines = manifest.tables().stream()
                .filter(Manifest.Table::holdsTheChain)
                .findFirst()
                .orElseThrow(() -> differs("tables/audit.line.copy", "缺失"));
        List<String> columns = lines.columns();
        try (BufferedReader rows =
                new BufferedReader(new InputStreamReader(content(lines.entry()), StandardCharsets.UTF_8))) {
            Iterator<Line> chain =
                    rows.lines().map(row -> CopiedRow.line(columns, row)).iterator();
            switch (AuditChain.verify(chain)) {
                case Chain.Verdict.Whole(long count, String last) -> {
                    if (count != manifest.chainLines() || !last.equals(manifest.chainLast()))
                        throw Refusal.refused(
                                file + " 里的审计链（" + count + " 行）与清单（" + manifest.chainLines() + " 行）不同。请换一份备份");
                }
                case Chain.Verdict.Broken broken -> throw Refusal.refused(file + " 里的" + Audit.sentence(broken));
            }
        } catch (IllegalArgumentException unreadable) {
            throw differs(lines.entry(), "有一行读不出来");
        }
    }

    /** Lays the data folder's part down in a folder, for its owner only. */
    void unpack(Path into) throws IOException {
        for (Manifest.Entry entry : manifest.entries()) {
            if (!entry.name().startsWith(FOLDER)) continue;
            Path target = into.resolve(entry.name().substring(FOLDER.length()));
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.createFile(target, OWNER_ONLY);
            try (InputStream in = content(entry.name());
                    OutputStream out = Files.newOutputStream(target)) {
                in.transferTo(out);
            }
        }
    }

    InputStream content(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) throw differs(name, "缺失");
        return zip.getInputStream(entry);
    }

    private void mustBePlain(String name) {
        Path path = Path.of(name);
        if (path.isAbsolute() || !path.normalize().toString().equals(name) || name.startsWith(".."))
            throw differs(name, "的名字不合规定");
    }

    private Refusal differs(String entry, String how) {
        return Refusal.refused(file + " 中的 " + entry + " " + how + "。请换一份备份");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
