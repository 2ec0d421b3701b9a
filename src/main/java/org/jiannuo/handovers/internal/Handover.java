package org.jiannuo.handovers.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiannuo.handovers.HandoverId;
import org.jiannuo.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * 交接. The list of one change of leader, and the rules by which it is signed.
 *
 * @param id identity
 * @param change which change of leader
 * @param dueOn last day to sign; null while the calendar of that day is not known
 * @param obligation the obligation to sign, if it could be owed
 * @param signing whether and by whom it was signed
 * @param lines what was open
 */
record Handover(
        HandoverId id,
        Change change,
        @Nullable LocalDate dueOn,
        @Nullable UUID obligation,
        Signing signing,
        List<Line> lines) {

    /** A change of leader. @param incoming empty while nobody is named */
    record Change(String county, String unit, String outgoing, String incoming, LocalDate on) {}

    /** The signing. */
    record Signing(String witness, String by, @Nullable Instant at, int version) {}

    /** One row. @param answer null while it is open */
    record Line(
            int ordinal,
            UUID obligation,
            String number,
            String title,
            LocalDate dueOn,
            String colour,
            @Nullable Answer answer) {}

    /** How a row was answered. @param remark empty when it was accepted as it is */
    record Answer(String remark, String person, Instant at) {}

    boolean isSigned() {
        return signing.at() != null;
    }

    List<Line> open() {
        return lines.stream().filter(line -> line.answer() == null).toList();
    }

    /** What stands against answering or signing by this person at all. */
    List<Refusal> against(String person) {
        List<Refusal> reasons = new ArrayList<>();
        if (change.incoming().isEmpty()) {
            reasons.add(Rules.NOBODY_YET.broken());
        } else if (!change.incoming().equals(person)) {
            reasons.add(Rules.ONLY_THE_INCOMING.broken(change.incoming()));
        }
        Instant at = signing.at();
        if (at != null) {
            reasons.add(Rules.SIGNED.broken(signing.by(), at));
        }
        return reasons;
    }

    /** What is wrong with the answers. @param remarks by ordinal; null for "accepted" */
    List<Refusal> against(Map<Integer, String> withRemark) {
        return withRemark.entrySet().stream()
                .filter(row -> row.getValue().isBlank())
                .map(row -> Rules.REMARK_IS_WRITTEN.brokenAt("remark-" + row.getKey(), row.getKey()))
                .toList();
    }

    /** What stands against signing the list as it is. */
    List<Refusal> against(List<Line> open, String witness) {
        List<Refusal> reasons = new ArrayList<>();
        if (!open.isEmpty()) {
            reasons.add(Rules.EVERY_ROW.broken(open.size()));
        }
        String name = witness.strip();
        if (name.isEmpty() || name.equals(change.incoming()) || name.equals(change.outgoing())) {
            reasons.add(Rules.WITNESS.brokenAt("witness"));
        }
        return reasons;
    }
}
