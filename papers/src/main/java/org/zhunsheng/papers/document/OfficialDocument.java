package org.zhunsheng.papers.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official document (公文) with the elements of GB/T 9704-2012 clause 7, apart from those of secret documents, which
 * this library does not hold.
 *
 * @param issuer the issuing organ's full or standard short name (发文机关)
 * @param letterhead whether and how the red issuer mark stands on the first page (发文机关标志)
 * @param number the document number (发文字号)
 * @param signer the name of the person who signed it off (签发人), for documents that go upward
 * @param title the title (标题), one element per line, as the drafter wants it broken
 * @param recipient the main recipient (主送机关), without its colon
 * @param body the text in reading order, never empty
 * @param attachments the names of the attachments (附件说明), without numbers
 * @param signature issuer and day at the end (发文机关署名、成文日期)
 * @param note the note under the day (附注), without brackets
 * @param copies the organs that get a copy (抄送机关)
 * @param printLine who printed it and when (印发机关、印发日期)
 */
public record OfficialDocument(
        String issuer,
        Letterhead letterhead,
        @Nullable DocumentNumber number,
        @Nullable String signer,
        List<String> title,
        @Nullable String recipient,
        List<Block> body,
        List<String> attachments,
        @Nullable Signature signature,
        @Nullable String note,
        List<String> copies,
        @Nullable PrintLine printLine) {

    /** The red mark on the first page (GB/T 9704-2012, 7.2.4). */
    public enum Letterhead {
        /** No red mark: a document inside the house or for the public page. */
        NONE,
        /** The issuer's name followed by 文件. */
        ISSUER_DOCUMENT,
        /** The issuer's name alone. */
        ISSUER
    }

    /** The issuer's name and the day the document takes effect (成文日期: the day it was signed off or adopted). */
    public record Signature(String issuer, LocalDate on) {
        public Signature {
            issuer = PlainText.line(issuer, "signature.issuer");
        }
    }

    /** The organ that printed the document and the day it went to print (印发机关和印发日期). */
    public record PrintLine(String organ, LocalDate on) {
        public PrintLine {
            organ = PlainText.line(organ, "printLine.organ");
        }
    }

    /** @throws IllegalArgumentException if the issuer, the title or the body is empty */
    public OfficialDocument {
        issuer = PlainText.line(issuer, "issuer");
        signer = signer == null ? null : PlainText.line(signer, "signer");
        title = title.stream().map(line -> PlainText.line(line, "title")).toList();
        recipient = recipient == null ? null : withoutColon(PlainText.line(recipient, "recipient"));
        body = List.copyOf(body);
        attachments = attachments.stream()
                .map(name -> PlainText.line(name, "attachments"))
                .toList();
        note = note == null ? null : PlainText.line(note, "note");
        copies = copies.stream().map(organ -> PlainText.line(organ, "copies")).toList();
        if (title.isEmpty()) throw new IllegalArgumentException("a document has a title: none given");
        if (body.isEmpty()) throw new IllegalArgumentException("a document has a text: none given for " + title);
    }

    /** The title in one line, as a file's properties and a list show it. */
    public String titleInOneLine() {
        return String.join("", title);
    }

    /** Begins a document of {@code issuer}: no letterhead, nothing else yet. */
    public static Draft by(String issuer) {
        return new Draft(issuer);
    }

    private static String withoutColon(String recipient) {
        return recipient.endsWith("：") || recipient.endsWith(":")
                ? recipient.substring(0, recipient.length() - 1)
                : recipient;
    }

    /** A document in the making (草稿): the same elements, given one by one. */
    public static final class Draft {
        private final String issuer;
        private final ArrayList<Block> body = new ArrayList<>();
        private Letterhead letterhead = Letterhead.NONE;
        private @Nullable DocumentNumber number;
        private @Nullable String signer;
        private List<String> title = List.of();
        private @Nullable String recipient;
        private List<String> attachments = List.of();
        private @Nullable Signature signature;
        private @Nullable String note;
        private List<String> copies = List.of();
        private @Nullable PrintLine printLine;

        private Draft(String issuer) {
            this.issuer = issuer;
        }

        public Draft under(Letterhead mark) {
            letterhead = mark;
            return this;
        }

        public Draft numbered(DocumentNumber given) {
            number = given;
            return this;
        }

        public Draft signedOffBy(String name) {
            signer = name;
            return this;
        }

        public Draft titled(String... lines) {
            title = List.of(lines);
            return this;
        }

        public Draft to(String organ) {
            recipient = organ;
            return this;
        }

        public Draft saying(Block... blocks) {
            return saying(List.of(blocks));
        }

        public Draft saying(List<? extends Block> blocks) {
            body.addAll(blocks);
            return this;
        }

        public Draft with(String... attached) {
            attachments = List.of(attached);
            return this;
        }

        public Draft signed(String organ, LocalDate on) {
            signature = new Signature(organ, on);
            return this;
        }

        public Draft noting(String text) {
            note = text;
            return this;
        }

        public Draft copiedTo(String... organs) {
            copies = List.of(organs);
            return this;
        }

        public Draft printed(String organ, LocalDate on) {
            printLine = new PrintLine(organ, on);
            return this;
        }

        /** @throws IllegalArgumentException if the issuer, the title or the body is empty */
        public OfficialDocument done() {
            return new OfficialDocument(
                    issuer,
                    letterhead,
                    number,
                    signer,
                    title,
                    recipient,
                    body,
                    attachments,
                    signature,
                    note,
                    copies,
                    printLine);
        }
    }
}
