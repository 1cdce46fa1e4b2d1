package org.zhunsheng.platform.documents;

/** To whom a document is reported for filing (备案机关). */
enum FilingRecipient {
    CITY_GOVERNMENT,
    DISTRICT_CONGRESS,
    DISTRICT_GOVERNMENT
}
