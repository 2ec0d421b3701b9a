package org.jiannuo.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.ObligationId;
import org.jspecify.annotations.Nullable;

/** 督办与通报. What other modules may know of supervision notices and bulletins. Reading only. */
public interface SupervisionNotices {

    /** A notice, whatever its state. */
    Optional<NoticeSummary> find(NoticeId id);

    /** Notices that wait for the unit: to be received or answered; the oldest first, at most {@code limit}. */
    List<NoticeSummary> waitingForUnit(County county, String unit, int limit);

    /** Notices whose reply the clerk has drafted and the head of the unit must sign; at most {@code limit}. */
    List<NoticeSummary> waitingForHead(County county, String unit, int limit);

    /** Notices that wait for the signature of the director; the oldest first, at most {@code limit}. */
    List<NoticeSummary> waitingForSignature(County county, int limit);

    /** Notices whose reply waits to be accepted or returned; the oldest first, at most {@code limit}. */
    List<NoticeSummary> waitingForReview(County county, int limit);

    /** Notices whose reply is overdue, for the next step of the ladder; the oldest first, at most {@code limit}. */
    List<NoticeSummary> overdue(County county, int limit);

    /**
     * Issued notices with these words in their number or title, newest first.
     *
     * @param units only those to these units; null for all
     * @param limit how many at most
     */
    List<NoticeSummary> search(County county, String words, @Nullable Set<String> units, int limit);

    /** Issued notices that name an obligation, newest first. */
    List<NoticeSummary> ofObligation(ObligationId id);

    /** What happened in a time, both days included. */
    Counts counts(County county, LocalDate from, LocalDate to);

    /** Issued bulletins, newest first, withdrawn ones marked; at most {@code limit}. */
    List<BulletinSummary> bulletins(County county, int limit);

    /** A bulletin, whatever its state. */
    Optional<BulletinSummary> find(BulletinId id);

    /**
     * Figures of a time.
     *
     * @param issued notices issued in it, withdrawn ones left out
     * @param second how many of them were second notices
     * @param closed notices closed in it
     * @param overdue notices whose reply is overdue now
     * @param bulletins bulletins issued in it, withdrawn ones left out
     */
    record Counts(long issued, long second, long closed, long overdue, long bulletins) {}
}
