package org.zhunsheng.platform.powers;

/** Why a list of powers was changed (调整原因). */
enum PowerAdjustmentCause {
    LAW_MADE,
    LAW_AMENDED,
    LAW_REPEALED,
    LAW_INTERPRETED,
    INSTITUTIONAL_REFORM,
    DEVOLUTION,
    CENTRALISATION,
    /** A case-file review, a reconsideration or a judgment found the list wrong. */
    LIST_WRONG,
    BENCHMARK_CHANGED
}
