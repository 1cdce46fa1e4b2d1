package org.zhunsheng.engine.statutes;

import java.time.LocalDate;

/**
 * What ended an instrument (废止).
 *
 * @param by the title of the instrument that says so
 * @param on the day from which it no longer applies
 */
public record Repeal(String by, LocalDate on) {}
