package org.zhunsheng.platform.openapi;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Hands the description out, and the page that reads it. */
@Controller
class DescriptionController {

    private final Description description;

    DescriptionController(Description description) {
        this.description = description;
    }

    /** In the language of the page; the older address is where such documents are looked for. */
    @GetMapping({"/api/v1/openapi.json", "/v3/api-docs"})
    ResponseEntity<byte[]> document() {
        Description.Composed composed = description.composed();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(composed.tag())
                .body(composed.json());
    }

    @GetMapping("/api/docs")
    String page() {
        return "openapi/docs";
    }
}
