package org.jiannuo.casework.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.evidence.StoredFile;
import org.jiannuo.web.Page;

/**
 * One conference.
 *
 * @param id identity
 * @param version what was seen when the page was opened
 * @param calls whether this person may act
 * @param minutes its lines; none before it was held
 * @param steps what was agreed, as duties
 */
public record ConferencePage(
        String id,
        int version,
        String title,
        String complaint,
        LocalDate on,
        List<ConferenceListPage.Body> bodies,
        List<String> experts,
        String stage,
        String outcome,
        boolean calls,
        List<String> minutes,
        List<StoredFile> files,
        List<Step> steps,
        List<Move> moves,
        List<String> outcomes)
        implements Page {

    /** An agreed step. */
    public record Step(String path, String title, String unit, LocalDate dueOn, String status) {}

    /** One line of the history. */
    public record Move(String act, Instant at, String person, List<String> said) {}
}
