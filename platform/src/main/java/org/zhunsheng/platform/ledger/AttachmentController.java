package org.zhunsheng.platform.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.zhunsheng.platform.files.KeptFile;
import org.zhunsheng.platform.kernel.CurrentPerson;

/** Hands attachments out, always as a download. */
@RestController
class AttachmentController {

    private final Attachments attachments;
    private final CurrentPerson person;

    AttachmentController(Attachments attachments, CurrentPerson person) {
        this.attachments = attachments;
        this.person = person;
    }

    @GetMapping("/files/{sm3:[0-9a-f]{64}}")
    ResponseEntity<Resource> download(@PathVariable String sm3) throws IOException {
        KeptFile file = attachments
                .find(person.get(), sm3)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.bytes())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(file.path()));
    }
}
