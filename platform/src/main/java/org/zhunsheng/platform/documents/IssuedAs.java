package org.zhunsheng.platform.documents;

/** In what capacity a document is issued (制定机关类别): decides where it is filed. */
enum IssuedAs {
    /** 区政府. */
    GOVERNMENT,
    /** 区政府办公室, which issues for the government. */
    GOVERNMENT_OFFICE,
    DEPARTMENT,
    /** 街道办事处、地区办事处: filed like a department's. */
    STREET,
    TOWN;

    boolean forTheGovernment() {
        return this == GOVERNMENT || this == GOVERNMENT_OFFICE;
    }
}
