package org.jiannuo.tolerance.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.evidence.StoredFile;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.web.Page;
import org.jiannuo.web.StepBar;
import org.jspecify.annotations.Nullable;

/**
 * One tolerance case.
 *
 * @param head what it is and where it stands
 * @param steps its way
 * @param doable what this person can do now
 * @param due the time that runs
 * @param weighed factors, conditions and exclusions; none for who only applied
 * @param heard the bodies consulted; none for who only applied
 * @param files evidence, by kind
 * @param moves its history, newest first
 */
public record CasePage(
        Head head,
        StepBar steps,
        List<Doable> doable,
        @Nullable Due due,
        List<Weighed> weighed,
        List<Heard> heard,
        Files files,
        List<Move> moves)
        implements Page {

    /** @param limited whether this reader only applied or is concerned @param form id of this sheet */
    public record Head(
            String id,
            String number,
            String record,
            String subject,
            String unit,
            String document,
            String severity,
            String stage,
            String body,
            String applicant,
            String person,
            LocalDate appliedOn,
            List<String> facts,
            String finding,
            String consequence,
            @Nullable LocalDate foundOn,
            String foundNumber,
            boolean limited,
            String form,
            int version) {}

    /** @param asks which fields the form has: text, day, files @param grave whether it cannot be taken back */
    public record Doable(String act, String path, List<String> asks, boolean grave, List<Refusal> because) {
        public boolean asks(String field) {
            return asks.contains(field);
        }
    }

    /** @param obligation address of the obligation */
    public record Due(LocalDate on, String owes, boolean late, String obligation) {}

    /** One thing that is weighed. */
    public record Weighed(String code, String kind, String name, String rule, String answer, String reason) {}

    /** One body that is consulted. */
    public record Heard(String body, String name, String opinion, String words) {}

    /** Evidence. */
    public record Files(List<StoredFile> application, List<StoredFile> examination, List<StoredFile> correction) {}

    /** One line of the history. @param paper address of the paper, or empty */
    public record Move(
            String act,
            Instant at,
            String person,
            String unit,
            List<String> said,
            @Nullable LocalDate day,
            String document,
            String paper) {}

    /** Whether things can be weighed now. */
    public boolean weighs() {
        return can("ASSESS");
    }

    /** Whether bodies can be heard now. */
    public boolean hears() {
        return can("CONSULT");
    }

    private boolean can(String act) {
        return doable.stream()
                .anyMatch(one -> one.act().equals(act) && one.because().isEmpty());
    }
}
