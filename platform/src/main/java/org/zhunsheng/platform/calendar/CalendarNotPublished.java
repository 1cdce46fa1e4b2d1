package org.zhunsheng.platform.calendar;

/**
 * The working days of a year are asked for whose notice is not entered. The State Council's office publishes the next
 * year's between October and December, so this happens every year and is never answered by a guess.
 */
public final class CalendarNotPublished extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int year;

    public CalendarNotPublished(int year) {
        super(Notice.titleFor(year) + "尚未录入");
        this.year = year;
    }

    /** The year whose notice is missing. */
    public int year() {
        return year;
    }
}
