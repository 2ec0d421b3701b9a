package org.jiannuo.publication.internal;

/** 办理动作. What is done to a publication. */
enum Act {
    OFFER,
    PROPOSE,
    REFUSE,
    APPROVE,
    START,
    EXPIRE,
    REPAIR,
    WITHDRAW,
    DISPUTE,
    SETTLE
}
