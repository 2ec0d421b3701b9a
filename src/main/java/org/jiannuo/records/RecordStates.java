package org.jiannuo.records;

/**
 * 四个独立状态. What is said of a record in four separate facts; none of them changes another by itself, save that an
 * annulled record is withdrawn, shared no more and kept as a tombstone.
 *
 * @param standing the record itself
 * @param disputed whether an objection or a review runs; a mark that changes nothing else
 * @param publication whether the public may see it
 * @param sharing whether other bodies use it
 * @param archive whether it is in use or kept only
 */
public record RecordStates(
        Standing standing, boolean disputed, Publication publication, Sharing sharing, Archive archive) {

    /** 记录状态. */
    public enum Standing {
        /** 已提交, being examined. */
        SUBMITTED,
        /** 有效. */
        VALID,
        /** 已更正, valid with other content than at first. */
        CORRECTED,
        /** 期满终止. */
        ENDED,
        /** 撤销. */
        ANNULLED,
        /** 容错，不作失信记录. */
        TOLERATED,
        /** 不予记录. */
        NOT_RECORDED;

        /** Whether it is a record in force. */
        public boolean isInForce() {
            return this == VALID || this == CORRECTED;
        }
    }

    /** 公示状态. */
    public enum Publication {
        NOT_PUBLIC,
        SCHEDULED,
        PUBLISHED,
        ENDED_BY_TERM,
        ENDED_BY_REPAIR,
        WITHDRAWN
    }

    /** 共享和使用状态. */
    public enum Sharing {
        INTERNAL,
        SHARED,
        STOPPED
    }

    /** 归档状态. */
    public enum Archive {
        LIVE,
        ARCHIVED,
        /** 墓碑: number, reason, basis and time, no content. */
        TOMBSTONE
    }
}
