package org.zhunsheng.platform.casefiles;

/** Whether a drawn file was handed in (报送情况). One that can't be produced is a result, not a gap. */
enum FileSubmission {
    REQUESTED,
    SUBMITTED,
    MISSING
}
