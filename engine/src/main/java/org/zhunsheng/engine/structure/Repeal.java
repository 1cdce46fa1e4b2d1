package org.zhunsheng.engine.structure;

import org.jspecify.annotations.Nullable;

/**
 * An instrument that another's last articles repeal (同时废止).
 *
 * @param title without 《》 and blanks
 * @param documentNumber where one stands behind the title, or stands for it
 * @param start where the title, or else the number, begins in the source
 * @param end behind its last character
 */
public record Repeal(String title, @Nullable String documentNumber, int start, int end) {}
