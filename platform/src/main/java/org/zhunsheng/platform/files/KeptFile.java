package org.zhunsheng.platform.files;

import java.nio.file.Path;
import org.zhunsheng.platform.kernel.OrganCode;

/**
 * A file that is kept (附件).
 *
 * @param sm3   of its bytes, in hex
 * @param bytes its size
 * @param organ whose record it was first attached to
 */
public record KeptFile(String sm3, String name, String mediaType, long bytes, OrganCode organ, Path path) {}
