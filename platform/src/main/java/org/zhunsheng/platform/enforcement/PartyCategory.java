package org.zhunsheng.platform.enforcement;

/** What the party of a decision is (行政相对人类别), in the words of the disclosure format. */
enum PartyCategory {
    ORGANISATION,
    PERSON,
    SOLE_TRADER
}
