package org.zhunsheng.platform.files;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;

/**
 * A file that is kept (附件).
 *
 * @param sm3     of its bytes, in hex
 * @param bytes   its size
 * @param organ   whose records keep it
 * @param ledger  in which ledger; empty for any
 * @param account who sent it; null where that was not written down
 */
public record KeptFile(
        String sm3,
        String name,
        String mediaType,
        long bytes,
        OrganCode organ,
        String ledger,
        @Nullable String account,
        Path path) {}
