package org.jiannuo.complaints;

/** 投诉领域. What a complaint is about (Notice 1103 of 2023). */
public enum ComplaintKind {
    /** 政府采购. */
    PROCUREMENT,
    /** 招标投标. */
    TENDERING,
    /** 招商引资. */
    INVESTMENT_PROMOTION,
    /** 政府和社会资本合作. */
    PARTNERSHIP,
    /** 产业扶持. */
    INDUSTRY_SUPPORT,
    /** 政府投资. */
    GOVERNMENT_INVESTMENT,
    /** 拖欠账款. */
    ARREARS,
    /** 收费. */
    FEES,
    /** 其他. */
    OTHER
}
