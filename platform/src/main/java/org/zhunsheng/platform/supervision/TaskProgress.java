package org.zhunsheng.platform.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Attachment;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;
import org.zhunsheng.platform.ledger.Reference;

/**
 * How far an organ came with its part of a task (任务进展), and what shows it: a record of any ledger, or a file.
 *
 * @param rate           per cent of the organ's part that is done
 * @param evidenceLedger the ledger's title, as its page has it, or its name in addresses
 * @param evidenceRecord by what that ledger calls the record: its case number, its document number
 */
@Ledger(value = "progress", law = TaskProgressLaw.class)
record TaskProgress(
        @Group("progress") @Key @Listed @Form(".{1,100}") String headline,
        @Key @Listed @To(OpinionTask.class) Reference task,
        @Key @Owner @Listed OrganCode organ,
        @Key @Day @Listed LocalDate reportedOn,
        @Nullable String details,
        @Listed @AtLeast(0) @AtMost(100) long rate,
        @Nullable String decreaseReason,

        @Group("evidence") @Listed @NeededWhen("evidenceRecord") @Nullable
        String evidenceLedger,

        @Listed @NeededWhen("evidenceLedger") @Nullable String evidenceRecord,
        @Nullable Attachment evidenceFile) {}
