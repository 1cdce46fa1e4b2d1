package org.zhunsheng.platform.tampermark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.papers.proof.MarkCertificate;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.papers.proof.TamperMark;
import org.zhunsheng.platform.database.CannotStart;
import org.zhunsheng.platform.database.Secret;

@DisplayName("防篡改标记的密钥")
class MachineKeysTest {

    private static final String SM3 = Sm3.hex(new byte[] {1});

    @TempDir
    private Path folder;

    @Test
    @DisplayName("第一次用时立密钥，放在数据目录里，只有所有者能读；重启以后还是它")
    void theKeyIsMadeAtItsFirstUseAndStays() throws IOException {
        assertThat(keys().known()).isEmpty();
        TamperMark mark = keys().mark(TamperMark.PACK, SM3);
        assertThat(mark.holds(TamperMark.PACK, SM3)).isTrue();
        assertThat(mark.certificate().holder()).isEqualTo("示范区人民政府");
        assertThat(keys().known()).contains(mark.certificate());
        assertThat(Files.getPosixFilePermissions(folder.resolve("tamper-mark.p12")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.list(folder).map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder("secret", "tamper-mark.p12");
    }

    @Test
    @DisplayName("标记换了用途、摘要，或者改了写法，就不成立；原样写下来再读，成立")
    void aMarkHoldsForWhatWasMarkedOnly() throws IOException {
        TamperMark mark = keys().mark(TamperMark.HEAD, SM3);
        assertThat(TamperMark.read(mark.json())).isEqualTo(mark);
        assertThat(mark.holds(TamperMark.BACKUP, SM3)).isFalse();
        assertThat(mark.holds(TamperMark.HEAD, Sm3.hex(new byte[] {2}))).isFalse();
        byte[] longer = (new String(mark.json(), StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> TamperMark.read(longer)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("更换密钥：新标记出自新密钥，旧证书留着，旧标记仍然成立；正在运行的平台立即改用新密钥")
    void aRenewedKeyLeavesItsCertificate() throws IOException {
        MachineKeys running = keys();
        TamperMark before = running.mark(TamperMark.PACK, SM3);
        MarkCertificate renewed = keys().renew();
        assertThat(renewed).isNotEqualTo(before.certificate());
        assertThat(running.mark(TamperMark.PACK, SM3).certificate()).isEqualTo(renewed);
        MarkCertificate third = keys().renew();
        assertThat(running.certificates()).containsExactly(third, renewed, before.certificate());
        assertThat(before.holds(TamperMark.PACK, SM3)).isTrue();
    }

    @Test
    @DisplayName("二十处同时第一次用，用的是同一把密钥")
    void theFirstUseByManyMakesOneKey() throws IOException {
        Secret.in(folder);
        Set<MarkCertificate> seen = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 20).parallel().forEach(n -> {
            try {
                seen.add(keys().certificate());
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        });
        assertThat(seen).hasSize(1);
    }

    @Test
    @DisplayName("密钥库可以放在别处，用另设的口令；口令不对，说清楚，不另立密钥")
    void thePlaceAndThePasswordAreSettings() throws IOException {
        Path elsewhere = folder.resolve("elsewhere").resolve("key.p12");
        Map<String, String> settings =
                Map.of("ZHUNSHENG_MARK_KEYSTORE", elsewhere.toString(), "ZHUNSHENG_MARK_PASSWORD", "另设的口令");
        MarkCertificate certificate =
                MachineKeys.of(folder, settings, () -> "示范区人民政府").certificate();
        assertThat(elsewhere).exists();
        assertThat(folder.resolve("secret")).doesNotExist();
        MachineKeys wrong =
                MachineKeys.of(folder, Map.of("ZHUNSHENG_MARK_KEYSTORE", elsewhere.toString()), () -> "示范区人民政府");
        assertThatThrownBy(wrong::certificate).isInstanceOf(CannotStart.class).hasMessageContaining("口令不对，或者文件已损坏");
        assertThat(MachineKeys.of(folder, settings, () -> "").certificates()).isEqualTo(List.of(certificate));
    }

    private MachineKeys keys() throws IOException {
        return MachineKeys.of(folder, Map.of(), () -> "示范区人民政府");
    }
}
