package org.jiannuo.tolerance.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiannuo.kernel.Signature;
import org.jiannuo.tolerance.ToleranceId;
import org.jiannuo.tolerance.internal.Lifecycle.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 办理经过. What was done in each case, how everything was weighed and who said what; only added to. */
@Component
class CaseHistory {
    private final JdbcClient jdbc;

    CaseHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is said with a move. @param document number of the paper that it issues, or empty */
    record Said(String text, @Nullable LocalDate day, String document, UUID form) {}

    /** One move. */
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

    /** How one thing was weighed. */
    record Weighing(String answer, String reason) {
        boolean isWhole() {
            return Criteria.ANSWERS.contains(answer) && !reason.isBlank();
        }
    }

    /** What a body said. */
    record Opinion(String opinion, String words) {
        boolean isWhole() {
            return Criteria.OPINIONS.contains(opinion) && !words.isBlank();
        }
    }

    void append(ToleranceId id, int seq, Act act, Said said, Signature by) {
        int _ = jdbc.sql("""
                        INSERT INTO tolerance.move
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
                .param("document", CaseStore.orNull(said.document()))
                .param("form", said.form())
                .update();
    }

    List<Move> moves(ToleranceId id) {
        return jdbc.sql("""
                        SELECT seq, act, at, account, person, unit, said, day, document
                        FROM tolerance.move WHERE county = :county AND matter = :matter ORDER BY seq
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
                        CaseStore.orEmpty(row.getString("document"))))
                .list();
    }

    boolean wasSent(ToleranceId id, UUID form) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM tolerance.move
                                       WHERE county = :county AND matter = :matter AND form = :form)
                        """)
                .param("county", id.county().code())
                .param("matter", id.value())
                .param("form", form)
                .query(Boolean.class)
                .single();
    }

    /** Whether an account made one of the acts. */
    boolean didOneOf(ToleranceId id, UUID account, Collection<Act> acts) {
        return moves(id).stream().anyMatch(move -> move.account().equals(account) && acts.contains(move.act()));
    }

    void weigh(ToleranceId id, int seq, Map<String, Weighing> weighed) {
        weighed.forEach((code, weighing) -> {
            int _ = jdbc.sql("""
                            INSERT INTO tolerance.weighing (county, matter, seq, code, answer, reason)
                            VALUES (:county, :matter, :seq, :code, :answer, :reason)
                            """)
                    .param("county", id.county().code())
                    .param("matter", id.value())
                    .param("seq", seq)
                    .param("code", code)
                    .param("answer", weighing.answer())
                    .param("reason", weighing.reason())
                    .update();
        });
    }

    /** The newest word about everything that was weighed, by code. */
    Map<String, Weighing> weighed(ToleranceId id) {
        Map<String, Weighing> weighed = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT DISTINCT ON (code) code, answer, reason FROM tolerance.weighing
                        WHERE county = :county AND matter = :matter ORDER BY code, seq DESC
                        """)
                .param("county", id.county().code())
                .param("matter", id.value())
                .query(row -> {
                    weighed.put(row.getString("code"), new Weighing(row.getString("answer"), row.getString("reason")));
                });
        return weighed;
    }

    void consult(ToleranceId id, int seq, Map<String, Opinion> opinions) {
        opinions.forEach((body, opinion) -> {
            int _ = jdbc.sql("""
                            INSERT INTO tolerance.opinion (county, matter, seq, body, opinion, words)
                            VALUES (:county, :matter, :seq, :body, :opinion, :words)
                            """)
                    .param("county", id.county().code())
                    .param("matter", id.value())
                    .param("seq", seq)
                    .param("body", body)
                    .param("opinion", opinion.opinion())
                    .param("words", opinion.words())
                    .update();
        });
    }

    /** The newest word of every body that was consulted. */
    Map<String, Opinion> opinions(ToleranceId id) {
        Map<String, Opinion> opinions = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT DISTINCT ON (body) body, opinion, words FROM tolerance.opinion
                        WHERE county = :county AND matter = :matter ORDER BY body, seq DESC
                        """)
                .param("county", id.county().code())
                .param("matter", id.value())
                .query(row -> {
                    opinions.put(row.getString("body"), new Opinion(row.getString("opinion"), row.getString("words")));
                });
        return opinions;
    }
}
