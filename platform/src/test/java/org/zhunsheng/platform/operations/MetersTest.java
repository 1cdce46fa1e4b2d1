package org.zhunsheng.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.ledger.ImportPlan;
import org.zhunsheng.platform.ledger.Imports;
import org.zhunsheng.platform.ledger.Ledgers;

@PlatformTest
@DisplayName("监控指标")
class MetersTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Imports imports;

    @Autowired
    Ledgers ledgers;

    @Test
    @DisplayName("/metrics 有业务的数：导入和退回的文件、进来的行、逾期、链长、排队、各种行为的次数；读一次很快")
    void figuresOfTheTrade() throws Exception {
        double refused =
                value("zhunsheng_import_files_total{outcome=\"refused\"}").orElse(0);
        imports.send(
                ledgers.named("litigation/suggestions").orElseThrow(),
                District.OFFICER,
                "一行不全.csv",
                new ByteArrayInputStream("number,court\n（2024）京9901司建77号,示范区人民法院\n".getBytes(StandardCharsets.UTF_8)),
                new ImportPlan(false, ImportPlan.Mode.ALL, ImportPlan.Match.CREATE, ""));
        assertThat(value("zhunsheng_import_files_total{outcome=\"refused\"}")).hasValue(refused + 1);
        assertThat(value("zhunsheng_chain_lines").orElse(0)).isPositive();
        for (String meter : new String[] {
            "zhunsheng_import_rows_total",
            "zhunsheng_import_files_total{outcome=\"imported\"}",
            "zhunsheng_owed{state=\"late\"}",
            "zhunsheng_owed{state=\"open\"}",
            "zhunsheng_import_queue{state=\"waiting\"}"
        }) assertThat(value(meter)).as(meter).isPresent();
        assertThat(metrics()).containsPattern("zhunsheng_acts_total\\{kind=\"[a-z]+\\.[A-Za-z]+\"\\} [1-9]");
        long from = System.nanoTime();
        metrics();
        assertThat(System.nanoTime() - from).isLessThan(2_000_000_000L);
    }

    private OptionalDouble value(String meter) throws Exception {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(meter + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(meter.length() + 1)))
                .findFirst();
    }

    private String metrics() throws Exception {
        return mvc.perform(get("/metrics"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
