package org.jiannuo.ledger;

import java.util.Locale;

/** What was done before the public. The word in the log is the name in small letters with hyphens. */
public enum LeafAct {
    /** 公示. A record or document was published. */
    PUBLISHED,
    /** 更正. What an earlier leaf committed to was replaced by this. */
    CORRECTED,
    /** 终止. What an earlier leaf committed to is public no more. */
    ENDED,
    /** 通报. A bulletin was issued. */
    BULLETIN_ISSUED,
    /** 评价结果公布. A score was published. */
    SCORE_PUBLISHED,
    /** 承诺兑现. A commitment was kept. */
    COMMITMENT_KEPT,
    /** 承诺失信. A commitment was broken. */
    COMMITMENT_BROKEN,
    /** 日志启用. The first leaf of a log; its basis is the key. */
    LOG_OPENED,
    /** 密钥交接. The log is signed by another key; the basis is the new one. */
    KEY_HANDED_OVER;

    /** The word in the log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the leaf stands for something that is shown until it is ended or corrected. */
    public boolean isShown() {
        return switch (this) {
            case PUBLISHED, CORRECTED, BULLETIN_ISSUED, SCORE_PUBLISHED, COMMITMENT_KEPT, COMMITMENT_BROKEN -> true;
            case ENDED, LOG_OPENED, KEY_HANDED_OVER -> false;
        };
    }

    /** Whether the leaf refers to an earlier one. */
    public boolean refers() {
        return this == CORRECTED || this == ENDED;
    }
}
