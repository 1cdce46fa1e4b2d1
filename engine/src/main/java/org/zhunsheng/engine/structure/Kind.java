package org.zhunsheng.engine.structure;

/** What an instrument is by its force (效力层级; 立法法第九十八条至第一百零二条). */
public enum Kind {
    CONSTITUTION("宪法"),
    STATUTE("法律"),
    ADMINISTRATIVE_REGULATION("行政法规"),
    SUPERVISORY_REGULATION("监察法规"),
    LOCAL_REGULATION("地方性法规"),
    JUDICIAL_INTERPRETATION("司法解释"),
    DEPARTMENTAL_RULE("部门规章"),
    LOCAL_GOVERNMENT_RULE("地方政府规章"),
    NORMATIVE_DOCUMENT("规范性文件"),
    OTHER("其他");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** The name in law, as it is written in JSON. */
    public String label() {
        return label;
    }
}
