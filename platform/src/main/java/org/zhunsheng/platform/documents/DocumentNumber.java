package org.zhunsheng.platform.documents;

/** The number of an official document (发文字号): the issuer's sign, the year, the number in the year. */
final class DocumentNumber {

    static final String FORM = "[\\p{IsHan}]{1,20}〔\\d{4}〕\\d{1,5}号";

    /** One or several of them. */
    static final String FORMS = FORM + "(?:[；;、]" + FORM + ")*";

    private DocumentNumber() {}

    static int yearOf(String number) {
        int bracket = number.indexOf('〔');
        return Integer.parseInt(number, bracket + 1, bracket + 5, 10);
    }
}
