package org.jiannuo.complaints;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;

/**
 * 违约失信投诉. What other modules may know of complaints: never who complained, nor what was written. Only matters of other
 * channels are taken in through it.
 */
public interface Complaints {

    /** A complaint, whatever its state. */
    Optional<ComplaintSummary> find(ComplaintId id);

    /** Complaints on which a unit must act now, the earliest due day first; at most {@code limit}. */
    List<ComplaintSummary> waitingFor(County county, String unit, int limit);

    /** A complaint by its number. */
    Optional<ComplaintSummary> byNumber(County county, String number);

    /**
     * Takes a matter of another channel. The same number of a channel is taken once: sending it again returns the case
     * that exists. Refused with every reason that holds for the public form too.
     */
    Decision<ReceivedComplaint.Taken> receive(ReceivedComplaint what, Signature by);

    /** Everything of a case but what the complainant wrote. */
    Optional<CaseDossier> dossier(ComplaintId id);

    /** What was received in a time, both days included, by body complained of. */
    List<Count> counts(County county, LocalDate from, LocalDate to);

    /**
     * Figures of one body complained of.
     *
     * @param unit id of the body
     * @param received received in the time
     * @param accepted accepted or forwarded
     * @param founded found to be true
     * @param rectified put right
     * @param confirmed breaches confirmed
     * @param onTime how many of the closed ones had their result in time
     * @param closed closed by now
     * @param satisfied with what was done, of those who said so
     * @param rated who said so
     */
    record Count(
            String unit,
            long received,
            long accepted,
            long founded,
            long rectified,
            long confirmed,
            long onTime,
            long closed,
            long satisfied,
            long rated) {}
}
