package org.jiannuo.complaints.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiannuo.calendars.Suspension;
import org.jiannuo.complaints.ComplaintId;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 办理记录. Every move of every complaint, never changed. What was said is sealed with the key of the office. */
@Component
class ComplaintHistory {
    private final JdbcClient jdbc;
    private final CaseVault vault;

    ComplaintHistory(JdbcClient jdbc, CaseVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * What was said with a move.
     *
     * @param text why, or what was found; empty when nothing was said
     * @param ground code of the reason from its table, or empty
     * @param target the unit to which it was handed, or empty
     * @param day a day that was set
     * @param document number of the document that was issued, or empty
     */
    record Words(
            String text,
            String ground,
            String target,
            @Nullable LocalDate day,
            String document) {
        static final Words NONE = new Words("", "", "", null, "");

        Words numbered(String number) {
            return new Words(text, ground, target, day, number);
        }

        Words until(LocalDate newDay) {
            return new Words(text, ground, target, newDay, document);
        }
    }

    /** One move as it was written down. */
    record Kept(
            int seq,
            Act act,
            Stage from,
            Stage to,
            int level,
            Instant at,
            UUID account,
            String person,
            String unit,
            Words said) {
        LocalDate on() {
            return LocalDate.ofInstant(at, BusinessClock.ZONE);
        }
    }

    void append(@Nullable Stage before, Complaint after, Words said, @Nullable UUID form, Signature by) {
        int _ = jdbc.sql("""
                        INSERT INTO complaints.move
                          (county, complaint, seq, act, from_stage, to_stage, level, at, account, person, unit,
                           capacity, ground, target, day, document, said, form)
                        VALUES (:county, :complaint, :seq, :act, :from, :to, :level, :at, :account, :person, :unit,
                                :capacity, :ground, :target, :day, :document, :said, :form)
                        """)
                .param("county", after.id().county().code())
                .param("complaint", after.id().value())
                .param("seq", after.trail().version())
                .param("act", after.trail().last().act().name())
                .param("from", before == null ? "" : before.name())
                .param("to", after.stage().name())
                .param("level", after.way().level())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("account", by.account())
                .param("person", by.person())
                .param("unit", by.unit())
                .param("capacity", by.capacity())
                .param("ground", ComplaintStore.orNull(said.ground()))
                .param("target", ComplaintStore.orNull(said.target()))
                .param("day", said.day())
                .param("document", ComplaintStore.orNull(said.document()))
                .param("said", said.text().isBlank() ? null : vault.lockForOffice(after.id(), said.text()))
                .param("form", form)
                .update();
    }

    /** Every move, oldest first. */
    List<Kept> moves(ComplaintId id) {
        return jdbc.sql("""
                        SELECT seq, act, from_stage, to_stage, level, at, account, person, unit, ground, target, day,
                               document, said
                        FROM complaints.move
                        WHERE county = :county AND complaint = :complaint
                        ORDER BY seq
                        """)
                .param("county", id.county().code())
                .param("complaint", id.value())
                .query((row, _) -> kept(id, row))
                .list();
    }

    /** Whether this very sheet was carried out already. */
    boolean wasSent(ComplaintId id, UUID form) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM complaints.move
                                       WHERE county = :county AND complaint = :complaint AND form = :form)
                        """)
                .param("county", id.county().code())
                .param("complaint", id.value())
                .param("form", form)
                .query(Boolean.class)
                .single();
    }

    /** The days during which a term stood still: between an act that stops it and the one that lets it run again. */
    static List<Suspension> pauses(List<Kept> moves, LocalDate from, Act stops, Act runs) {
        List<Suspension> pauses = new ArrayList<>();
        @Nullable LocalDate since = null;
        for (Kept move : moves) {
            if (move.on().isBefore(from)) {
                continue;
            }
            if (move.act() == stops) {
                since = move.on();
            } else if (move.act() == runs && since != null) {
                pauses.add(new Suspension(since, move.on()));
                since = null;
            }
        }
        return List.copyOf(pauses);
    }

    private Kept kept(ComplaintId id, ResultSet row) throws SQLException {
        byte @Nullable [] said = row.getBytes("said");
        String from = row.getString("from_stage");
        Stage to = Stage.valueOf(row.getString("to_stage"));
        return new Kept(
                row.getInt("seq"),
                Act.valueOf(row.getString("act")),
                from.isEmpty() ? to : Stage.valueOf(from),
                to,
                row.getInt("level"),
                row.getTimestamp("at").toInstant(),
                row.getObject("account", UUID.class),
                row.getString("person"),
                row.getString("unit"),
                new Words(
                        said == null ? "" : vault.openForOffice(id, said),
                        ComplaintStore.orEmpty(row.getString("ground")),
                        ComplaintStore.orEmpty(row.getString("target")),
                        row.getObject("day", LocalDate.class),
                        ComplaintStore.orEmpty(row.getString("document"))));
    }
}
