package org.jiannuo.subjects.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One step of a succession: whose duties moved to whom, on which day and how. */
record Succession(UnitId from, UnitId to, LocalDate on, Ending how, boolean leading, String document, Entry entry) {

    /**
     * Since when a step stands in the register, and until when.
     *
     * @param undoneAt when it was taken back; null while it stands
     */
    record Entry(Instant at, @Nullable Instant undoneAt) {
        boolean stoodAt(Instant moment) {
            return !at.isAfter(moment) && (undoneAt == null || undoneAt.isAfter(moment));
        }
    }

    boolean stands() {
        return entry.undoneAt() == null;
    }

    /** As the other modules see it. */
    Units.Succession told() {
        return new Units.Succession(from, to, on, how.name(), document, entry.at());
    }

    /** 撤销合并登记. Takes back a merger that was entered in error, as long as nothing stands on it. */
    @Component
    static class Undoing {
        private final UnitSnapshots snapshots;
        private final UnitStore store;
        private final ObjectProvider<Units.BuiltOnMerger> builders;
        private final ApplicationEventPublisher events;
        private final BusinessClock clock;

        Undoing(
                UnitSnapshots snapshots,
                UnitStore store,
                ObjectProvider<Units.BuiltOnMerger> builders,
                ApplicationEventPublisher events,
                BusinessClock clock) {
            this.snapshots = snapshots;
            this.store = store;
            this.builders = builders;
            this.events = events;
            this.clock = clock;
        }

        /** The unit exists again as if it had never ended; who merged it, who undid it and why stay readable. */
        @Transactional
        public Decision<UnitId> undo(UnitId from, String reason, String document, Signature by) {
            UnitSnapshot register = snapshots.locked();
            Optional<Succession> merger = register.chain(from).stream()
                    .filter(step -> step.from().equals(from) && step.how() == Ending.MERGED)
                    .findFirst();
            List<Refusal> because = new ArrayList<>();
            if (document.isBlank()) {
                because.add(UnitRules.DOCUMENTED.brokenAt("document"));
            }
            if (reason.isBlank()) {
                because.add(UnitRules.UNDOING_SAYS_WHY.brokenAt("reason"));
            }
            if (merger.isEmpty()) {
                because.add(UnitRules.WAS_MERGED.broken());
                return Decision.refused(because);
            }
            because.addAll(builtOn(register, merger.get()));
            return because.isEmpty() ? undone(merger.get(), reason, document, by) : Decision.refused(because);
        }

        private List<Refusal> builtOn(UnitSnapshot register, Succession merger) {
            List<Refusal> because = new ArrayList<>();
            boolean changed = register.history(merger.to()).stream()
                    .flatMap(history -> java.util.Arrays.stream(Fact.values()).map(history::line))
                    .anyMatch(line -> !line.isEmpty() && !line.lastKey().isBefore(merger.on()));
            if (changed) {
                because.add(UnitRules.SUCCESSOR_UNCHANGED.broken(merger.to().slug()));
            }
            long built = builders.stream()
                    .mapToLong(module -> module.builtOn(merger.from(), merger.to(), merger.on()))
                    .sum();
            if (built > 0) {
                because.add(UnitRules.NOTHING_BUILT_ON_IT.broken(built));
            }
            return because;
        }

        private Decision<UnitId> undone(Succession merger, String reason, String document, Signature by) {
            store.undo(merger, reason.strip(), document.strip(), by);
            store.addFact(
                    new DatedFact(merger.from(), Fact.ENDED, null, merger.on(), document.strip()),
                    new UnitStore.Mark(by.account(), by.at()));
            snapshots.changed();
            var event = new Units.MergerUndone(merger.from(), merger.to(), merger.on(), clock.today());
            events.publishEvent(event);
            return Decision.accepted(merger.from(), event);
        }
    }
}
