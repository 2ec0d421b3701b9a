package org.jiannuo.remedies.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Rule;
import org.jiannuo.records.LegalityGate.Polarity;
import org.jiannuo.records.RecordSummary;
import org.springframework.stereotype.Component;

/** 修复条件. What a program can check before a person decides; each with its answer. */
@Component
class Conditions {
    private final Catalogue catalogue;

    Conditions(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** One condition. @param met whether it holds @param detail the day or the code that explains it, or empty */
    record Condition(Rule rule, boolean met, Object detail) {
        Refusal broken() {
            return rule.broken(detail);
        }
    }

    /** What was put before the office. @param proved whether proof came @param promise who signed the promise, or empty */
    record Shown(boolean proved, String promise) {}

    /** Whether a record stands against its subject: it is negative, or has a grade as a penalty has. */
    static boolean isAgainst(RecordSummary record) {
        return record.polarity() == Polarity.NEGATIVE || record.severity() != null;
    }

    List<Condition> check(RecordSummary record, Shown shown, LocalDate today) {
        Optional<String> bar = catalogue.bar(record);
        LocalDate from = record.term().repairFrom();
        return List.of(
                new Condition(
                        Rules.IN_FORCE,
                        record.states().standing().isInForce(),
                        record.states().standing()),
                new Condition(Rules.MINIMUM_TERM, from == null || !today.isBefore(from), from == null ? "" : from),
                new Condition(Rules.DUTY_PROVED, shown.proved(), ""),
                new Condition(Rules.PROMISE, !shown.promise().isBlank(), shown.promise()),
                new Condition(Rules.BAR, bar.isEmpty(), bar.orElse("")),
                new Condition(Rules.NOT_DISPUTED, !record.states().disputed(), ""));
    }

    static List<Refusal> unmet(List<Condition> conditions) {
        return conditions.stream()
                .filter(condition -> !condition.met())
                .map(Condition::broken)
                .toList();
    }
}
