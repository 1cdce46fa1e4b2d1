/**
 * What lets a stranger check a published figure without our database: digests, a chain of audit lines and the pack
 * that carries both (证明).
 */
@NullMarked
package org.zhunsheng.papers.proof;

import org.jspecify.annotations.NullMarked;
