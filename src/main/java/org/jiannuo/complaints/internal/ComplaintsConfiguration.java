package org.jiannuo.complaints.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.calendars.CalendarChanged;
import org.jiannuo.complaints.ComplaintId;
import org.jiannuo.complaints.internal.ComplaintHistory.Kept;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Money;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationExtended;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.Records;
import org.jiannuo.security.PublicPaths;
import org.jiannuo.web.NavigationEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the module stands in the navigation, and which of its pages are open. */
@Configuration(proxyBeanMethods = false)
class ComplaintsConfiguration {

    @Bean
    NavigationEntry complaintsEntry() {
        return new NavigationEntry(
                "rights", "complaints.navigation.cases", "/complaints", Lifecycle.READS, "message-report", 10);
    }

    @Bean
    NavigationEntry complaintFiguresEntry() {
        return new NavigationEntry(
                "rights", "complaints.navigation.figures", "/complaints/figures", Lifecycle.READS, "chart-bar", 20);
    }

    @Bean
    PublicPaths openComplaints() {
        return new PublicPaths(java.util.List.of(
                "/complaints/lodge",
                "/complaints/lodge/send",
                "/complaints/mine",
                "/complaints/mine/*",
                "/complaints/mine/files/*",
                "/complaints/mine/papers/*",
                "/complaints/figures/open"));
    }

    /** A due day that was moved in the register of obligations is followed. */
    @Component
    static class OnExtension {
        private final ComplaintStore store;

        OnExtension(ComplaintStore store) {
            this.store = store;
        }

        @ApplicationModuleListener
        void on(ObligationExtended event) {
            store.lockByObligation(event.id()).ifPresent(complaint -> store.follow(complaint, event.newDueOn()));
        }
    }

    /**
     * 日历补录. Terms of the whole way that could not be counted while a year was missing begin with its notice, from the
     * day on which they began. Every step may be repeated.
     */
    @Component
    static class OnCalendar {
        private static final int PORTION = 200;

        private final ComplaintQueue queue;
        private final ComplaintStore store;
        private final CaseDesk desk;
        private final Clocks clocks;
        private final BusinessClock clock;

        OnCalendar(ComplaintQueue queue, ComplaintStore store, CaseDesk desk, Clocks clocks, BusinessClock clock) {
            this.clock = clock;
            this.queue = queue;
            this.store = store;
            this.desk = desk;
            this.clocks = clocks;
        }

        @ApplicationModuleListener
        void on(CalendarChanged event) {
            entered(event.notice());
        }

        /** A notice was entered. @param notice its instrument */
        @Transactional
        public void entered(String notice) {
            Signature by = Signature.ofPlatform(clock.now());
            clocks.calendarEntered(desk.county(), notice, by);
            @Nullable UUID after = null;
            List<ComplaintId> part;
            do {
                part = queue.uncounted(desk.county(), after, PORTION);
                for (ComplaintId id : part) {
                    after = id.value();
                    store.lock(id).ifPresent(complaint -> begin(complaint, by));
                }
            } while (part.size() == PORTION);
        }

        private void begin(Complaint now, Signature by) {
            desk.moves(now).reversed().stream()
                    .filter(move -> move.act() == Act.ACCEPT || move.act() == Act.FORWARD)
                    .findFirst()
                    .map(move -> clocks.beginWhole(now, move.on(), by).orThrow())
                    .map(begun -> begun.term().whole())
                    .ifPresent(whole -> store.follow(now, whole));
        }
    }

    /** 归集. A confirmed breach becomes a record: judged by the gate of the register, which begins its own procedure. */
    @Component
    static class RecordBreach {
        private static final String CATEGORY = "U36";
        private static final String BASIS = "fg_2023_1103";

        private final CaseDesk desk;
        private final Clocks clocks;
        private final Catalogue catalogue;
        private final Records records;

        RecordBreach(CaseDesk desk, Clocks clocks, Catalogue catalogue, Records records) {
            this.desk = desk;
            this.clocks = clocks;
            this.catalogue = catalogue;
            this.records = records;
        }

        @Transactional
        public Decision<Complaint> act(CaseDesk.Wish wish) {
            return desk.open(wish).then(held -> {
                if (held.done()) {
                    return Decision.accepted(held.complaint());
                }
                boolean good = catalogue.isGround(Catalogue.EFFECT, wish.said().ground())
                        && wish.said().text().matches("\\d{1,12}(\\.\\d{1,2})?");
                return good ? recorded(held.complaint(), wish) : Decision.refused(Rules.NO_LOSS.brokenAt("text"));
            });
        }

        private Decision<Complaint> recorded(Complaint now, CaseDesk.Wish wish) {
            Kept finding = desk.moves(now).reversed().stream()
                    .filter(move -> move.act() == Act.CONFIRM)
                    .findFirst()
                    .orElseThrow();
            UUID once = UUID.nameUUIDFromBytes((Clocks.MODULE + "/" + now.id()).getBytes(StandardCharsets.UTF_8));
            return records.submit(draft(now, finding, wish.said()), once, wish.by())
                    .then(_ -> clocks.settle(now, wish.by()))
                    .then(idle -> desk.move(idle, wish));
        }

        private RecordDraft draft(Complaint now, Kept finding, ComplaintHistory.Words said) {
            String accused = now.matter().accused();
            String office = now.way().handling();
            return new RecordDraft(
                    CATEGORY,
                    new RecordDraft.Subject(
                            RecordDraft.SubjectKind.UNIT,
                            catalogue.name(accused),
                            catalogue.creditCode(accused),
                            "",
                            accused),
                    new RecordDraft.Document(
                            "finding",
                            finding.said().document(),
                            finding.said().document(),
                            catalogue.name(office),
                            "",
                            finding.on(),
                            null,
                            RecordDraft.Standing.EFFECTIVE),
                    new RecordDraft.Grounds(BASIS, "", finding.said().text(), ""),
                    new RecordDraft.Gravity(
                            null,
                            finding.said().text(),
                            Set.of(),
                            false,
                            Money.of(said.text()),
                            RecordDraft.Effect.valueOf(said.ground()),
                            Set.of(RecordDraft.Adjustment.REFUSED_TO_RECTIFY),
                            ""),
                    new RecordDraft.Origin(office, Clocks.MODULE, null));
        }
    }
}
