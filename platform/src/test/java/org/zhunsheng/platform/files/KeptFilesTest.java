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
    @DisplayName("按摘要保存，原样取回；同一份文件，不同机关各记各的")
    void whatIsKeptIsFound() throws IOException {
        KeptFile kept = kept(keep(District.MARKET_CLERK, District.MARKET, "../身份证明.pdf", PROOF));
        assertThat(kept.sm3()).isEqualTo(Sm3.hex(PROOF));
        assertThat(kept.name()).isEqualTo("身份证明.pdf");
        keep(District.STREET_CLERK, District.STREET, "证明.pdf", PROOF);
        assertThat(files.of(kept.sm3()))
                .extracting(KeptFile::organ)
                .containsExactlyInAnyOrder(District.MARKET, District.STREET);
        assertThat(Files.readAllBytes(files.of(kept.sm3()).getFirst().path())).isEqualTo(PROOF);
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
        assertThat(files.of(Sm3.hex(large))).isEmpty();
    }

    private KeptFiles.Outcome keep(Person by, OrganCode organ, String name, byte[] bytes) throws IOException {
        return files.keep(by, "training/courses", organ, name, new ByteArrayInputStream(bytes));
    }

    private static KeptFile kept(KeptFiles.Outcome outcome) {
        assertThat(outcome).isInstanceOf(KeptFiles.Outcome.Kept.class);
        return ((KeptFiles.Outcome.Kept) outcome).file();
    }
}
