package org.jiannuo.measures.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.Signature;
import org.jiannuo.measures.MeasureId;
import org.jiannuo.measures.internal.Lifecycle.Act;
import org.jiannuo.measures.internal.Lifecycle.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every move of every measure, and who was told of it. Only ever added to. */
@Component
class MeasureHistory {
    private final JdbcClient jdbc;

    MeasureHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is said with an act. @param text reason, statement or receipt @param answer what the decision says to the statement */
    record Said(String text, String answer) {
        static final Said NOTHING = new Said("", "");

        static Said of(String text) {
            return new Said(text, "");
        }
    }

    /** A move as it is kept. */
    record Kept(Act act, Stage to, Instant at, String person, String unit, Said said) {}

    /** Somebody who was told. */
    record Told(Act act, String whom, Instant at) {}

    void append(Stage before, Measure after, Said said, @Nullable UUID form, Signature by) {
        int _ = jdbc.sql("""
                        INSERT INTO measures.move
                          (county, measure, seq, act, from_stage, to_stage, at, account, person, unit, capacity, said,
                           answer, form)
                        VALUES (:county, :measure, :seq, :act, :from, :to, :at, :account, :person, :unit, :capacity,
                                :said, :answer, :form)
                        """)
                .param("county", after.id().county().code())
                .param("measure", after.id().value())
                .param("seq", after.trail().version())
                .param("act", after.trail().last().act().name())
                .param("from", before.name())
                .param("to", after.stage().name())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("account", by.account())
                .param("person", by.person())
                .param("unit", by.unit())
                .param("capacity", by.capacity())
                .param("said", orNull(said.text()))
                .param("answer", orNull(said.answer()))
                .param("form", form)
                .update();
    }

    /** Whether this form has moved the measure already. */
    boolean wasSent(MeasureId id, UUID form) {
        return jdbc.sql("""
                        SELECT count(*) > 0 FROM measures.move
                        WHERE county = :county AND measure = :measure AND form = :form
                        """)
                .param("county", id.county().code())
                .param("measure", id.value())
                .param("form", form)
                .query(Boolean.class)
                .single();
    }

    /** The moves of a measure, oldest first. */
    List<Kept> moves(MeasureId id) {
        return jdbc.sql("""
                        SELECT act, to_stage, at, person, unit, said, answer FROM measures.move
                        WHERE county = :county AND measure = :measure ORDER BY seq
                        """)
                .param("county", id.county().code())
                .param("measure", id.value())
                .query((row, _) -> new Kept(
                        Act.valueOf(row.getString("act")),
                        Stage.valueOf(row.getString("to_stage")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("person"),
                        row.getString("unit"),
                        new Said(orEmpty(row.getString("said")), orEmpty(row.getString("answer")))))
                .list();
    }

    /** Writes down who was told of the newest move. @param whom units and people, each once */
    void told(Measure after, List<String> whom, Signature by) {
        int place = 0;
        for (String one :
                whom.stream().filter(name -> !name.isBlank()).distinct().toList()) {
            place++;
            int _ = jdbc.sql("""
                            INSERT INTO measures.told (county, measure, seq, place, act, whom, at)
                            VALUES (:county, :measure, :seq, :place, :act, :whom, :at)
                            """)
                    .param("county", after.id().county().code())
                    .param("measure", after.id().value())
                    .param("seq", after.trail().version())
                    .param("place", place)
                    .param("act", after.trail().last().act().name())
                    .param("whom", one)
                    .param("at", by.at().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Who was told, oldest first. */
    List<Told> told(MeasureId id) {
        return jdbc.sql("""
                        SELECT act, whom, at FROM measures.told
                        WHERE county = :county AND measure = :measure ORDER BY seq, place
                        """)
                .param("county", id.county().code())
                .param("measure", id.value())
                .query((row, _) -> new Told(
                        Act.valueOf(row.getString("act")),
                        row.getString("whom"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
