package org.jiannuo.rectifications.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.rectifications.RectificationId;
import org.jiannuo.rectifications.internal.Lifecycle.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 办理经过与按月进展. What was done, and what was told of each month. */
@Component
class RectificationHistory {
    private final JdbcClient jdbc;

    RectificationHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One move. @param document number of the paper that it issued, or empty */
    record Move(
            int seq,
            Act act,
            Instant at,
            UUID account,
            String person,
            String unit,
            String said,
            @Nullable LocalDate day,
            String document) {}

    /** One month for which progress is owed. @param told what was told; empty before */
    record Month(
            ObligationId duty,
            LocalDate dueOn,
            String told,
            @Nullable LocalDate toldOn) {
        boolean isOpen() {
            return toldOn == null;
        }
    }

    /** What is said with a move. */
    record Said(String text, @Nullable LocalDate day, String document, UUID form) {}

    void append(RectificationId id, int seq, Act act, Said said, Signature by) {
        int _ = jdbc.sql("""
                        INSERT INTO rectifications.move
                          (county, matter, seq, act, at, account, person, unit, capacity, said, day, document, form)
                        VALUES (:county, :matter, :seq, :act, :at, :account, :person, :unit, :capacity, :said, :day,
                                :document, :form)
                        """)
                .param("county", id.county().code())
                .param("matter", id.value())
                .param("seq", seq)
                .param("act", act.name())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("account", by.account())
                .param("person", by.person())
                .param("unit", by.unit())
                .param("capacity", by.capacity())
                .param("said", said.text())
                .param("day", said.day())
                .param("document", RectificationStore.orNull(said.document()))
                .param("form", said.form())
                .update();
    }

    List<Move> moves(RectificationId id) {
        return jdbc.sql("""
                        SELECT seq, act, at, account, person, unit, said, day, document
                        FROM rectifications.move WHERE county = :county AND matter = :matter ORDER BY seq
                        """)
                .param("county", id.county().code())
                .param("matter", id.value())
                .query((row, _) -> new Move(
                        row.getInt("seq"),
                        Act.valueOf(row.getString("act")),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("account", UUID.class),
                        row.getString("person"),
                        row.getString("unit"),
                        row.getString("said"),
                        row.getObject("day", LocalDate.class),
                        RectificationStore.orEmpty(row.getString("document"))))
                .list();
    }

    boolean wasSent(RectificationId id, UUID form) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM rectifications.move
                                       WHERE county = :county AND matter = :matter AND form = :form)
                        """)
                .param("county", id.county().code())
                .param("matter", id.value())
                .param("form", form)
                .query(Boolean.class)
                .single();
    }

    boolean didOneOf(RectificationId id, UUID account, Collection<Act> acts) {
        return moves(id).stream().anyMatch(move -> move.account().equals(account) && acts.contains(move.act()));
    }

    /** Keeps a month for which progress is owed; keeping it again changes nothing. */
    void owe(RectificationId id, ObligationId duty, LocalDate dueOn) {
        int _ = jdbc.sql("""
                        INSERT INTO rectifications.month (county, matter, duty, due_on)
                        VALUES (:county, :matter, :duty, :due) ON CONFLICT (county, matter, duty) DO NOTHING
                        """)
                .param("county", id.county().code())
                .param("matter", id.value())
                .param("duty", duty.value())
                .param("due", dueOn)
                .update();
    }

    void tell(RectificationId id, ObligationId duty, String told, LocalDate on) {
        int _ = jdbc.sql("""
                        UPDATE rectifications.month SET told = :told, told_on = :on
                        WHERE county = :county AND matter = :matter AND duty = :duty AND told_on IS NULL
                        """)
                .param("told", told)
                .param("on", on)
                .param("county", id.county().code())
                .param("matter", id.value())
                .param("duty", duty.value())
                .update();
    }

    /** The months, the earliest first. */
    List<Month> months(RectificationId id) {
        return jdbc.sql("""
                        SELECT duty, due_on, told, told_on FROM rectifications.month
                        WHERE county = :county AND matter = :matter ORDER BY due_on, duty
                        """)
                .param("county", id.county().code())
                .param("matter", id.value())
                .query((row, _) -> new Month(
                        new ObligationId(id.county(), row.getObject("duty", UUID.class)),
                        row.getObject("due_on", LocalDate.class),
                        RectificationStore.orEmpty(row.getString("told")),
                        row.getObject("told_on", LocalDate.class)))
                .list();
    }
}
