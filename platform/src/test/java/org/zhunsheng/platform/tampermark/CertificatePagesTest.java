package org.zhunsheng.platform.tampermark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.papers.proof.MarkCertificate;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.audit.Lines;

@PlatformTest
@DisplayName("标记证书的页面")
class CertificatePagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    MachineKeys keys;

    @Autowired
    Lines lines;

    @Test
    @DisplayName("没有账号的人，从登录页看到指纹，下载得到证书，与平台打标记用的是同一张")
    void anybodyGetsTheCertificate() throws Exception {
        MarkCertificate certificate = keys.certificate();
        mvc.perform(get("/login"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("/certificate")))
                .andExpect(content()
                        .string(Matchers.containsString(
                                certificate.fingerprint().substring(0, 4))));
        mvc.perform(get("/certificate"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString(certificate.fingerprint())))
                .andExpect(content().string(Matchers.containsString("不是电子签名")));
        for (String path : new String[] {"/certificate.pem", "/certificate/" + certificate.fingerprint() + ".pem"}) {
            String pem = mvc.perform(get(path))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(MarkCertificate.read(pem)).containsExactly(certificate);
        }
        mvc.perform(get("/certificate/" + "0".repeat(64) + ".pem")).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("启动以后，审计链里写着现用密钥的指纹")
    void theChainNamesTheKey() {
        assertThat(lines.search(new Lines.Search("", MachineKeys.ENTERED, "", null), null, 1))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.subject()).isEqualTo(keys.certificate().fingerprint()));
    }
}
