package org.zhunsheng.engine.proofreading;

/** How sure a finding is (轻重). */
public enum Severity {
    /** The text contradicts itself or the rule of form; it cannot stand. */
    ERROR,
    /** The text very probably says something else than is meant; an editor should look. */
    WARNING
}
