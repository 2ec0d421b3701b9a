package org.jiannuo.publication;

import java.util.Locale;

/** 公示类别. What is shown. */
public enum PublicationKind {
    /** 信用记录. */
    RECORD,
    /** 承诺履行. */
    COMMITMENT,
    /** 任务进展. */
    PLAN_PROGRESS,
    /** 通报. */
    BULLETIN,
    /** 督办公开. */
    SUPERVISION_NOTICE,
    /** 数据质量. */
    QUALITY_FIGURES,
    /** 统计. */
    STATISTICS;

    /** The word in addresses and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
