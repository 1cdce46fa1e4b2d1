package org.zhunsheng.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;

@PlatformTest
@DisplayName("附件")
class KeptFilesTest {

    private static final byte[] PROOF = "%PDF-1.7 身份证明".getBytes(StandardCharsets.UTF_8);

    @Autowired
    KeptFiles files;

    @Test
    @DisplayName("按摘要保存，原样取回；本机关和上级看得到，别的街道看不到")
    void whatIsKeptIsFoundInScope() throws IOException {
        KeptFile kept = kept(keep(District.MARKET_CLERK, District.MARKET, "../身份证明.pdf", PROOF));
        assertThat(kept.sm3()).isEqualTo(Sm3.hex(PROOF));
        assertThat(kept.name()).isEqualTo("身份证明.pdf");
        assertThat(Files.readAllBytes(
                        files.find(District.OFFICER, kept.sm3()).orElseThrow().path()))
                .isEqualTo(PROOF);
        assertThat(files.find(District.STREET_CLERK, kept.sm3())).isEmpty();
    }

    @Test
    @DisplayName("改了名的程序、名称与内容不符的文件不收")
    void disguisesAreRefused() throws IOException {
        assertThat(keep(District.OFFICER, District.MARKET, "证明.pdf", new byte[] {'M', 'Z', 0, 0}))
                .isInstanceOf(KeptFiles.Outcome.WrongKind.class);
        assertThat(keep(District.OFFICER, District.MARKET, "证明.html", PROOF))
                .isInstanceOf(KeptFiles.Outcome.WrongKind.class);
    }

    @Test
    @DisplayName("超过上限的文件不收，也不留下半个")
    void tooLargeIsRefused() throws IOException {
        byte[] large = new byte[(50 << 20) + 1];
        System.arraycopy(PROOF, 0, large, 0, PROOF.length);
        assertThat(keep(District.OFFICER, District.MARKET, "大.pdf", large))
                .isEqualTo(new KeptFiles.Outcome.TooLarge(50L << 20));
        assertThat(files.find(District.OFFICER, Sm3.hex(large))).isEmpty();
    }

    private KeptFiles.Outcome keep(Person by, OrganCode organ, String name, byte[] bytes) throws IOException {
        return files.keep(by, organ, name, new ByteArrayInputStream(bytes));
    }

    private static KeptFile kept(KeptFiles.Outcome outcome) {
        assertThat(outcome).isInstanceOf(KeptFiles.Outcome.Kept.class);
        return ((KeptFiles.Outcome.Kept) outcome).file();
    }
}
