package org.zhunsheng.platform.litigation;

/** 诉讼地位. 应当追加为被告而原告不同意追加的机关 is heard as a third party, and its head appears like a defendant's (法释〔2020〕3号第一条第三款). */
enum LitigationRole {
    DEFENDANT,
    CO_DEFENDANT,
    THIRD_PARTY
}
