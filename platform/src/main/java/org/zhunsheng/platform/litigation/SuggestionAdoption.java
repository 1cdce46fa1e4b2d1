package org.zhunsheng.platform.litigation;

/** 司法建议采纳情况. */
enum SuggestionAdoption {
    FULL,
    PARTLY,
    NOT
}
