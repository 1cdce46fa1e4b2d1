package org.zhunsheng.platform.operations;

import org.zhunsheng.platform.audit.Difference;

/** Differences between records and chain, in a line for the command line. */
final class Differences {

    private Differences() {}

    static String called(Difference.What what) {
        return switch (what) {
            case LINE_CHANGED -> "审计行与摘要不符";
            case LINE_MISSING -> "缺少审计行";
            case CHAIN_CUT -> "审计链比留存的链头短";
            case CHAIN_REWRITTEN -> "审计链与留存的链头不同";
            case HEAD_FORGED -> "留存的链头签名不对";
            case TRACE_CHANGED -> "留痕与审计行不符";
            case TRACE_MISSING -> "缺少留痕";
            case TRACE_ADDED -> "审计行没有写明的留痕";
            case CONTENT_CHANGED -> "记录内容与摘要不符";
            case RECORD_CHANGED -> "记录与留痕不符";
            case RECORD_MISSING -> "记录不见了";
            case RECORD_ADDED -> "没有留痕的记录";
            case RECORD_WITHOUT_LINE -> "没有审计行的记录";
            case HISTORY_MISSING -> "旧版本不见了";
            case HISTORY_ADDED -> "没有留痕的旧版本";
            case NOT_AS_NOTED -> "记录与审计行写明的不符";
            case ROW_CHANGED -> "数据行被改过";
            case ROW_MISSING -> "数据行不见了";
            case ROW_ADDED -> "没有审计行的数据行";
            case GUARD_MISSING -> "数据表不再受保护";
        };
    }

    static String said(Difference difference) {
        StringBuilder said =
                new StringBuilder(called(difference.what())).append("：").append(difference.place());
        if (!difference.key().isEmpty()) said.append(" ").append(difference.key());
        if (difference.line() != null)
            said.append(" 第 ").append(difference.line()).append(" 行");
        if (difference.act() != null) said.append(" 行为编号 ").append(difference.act());
        if (!difference.detail().isEmpty())
            said.append("（").append(difference.detail()).append("）");
        return said.toString();
    }
}
