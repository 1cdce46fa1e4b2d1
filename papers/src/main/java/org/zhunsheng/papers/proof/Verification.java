package org.zhunsheng.papers.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the check of an evidence pack found (核验结果). */
public sealed interface Verification {

    /**
     * What was looked at, where nothing differs.
     *
     * @param figures figures, each id once
     * @param recounted those of them that were counted again from the records
     * @param records records in all files, each file once
     * @param anchor the hash before the first chain line; {@link Chain#GENESIS} when the chain is there from its start
     * @param lastHash the hash of the issuing line
     * @param head where in the chain the issuing line stands, marked; null in a pack that does not carry it
     */
    record Checked(
            String title,
            Instant issuedAt,
            Instant asOf,
            String reportDigest,
            int sentences,
            int figures,
            int recounted,
            long records,
            long chainLines,
            String anchor,
            String lastHash,
            @Nullable ChainHead head) {}

    /** Nothing differs, and a key that whoever asks trusts marked the pack so (完整). */
    record Whole(Checked checked, TamperMark mark) implements Verification {}

    /**
     * Nothing differs, and anybody could have made it so (内部一致，来源不能证明).
     *
     * @param mark set on this pack by a key that was not named as trusted; null when there is none
     */
    record Consistent(Checked checked, @Nullable TamperMark mark) implements Verification {}

    /**
     * The first thing that differs.
     *
     * @param entry the pack's entry in which it lies; empty when it is the pack itself
     * @param place inside the entry: a record's or figure's id, a sentence's or line's number, as {@code what} says;
     *     empty when it is the entry itself
     * @param expected what should stand there; empty where the difference has no such value
     * @param found what does stand there; empty likewise
     */
    record Differs(What what, String entry, String place, String expected, String found) implements Verification {}

    /** It can't be read as a pack at all; {@code reason} is in English, for a log. */
    record Unreadable(Why why, String reason) implements Verification {}

    /** Why a pack can't be read. */
    enum Why {
        /** There is no such file, or it may not be read. */
        NO_FILE,
        /** It is not a zip file, or one cut short. */
        NO_ZIP,
        /** It is a zip file, but holds no manifest, report or chain. */
        NO_PACK,
        /** It is larger than a pack may be. */
        TOO_LARGE
    }

    /** What kind of thing differs, in the order in which they are looked at. */
    enum What {
        /** Two entries have the same name; place: none. */
        ENTRY_TWICE,
        /** Local header and directory of the zip disagree on the entry. */
        ENTRY_HEADER,
        /** The entry can't be unpacked, or not to the size the zip says. */
        ENTRY_PACKED,
        /** The manifest itself is not in its form. */
        MANIFEST_FORM,
        /** The entry is not in the manifest. */
        ENTRY_UNLISTED,
        /** The manifest names the entry, and it is not there. */
        ENTRY_MISSING,
        /** The entry has another size than the manifest says. */
        ENTRY_SIZE,
        /** The entry has another digest than the manifest says. */
        ENTRY_DIGEST,
        /** A record is not in its form or not in its place; place: the line's number, found: the reason. */
        RECORD_FORM,
        /** A record's digest does not follow from its content; place: its id. */
        RECORD_DIGEST,
        /** The report is not in its form; found: the reason. */
        REPORT_FORM,
        /** One id stands for two different figures; place: the id. */
        FIGURE_TWICE,
        /** The figure's records file is not in the pack; place: the figure's id, expected: the file. */
        FIGURE_FILE,
        /** The figure rests on another number of records than it says; place: its id. */
        FIGURE_COUNT,
        /** The figure's digest does not follow from its records; place: its id. */
        FIGURE_DIGEST,
        /** The figure is a plain count and its value is not the number of its records; place: its id. */
        COUNT_VALUE,
        /** The sentence does not contain its figure; place: the sentence's number, expected: what it should contain. */
        SENTENCE_DISPLAY,
        /** The records file belongs to no figure of the report. */
        RECORDS_UNUSED,
        /** What figures are counted from is not in its form; found: the reason. */
        DECLARATIONS_FORM,
        /** The figure is declared as another metric than its own; place: its id. */
        FIGURE_DECLARATION,
        /** One record stands in two files with different contents; place: its id. */
        RECORD_TWICE,
        /** The figure is not what its records come to; place: its id, expected: what they come to. */
        FIGURE_RECOUNT,
        /** A chain line is not in its form; place: its number, found: the reason. */
        CHAIN_FORM,
        /** The last chain line states no report digest; place: its number. */
        ISSUING_LINE,
        /** The report's digest is another one than the issuing line states. */
        REPORT_DIGEST,
        /** A chain line does not name the hash before it; place: its number. */
        CHAIN_PREVIOUS,
        /** A chain line's hash does not follow from its content; place: its number. */
        CHAIN_HASH,
        /** The chain's head is not in its form; found: the reason. */
        HEAD_FORM,
        /** The chain's head is another one than the issuing line; expected and found: their hashes. */
        HEAD_LINE,
        /** The chain's head was not marked so, or by another key than the pack; found: whose mark it says to be. */
        HEAD_SIGNATURE,
        /** The tamper mark is not in its form; found: the reason. */
        MARK_FORM,
        /** The tamper mark was not set on this pack; found: whose it says to be. */
        MARK_SIGNATURE,
        /** Every content is right, but the zip around it is not the one that was made: it was packed again. */
        PACKING
    }
}
