package org.jiannuo.dossiers.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 查阅记录. Who opened the file of an official, when and what for; and who declared to be related. */
@Component
class LookUps {
    private final JdbcClient jdbc;
    private final County county;

    LookUps(JdbcClient jdbc, County county) {
        this.jdbc = jdbc;
        this.county = county;
    }

    /** One look-up as the official sees it. */
    record LookUp(Instant at, String reader, String unit, String purpose, String caseNumber) {}

    void keep(UUID person, String purpose, String caseNumber, Signature by) {
        int _ = jdbc.sql("""
                        INSERT INTO dossiers.look_up
                          (county, person, id, at, account, reader, unit, purpose, case_number)
                        VALUES (:county, :person, :id, :at, :account, :reader, :unit, :purpose, :number)
                        """)
                .param("county", county.code())
                .param("person", person)
                .param("id", Identities.next())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("account", by.account())
                .param("reader", by.person())
                .param("unit", by.unit())
                .param("purpose", purpose)
                .param("number", caseNumber.isBlank() ? null : caseNumber)
                .update();
    }

    /** Whether an account opened the file of a person on a day and said what for. */
    boolean opened(UUID person, UUID account, LocalDate day) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM dossiers.look_up
                                       WHERE county = :county AND person = :person AND account = :account AND at >= :from)
                        """)
                .param("county", county.code())
                .param("person", person)
                .param("account", account)
                .param("from", day.atStartOfDay(BusinessClock.ZONE).toOffsetDateTime())
                .query(Boolean.class)
                .single();
    }

    /** The look-ups of a file, newest first. */
    List<LookUp> of(UUID person, int limit) {
        return jdbc.sql("""
                        SELECT at, reader, unit, purpose, case_number FROM dossiers.look_up
                        WHERE county = :county AND person = :person ORDER BY id DESC LIMIT :limit
                        """)
                .param("county", county.code())
                .param("person", person)
                .param("limit", limit)
                .query((row, _) -> new LookUp(
                        row.getTimestamp("at").toInstant(),
                        row.getString("reader"),
                        row.getString("unit"),
                        row.getString("purpose"),
                        row.getString("case_number") == null ? "" : row.getString("case_number")))
                .list();
    }

    void declare(UUID person, UUID relative, String relation, Signature by) {
        int _ = jdbc.sql("""
                        INSERT INTO dossiers.relation (county, person, relative, relation, at)
                        VALUES (:county, :person, :relative, :relation, :at)
                        ON CONFLICT (county, person, relative) DO NOTHING
                        """)
                .param("county", county.code())
                .param("person", person)
                .param("relative", relative)
                .param("relation", relation)
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Relatives that a person declared: the ids with the relation. */
    record Relation(UUID relative, String relation) {}

    List<Relation> declared(UUID person) {
        return jdbc.sql("SELECT relative, relation FROM dossiers.relation WHERE county = :county AND person = :person")
                .param("county", county.code())
                .param("person", person)
                .query((row, _) -> new Relation(row.getObject("relative", UUID.class), row.getString("relation")))
                .list();
    }

    /** Whether one of two people declared the other. */
    boolean areRelated(UUID one, UUID other) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM dossiers.relation
                                       WHERE county = :county
                                         AND ((person = :one AND relative = :other) OR (person = :other AND relative = :one)))
                        """)
                .param("county", county.code())
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }
}
