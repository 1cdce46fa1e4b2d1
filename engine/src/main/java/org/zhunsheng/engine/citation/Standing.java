package org.zhunsheng.engine.citation;

/**
 * A citation and where it stands in the text that cites (引用所在).
 *
 * @param citation with its span in the whole source
 */
public record Standing(Place place, Citation citation) {}
