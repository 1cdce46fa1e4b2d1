package org.zhunsheng.platform.litigation;

import java.util.EnumSet;
import java.util.Set;

/** 裁判结果, with the article of the Administrative Litigation Law (行政诉讼法) that it rests on. */
enum CaseOutcome {
    /** 驳回诉讼请求，第六十九条. */
    CLAIM_DISMISSED(Loss.NO, Form.JUDGMENT),
    /** 撤销，第七十条. */
    REVOKED(Loss.YES, Form.JUDGMENT),
    /** 部分撤销，第七十条. */
    PARTLY_REVOKED(Loss.YES, Form.JUDGMENT),
    /** 撤销并责令重作，第七十条. */
    REVOKED_AND_REDO(Loss.YES, Form.JUDGMENT),
    /** 履行法定职责，第七十二条. */
    DUTY_ORDERED(Loss.YES, Form.JUDGMENT),
    /** 给付，第七十三条. */
    PAYMENT_ORDERED(Loss.YES, Form.JUDGMENT),
    /** 确认违法，第七十四条. */
    DECLARED_UNLAWFUL(Loss.YES, Form.JUDGMENT),
    /** 确认无效，第七十五条. */
    DECLARED_VOID(Loss.YES, Form.JUDGMENT),
    /** 变更，第七十七条. */
    CHANGED(Loss.YES, Form.JUDGMENT),
    /** 协议责任或者补偿，第七十八条. */
    AGREEMENT_LIABILITY(Loss.YES, Form.JUDGMENT),
    /** 驳回起诉. */
    SUIT_REJECTED(Loss.NO, Form.RULING),
    /** 撤诉，第六十二条. */
    WITHDRAWN(Loss.NO, Form.RULING),
    /** 被告改变行政行为后撤诉，第六十二条: whether it counts as lost is for the district to say. */
    WITHDRAWN_AFTER_CHANGE(Loss.OPEN, Form.RULING),
    /** 调解，第六十条. */
    MEDIATED(Loss.NO, Form.OTHER),
    /** 移送. */
    TRANSFERRED(Loss.NO, Form.RULING),
    /** 终结诉讼. */
    TERMINATED(Loss.NO, Form.RULING),
    /** 驳回上诉、维持原判，第八十九条第一款第一项: as the first instance ended. */
    APPEAL_DISMISSED(Loss.OPEN, Form.OTHER),
    /** 二审或者再审改判，第八十九条第一款第二项. */
    REVERSED(Loss.OPEN, Form.OTHER),
    /** 发回重审，第八十九条第一款第三、四项. */
    REMANDED(Loss.NO, Form.RULING),
    /** 驳回再审申请. */
    RETRIAL_REFUSED(Loss.OPEN, Form.RULING),
    /** 裁定再审. */
    RETRIAL_ORDERED(Loss.NO, Form.RULING);

    /** Is the case lost (败诉) with this outcome? */
    enum Loss {
        YES,
        NO,
        /** The outcome alone doesn't say. */
        OPEN
    }

    /** What the court wrote, which decides how long an appeal may be made. */
    enum Form {
        JUDGMENT,
        RULING,
        OTHER
    }

    private static final Set<CaseOutcome> ON_APPEAL = EnumSet.of(APPEAL_DISMISSED, REVERSED, REMANDED);
    private static final Set<CaseOutcome> ON_REVIEW = EnumSet.of(RETRIAL_REFUSED, RETRIAL_ORDERED);
    private static final Set<CaseOutcome> TO_BE_PERFORMED =
            EnumSet.of(REVOKED_AND_REDO, DUTY_ORDERED, PAYMENT_ORDERED, AGREEMENT_LIABILITY);

    private final Loss loss;
    private final Form form;

    CaseOutcome(Loss loss, Form form) {
        this.loss = loss;
        this.form = form;
    }

    /** Lost or not, as is said: where the outcome alone doesn't tell, both can be. */
    boolean allowsLoss(boolean lost) {
        return switch (loss) {
            case YES -> lost;
            case NO -> !lost;
            case OPEN -> true;
        };
    }

    Form form() {
        return form;
    }

    boolean possibleAt(Instance instance) {
        return switch (instance) {
            case FIRST -> !ON_APPEAL.contains(this) && !ON_REVIEW.contains(this);
            case SECOND, RETRIAL -> !ON_REVIEW.contains(this);
            case RETRIAL_REVIEW ->
                ON_REVIEW.contains(this) || this == WITHDRAWN || this == MEDIATED || this == TERMINATED;
        };
    }

    /** The organ must do something that can be seen to be done. */
    boolean mustBePerformed() {
        return TO_BE_PERFORMED.contains(this);
    }
}
