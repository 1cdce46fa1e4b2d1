package org.zhunsheng.platform.tampermark;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhunsheng.papers.proof.MarkCertificate;

/** The certificates, for everybody: who checks a pack has no account (标记证书). */
@Controller
class CertificateController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.of("Asia/Shanghai"));

    /** A certificate as the page shows it; {@code from} and {@code until} are days. */
    record Shown(String holder, String fingerprint, String from, String until) {}

    private final MachineKeys keys;

    CertificateController(MachineKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/certificate")
    String page(Model model) {
        model.addAttribute(
                "certificates",
                keys.certificates().stream()
                        .map(certificate -> new Shown(
                                certificate.holder(),
                                certificate.fingerprint(),
                                day(certificate.from()),
                                day(certificate.until())))
                        .toList());
        return "tampermark/certificate";
    }

    private static String day(Instant moment) {
        return DAY.format(moment);
    }

    /** The one whose key marks now. */
    @GetMapping("/certificate.pem")
    ResponseEntity<byte[]> current() {
        return pem(keys.certificate());
    }

    /** Any of this installation's, by its fingerprint. */
    @GetMapping("/certificate/{fingerprint:[0-9a-f]{64}}.pem")
    ResponseEntity<byte[]> one(@PathVariable String fingerprint) {
        return keys.certificates().stream()
                .filter(certificate -> certificate.fingerprint().equals(fingerprint))
                .findFirst()
                .map(CertificateController::pem)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> pem(MarkCertificate certificate) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/x-pem-file")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        "zhunsheng-" + certificate.fingerprint().substring(0, 16) + ".pem")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(certificate.pem().getBytes(StandardCharsets.US_ASCII));
    }
}
