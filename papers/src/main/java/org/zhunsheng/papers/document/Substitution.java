package org.zhunsheng.papers.document;

/**
 * A face the standard wants was not found, and another stands in.
 *
 * @param role where in the document the face is used
 * @param wanted the wanted face's name, such as 方正小标宋简体
 * @param used the full name of the face used instead, as its file gives it
 */
public record Substitution(Role role, String wanted, String used) {}
