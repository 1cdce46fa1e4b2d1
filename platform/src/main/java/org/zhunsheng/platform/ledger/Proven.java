package org.zhunsheng.platform.ledger;

/**
 * One proof of entries, each once.
 *
 * @param count  the different entries
 * @param digest SM3 over their digests in the order of ids; in hex
 */
public record Proven(long count, String digest) {}
