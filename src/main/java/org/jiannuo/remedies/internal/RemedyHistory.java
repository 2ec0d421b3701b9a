package org.jiannuo.remedies.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiannuo.calendars.Suspension;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.jiannuo.remedies.RemedyId;
import org.jiannuo.remedies.internal.Lifecycle.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 办理记录. Every move of every remedy, never changed. What was said is sealed. */
@Component
class RemedyHistory {
    private final JdbcClient jdbc;
    private final CaseVault vault;

    RemedyHistory(JdbcClient jdbc, CaseVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * What was said with a move.
     *
     * @param text why, or what was found; empty when nothing was said
     * @param ground code of the reason or of the outcome, or empty
     * @param day a day that was set
     * @param document number of the document that was issued, or empty
     */
    record Words(String text, String ground, @Nullable LocalDate day, String document) {
        static final Words NONE = new Words("", "", null, "");

        Words numbered(String number) {
            return new Words(text, ground, day, number);
        }

        Words until(@Nullable LocalDate newDay) {
            return new Words(text, ground, newDay, document);
        }
    }

    /** One move as it was written down. */
    record Kept(
            int seq,
            Act act,
            String from,
            String to,
            Instant at,
            UUID account,
            String person,
            String unit,
            Words said) {
        LocalDate on() {
            return LocalDate.ofInstant(at, BusinessClock.ZONE);
        }
    }

    void append(@Nullable Stage before, Remedy after, Words said, @Nullable UUID form, Signature by) {
        int _ = jdbc.sql("""
                        INSERT INTO remedies.move
                          (county, remedy, seq, act, from_stage, to_stage, at, account, person, unit, capacity, ground,
                           day, document, said, form)
                        VALUES (:county, :remedy, :seq, :act, :from, :to, :at, :account, :person, :unit, :capacity,
                                :ground, :day, :document, :said, :form)
                        """)
                .param("county", after.id().county().code())
                .param("remedy", after.id().value())
                .param("seq", after.trail().version())
                .param("act", after.trail().last().act().name())
                .param("from", before == null ? null : before.name())
                .param("to", after.stage().name())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("account", by.account())
                .param("person", by.person())
                .param("unit", RemedyStore.orNull(by.unit()))
                .param("capacity", by.capacity())
                .param("ground", RemedyStore.orNull(said.ground()))
                .param("day", said.day())
                .param("document", RemedyStore.orNull(said.document()))
                .param("said", said.text().isBlank() ? null : vault.lock(after.id(), said.text()))
                .param("form", form)
                .update();
    }

    /** Every move, oldest first. */
    List<Kept> moves(RemedyId id) {
        return jdbc.sql("""
                        SELECT seq, act, from_stage, to_stage, at, account, person, unit, ground, day, document, said
                        FROM remedies.move
                        WHERE county = :county AND remedy = :remedy
                        ORDER BY seq
                        """)
                .param("county", id.county().code())
                .param("remedy", id.value())
                .query((row, _) -> kept(id, row))
                .list();
    }

    /** Whether this very sheet was carried out already. */
    boolean wasSent(RemedyId id, UUID form) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM remedies.move
                                       WHERE county = :county AND remedy = :remedy AND form = :form)
                        """)
                .param("county", id.county().code())
                .param("remedy", id.value())
                .param("form", form)
                .query(Boolean.class)
                .single();
    }

    /** The days during which the examination stood still. */
    static List<Suspension> pauses(List<Kept> moves) {
        List<Suspension> pauses = new ArrayList<>();
        @Nullable LocalDate since = null;
        for (Kept move : moves) {
            if (move.act() == Act.SUSPEND) {
                since = move.on();
            } else if (move.act() == Act.RESUME && since != null) {
                pauses.add(new Suspension(since, move.on()));
                since = null;
            }
        }
        return List.copyOf(pauses);
    }

    private Kept kept(RemedyId id, ResultSet row) throws SQLException {
        byte @Nullable [] said = row.getBytes("said");
        String to = row.getString("to_stage");
        String from = row.getString("from_stage");
        return new Kept(
                row.getInt("seq"),
                Act.valueOf(row.getString("act")),
                from == null ? to : from,
                to,
                row.getTimestamp("at").toInstant(),
                row.getObject("account", UUID.class),
                row.getString("person"),
                RemedyStore.orEmpty(row.getString("unit")),
                new Words(
                        said == null ? "" : vault.open(id, said),
                        RemedyStore.orEmpty(row.getString("ground")),
                        row.getObject("day", LocalDate.class),
                        RemedyStore.orEmpty(row.getString("document"))));
    }
}
