package org.zhunsheng.platform.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.Queries;
import org.zhunsheng.platform.ledger.ImportPlan;
import org.zhunsheng.platform.ledger.ImportResult;
import org.zhunsheng.platform.ledger.Imports;
import org.zhunsheng.platform.ledger.Ledgers;

@PlatformTest
@DisplayName("学法台账的导入")
class LawStudyImportTest {

    private static final int ROWS = 1_200;

    @Autowired
    Imports imports;

    @Autowired
    Ledgers ledgers;

    @Test
    @DisplayName("同一讲师的课越积越多，再导入一批，读的行数不随之增加")
    void whatStandsDoesNotSlowWhatComes() throws Exception {
        long first = Queries.rowsDuring(() -> send(2019));
        long second = Queries.rowsDuring(() -> send(2020));
        long third = Queries.rowsDuring(() -> send(2021));
        assertThat(second).isLessThan(first + ROWS / 10);
        assertThat(third).isLessThan(first + ROWS / 10);
    }

    private ImportResult.Read send(int year) throws IOException {
        var ledger = ledgers.named("accountability/law-studies").orElseThrow();
        StringBuilder file = new StringBuilder(
                "topic,organ,heldOn,kind,lecturer,lecturerUnit,minutes,expected,present,headPresent\n");
        for (int i = 0; i < ROWS; i++)
            file.append("专题")
                    .append(year)
                    .append('之')
                    .append(i)
                    .append(",望河街道,")
                    .append(LocalDate.of(year, 1, 1).plusDays(i % 300))
                    .append(",法治讲座,白素衡,示范律师事务所,90,10,8,是\n");
        ImportResult result = imports.send(
                        ledger,
                        District.OFFICER,
                        "学法.csv",
                        new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)),
                        ImportPlan.check().inEarnest(ImportPlan.Mode.ALL))
                .result();
        assertThat(result).isInstanceOf(ImportResult.Read.class);
        var read = (ImportResult.Read) result;
        assertThat(read.errors()).isEmpty();
        assertThat(read.imported()).isEqualTo(ROWS);
        return read;
    }
}
