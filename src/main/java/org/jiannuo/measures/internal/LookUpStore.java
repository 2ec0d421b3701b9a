package org.jiannuo.measures.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 核查记录. Every look-up with its answer. Only ever added to. */
@Component
class LookUpStore {
    private final JdbcClient jdbc;
    private final County county;

    LookUpStore(JdbcClient jdbc, County county) {
        this.jdbc = jdbc;
        this.county = county;
    }

    /** A look-up of a unit, for its list. */
    record Kept(Instant at, String person, String subject, String use, String matter, String result) {}

    /** What was answered to a call before. */
    record Before(String hash, LookUp.Examined examined) {}

    void keep(LookUp.Examined examined, UUID subject, String matter, LookUp.@Nullable Call call, Signature by) {
        int _ = jdbc.sql("""
                        INSERT INTO measures.look_up
                          (county, id, at, account, person, unit, subject, subject_kind, subject_name, use, matter,
                           result, answer, call, body_hash)
                        VALUES (:county, :id, :at, :account, :person, :unit, :subject, :kind, :name, :use, :matter,
                                :result, CAST(:answer AS jsonb), :call, :hash)
                        """)
                .param("county", county.code())
                .param("id", examined.id())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("account", by.account())
                .param("person", by.person())
                .param("unit", by.unit())
                .param("subject", subject)
                .param("kind", examined.kind().name())
                .param("name", examined.name())
                .param("use", examined.use())
                .param("matter", matter)
                .param("result", examined.result().name())
                .param("answer", JsonMapper.shared().writeValueAsString(examined))
                .param("call", call == null ? null : call.call())
                .param("hash", call == null ? null : call.hash())
                .update();
    }

    /** What this key was answered to the same call. */
    Optional<Before> before(UUID account, String call) {
        return jdbc.sql("""
                        SELECT body_hash, answer FROM measures.look_up
                        WHERE county = :county AND account = :account AND call = :call
                        """)
                .param("county", county.code())
                .param("account", account)
                .param("call", call)
                .query((row, _) -> new Before(
                        row.getString("body_hash"),
                        JsonMapper.shared().readValue(row.getString("answer"), LookUp.Examined.class)))
                .optional();
    }

    /** How many look-ups an account made since a moment. */
    int since(UUID account, Instant moment) {
        return jdbc.sql("""
                        SELECT count(*) FROM measures.look_up
                        WHERE county = :county AND account = :account AND at >= :moment
                        """)
                .param("county", county.code())
                .param("account", account)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** The newest look-ups of a unit that are not about officials. */
    List<Kept> ofUnit(String unit, int limit) {
        return jdbc.sql("""
                        SELECT at, person, subject_name, use, matter, result FROM measures.look_up
                        WHERE county = :county AND unit = :unit AND subject_kind <> 'OFFICIAL'
                        ORDER BY id DESC LIMIT :limit
                        """)
                .param("county", county.code())
                .param("unit", unit)
                .param("limit", limit)
                .query((row, _) -> new Kept(
                        row.getTimestamp("at").toInstant(),
                        row.getString("person"),
                        row.getString("subject_name"),
                        row.getString("use"),
                        row.getString("matter"),
                        row.getString("result")))
                .list();
    }
}
