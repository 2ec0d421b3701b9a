package org.jiannuo.complaints.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.complaints.ComplaintId;
import org.jiannuo.complaints.internal.ComplaintHistory.Kept;
import org.jiannuo.complaints.internal.ComplaintHistory.Words;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 与投诉人往来. What a complainant does who has the receipt code: write, complete, say whether he is satisfied, ask the
 * next level; and what a handler answers.
 */
@Component
class CorrespondWithComplainant {
    /** The answers, in their order. */
    static final List<String> RATINGS = List.of("SATISFIED", "BASICALLY", "NOT_SATISFIED");

    private static final String NOT_SATISFIED = "NOT_SATISFIED";
    private static final int HIGHEST = 2;
    private static final Set<Act> RESULTS = Set.of(Act.REPLY, Act.REFUSE, Act.DROP);

    private final CaseDesk desk;
    private final ComplaintStore store;
    private final Clocks clocks;
    private final Catalogue catalogue;
    private final LodgeComplaint.Sealing sealing;

    CorrespondWithComplainant(
            CaseDesk desk, ComplaintStore store, Clocks clocks, Catalogue catalogue, LodgeComplaint.Sealing sealing) {
        this.desk = desk;
        this.store = store;
        this.clocks = clocks;
        this.catalogue = catalogue;
        this.sealing = sealing;
    }

    /** A case that was opened with its code. @param key the key of the case */
    record Opened(Complaint complaint, byte[] key) {}

    /** The case of a code; empty when there is none. */
    Optional<Opened> open(String code) {
        return store.byCode(desk.county(), sealing.vault().codeHash(code))
                .flatMap(found -> sealing.keys().openWithCode(found.id(), code).map(key -> new Opened(found, key)));
    }

    /** Writes to the handlers, with files; answers a request for completion, if one is open. */
    @Transactional
    public Decision<Complaint> write(String code, String text, List<SealedFiles.Clean> files) {
        if (text.isBlank() && files.isEmpty()) {
            return Decision.refused(Rules.NO_REASON.brokenAt("text"));
        }
        if (text.length() > CaseDesk.LONGEST_TEXT) {
            return Decision.refused(Rules.TOO_LONG.brokenAt("text", CaseDesk.LONGEST_TEXT));
        }
        Signature by = LodgeComplaint.complainant(desk.clock().now());
        return locked(code).then(opened -> {
            Complaint now = opened.complaint();
            if (!text.isBlank()) {
                sealing.messages()
                        .append(now.id(), opened.key(), Messages.Kind.COMPLAINANT, text.strip(), by.at(), null);
            }
            return sealing.files()
                    .keep(now.id(), files, new SealedFiles.Keeping(opened.key(), "complainant", null, by.at()))
                    .then(_ -> now.stage() == Stage.RETURNED ? completed(now, by) : Decision.accepted(now));
        });
    }

    /** A handler who is named in the case writes to the complainant. */
    @Transactional
    public Decision<Integer> answer(Opened opened, String text, List<SealedFiles.Clean> files, UUID account) {
        ComplaintId id = opened.complaint().id();
        Instant now = desk.clock().now();
        sealing.messages().append(id, opened.key(), Messages.Kind.HANDLER, text, now, account);
        return sealing.files().keep(id, files, new SealedFiles.Keeping(opened.key(), "message", account, now));
    }

    private Decision<Opened> locked(String code) {
        return open(code)
                .flatMap(found -> store.lock(found.complaint().id())
                        .map(held -> Decision.accepted(new Opened(held, found.key()))))
                .orElseGet(() -> Decision.refused(Rules.WRONG_CODE.brokenAt("code")));
    }

    /** The time to accept runs from the day on which the matter was complete. */
    private Decision<Complaint> completed(Complaint now, Signature by) {
        String limit = now.matter().lead() ? Lifecycle.TRANSFER_LIMIT : Lifecycle.REPLY_LIMIT;
        return clocks.begin(now, Clocks.Start.of(limit, now.way().handling(), Clocks.today(by)), by)
                .then(due -> desk.follow(due, Act.COMPLETE, Words.NONE, by));
    }

    /** Says whether the complainant is satisfied; who is not opens the next level by that alone, within the term. */
    @Transactional
    public Decision<Complaint> rate(String code, String answer) {
        if (!RATINGS.contains(answer)) {
            return Decision.refused(Rules.NO_ANSWER.brokenAt("answer"));
        }
        Signature by = LodgeComplaint.complainant(desk.clock().now());
        return locked(code).then(opened -> {
            Complaint now = opened.complaint();
            boolean again = answer.equals(NOT_SATISFIED)
                    && now.way().level() < HIGHEST
                    && !now.result().breach();
            if (again) {
                return escalated(opened, answer, by);
            }
            return Lifecycle.TABLE
                    .allow(now.stage(), Act.RATE)
                    .then(_ -> desk.follow(now.rated(answer), Act.RATE, new Words("", answer, "", null, ""), by));
        });
    }

    /** Asks the next level after a refusal to accept, or after a result. */
    @Transactional
    public Decision<Complaint> escalate(String code) {
        Signature by = LodgeComplaint.complainant(desk.clock().now());
        return locked(code)
                .then(opened -> escalated(opened, opened.complaint().result().rating(), by));
    }

    private Decision<Complaint> escalated(Opened opened, String answer, Signature by) {
        Complaint now = opened.complaint();
        if (now.way().level() >= HIGHEST) {
            return Decision.refused(Rules.HIGHEST_LEVEL.broken());
        }
        LocalDate today = Clocks.today(by);
        return Lifecycle.TABLE
                .allow(now.stage(), Act.ESCALATE)
                .then(_ -> lastDay(now))
                .then(until -> today.isAfter(until)
                        ? Decision.refused(Rules.TOO_LATE.broken(until))
                        : raised(opened, answer, today, by));
    }

    /** The last day on which the next level can be asked. */
    Decision<LocalDate> lastDay(Complaint now) {
        LocalDate told = desk.moves(now).reversed().stream()
                .filter(move -> RESULTS.contains(move.act()))
                .findFirst()
                .map(Kept::on)
                .orElse(now.matter().receivedOn());
        return clocks.due(Lifecycle.AGAIN_LIMIT, told, List.of(), false)
                .map(due -> due.dueDay().due());
    }

    /** The next level: another office, other people, nothing decided yet. */
    private Decision<Complaint> raised(Opened opened, String answer, LocalDate today, Signature by) {
        Complaint now = opened.complaint();
        Complaint.Way way = now.way();
        String next = catalogue.handlingAbove(way.handling());
        Complaint.Result before = now.result();
        Complaint raised = now.on(new Complaint.Way(way.level() + 1, 0, next, "", null, null))
                .with(new Complaint.Result(null, 0, before.excuse(), false, answer, before.inTime(), null));
        sealing.keys().handOver(now.id(), opened.key(), next);
        return clocks.next(raised, Clocks.Start.of(Lifecycle.REPLY_LIMIT, next, today), by)
                .then(due -> desk.follow(due, Act.ESCALATE, Words.NONE, by));
    }
}
