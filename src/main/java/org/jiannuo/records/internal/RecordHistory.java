package org.jiannuo.records.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.records.Records.Ground;
import org.jiannuo.records.internal.Lifecycle.Act;
import org.jiannuo.records.internal.Lifecycle.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 办理经过. What happened to each record, what it said before, and what was said of its other facts; only added to. */
@Component
class RecordHistory {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    RecordHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is said with a move. @param conditions ids of tolerance conditions */
    record Said(
            String reason,
            String document,
            List<String> conditions,
            @Nullable UUID form) {
        static Said of(Ground ground) {
            return new Said(ground.reason(), ground.document(), List.of(), null);
        }

        static Said nothing(@Nullable UUID form) {
            return new Said("", "", List.of(), form);
        }
    }

    /** One move. */
    record Move(Act act, @Nullable Stage from, Stage to, Instant at, String person, String unit, Said said) {}

    void append(RecordId id, int seq, Act act, @Nullable Stage from, Stage to, Said said, Signature by) {
        int _ = jdbc.sql("""
                        INSERT INTO records.move
                          (county, record, seq, act, from_stage, to_stage, at, account, person, unit, capacity, reason,
                           document, conditions, form)
                        VALUES (:county, :record, :seq, :act, :from, :to, :at, :account, :person, :unit, :capacity,
                                :reason, :document, :conditions, :form)
                        """)
                .param("county", id.county().code())
                .param("record", id.value())
                .param("seq", seq)
                .param("act", act.name())
                .param("from", from == null ? null : from.name())
                .param("to", to.name())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("account", by.account())
                .param("person", by.person())
                .param("unit", RecordStore.orNull(by.unit()))
                .param("capacity", by.capacity())
                .param("reason", RecordStore.orNull(said.reason()))
                .param("document", RecordStore.orNull(said.document()))
                .param("conditions", said.conditions().toArray(String[]::new))
                .param("form", said.form())
                .update();
    }

    List<Move> moves(RecordId id) {
        return jdbc.sql("""
                        SELECT act, from_stage, to_stage, at, person, unit, reason, document, conditions
                        FROM records.move WHERE county = :county AND record = :record ORDER BY seq
                        """)
                .param("county", id.county().code())
                .param("record", id.value())
                .query((row, _) -> new Move(
                        Act.valueOf(row.getString("act")),
                        row.getString("from_stage") == null ? null : Stage.valueOf(row.getString("from_stage")),
                        Stage.valueOf(row.getString("to_stage")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("person"),
                        RecordStore.orEmpty(row.getString("unit")),
                        new Said(
                                RecordStore.orEmpty(row.getString("reason")),
                                RecordStore.orEmpty(row.getString("document")),
                                List.of((String[]) row.getArray("conditions").getArray()),
                                null)))
                .list();
    }

    boolean wasSent(RecordId id, UUID form) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM records.move
                                       WHERE county = :county AND record = :record AND form = :form)
                        """)
                .param("county", id.county().code())
                .param("record", id.value())
                .param("form", form)
                .query(Boolean.class)
                .single();
    }

    /** Whether an account made one of the acts on a record. */
    boolean didOneOf(RecordId id, UUID account, Collection<Act> acts) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM records.move
                                       WHERE county = :county AND record = :record AND account = :account
                                         AND act IN (:acts))
                        """)
                .param("county", id.county().code())
                .param("record", id.value())
                .param("account", account)
                .param("acts", acts.stream().map(Act::name).toList())
                .query(Boolean.class)
                .single();
    }

    /** What a record says, as it is kept with a version. */
    static Map<String, String> says(RecordSummary of) {
        Map<String, String> says = new LinkedHashMap<>();
        says.put("name", of.about().name());
        says.put("documentKind", of.document().kind());
        says.put("documentNumber", of.document().number());
        says.put("documentTitle", of.document().title());
        says.put("organ", of.document().organ());
        says.put("documentDate", of.document().date().toString());
        says.put("instrument", of.basis().instrument());
        says.put("article", of.basis().article());
        says.put("facts", of.basis().facts());
        says.put("severity", of.severity() == null ? "" : of.severity().name());
        says.put(
                "publicUntil",
                of.term().until() == null ? "" : of.term().until().toString());
        says.put(
                "effectiveOn",
                of.days().effectiveOn() == null ? "" : of.days().effectiveOn().toString());
        says.put("endsOn", of.days().endsOn() == null ? "" : of.days().endsOn().toString());
        return says;
    }

    /** Keeps a version of the content, known from a moment on. */
    void keep(RecordId id, int seq, Instant knownAt, Map<String, String> says) {
        try {
            int _ = jdbc.sql("""
                            INSERT INTO records.content (county, record, seq, known_at, says)
                            VALUES (:county, :record, :seq, :at, CAST(:says AS jsonb))
                            ON CONFLICT (county, record, seq) DO NOTHING
                            """)
                    .param("county", id.county().code())
                    .param("record", id.value())
                    .param("seq", seq)
                    .param("at", knownAt.atOffset(ZoneOffset.UTC))
                    .param("says", JSON.writeValueAsString(says))
                    .update();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every version of the content with the moment from which it was known, the oldest first. */
    Map<Instant, Map<String, String>> versions(RecordId id) {
        Map<Instant, Map<String, String>> versions = new LinkedHashMap<>();
        jdbc.sql("SELECT known_at, says FROM records.content WHERE county = :county AND record = :record ORDER BY seq")
                .param("county", id.county().code())
                .param("record", id.value())
                .query(row -> {
                    versions.put(row.getTimestamp("known_at").toInstant(), read(row.getString("says")));
                });
        return versions;
    }

    /** What was recorded for a day, as known at a moment. Two statements, however many records there are. */
    List<Records.Known> asOf(List<RecordSummary> all, LocalDate on, Instant knownAt) {
        List<RecordSummary> known = all.stream()
                .filter(record -> !record.reported().at().isAfter(knownAt))
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        Map<UUID, Stage> stages = new HashMap<>();
        Map<UUID, Map<String, String>> says = new HashMap<>();
        before(known, knownAt, """
                        SELECT DISTINCT ON (record) record, to_stage AS value FROM records.move
                        WHERE county = :county AND record IN (:ids) AND at <= :at ORDER BY record, seq DESC
                        """, (id, value) -> stages.put(id, Stage.valueOf(value)));
        before(known, knownAt, """
                        SELECT DISTINCT ON (record) record, says AS value FROM records.content
                        WHERE county = :county AND record IN (:ids) AND known_at <= :at ORDER BY record, seq DESC
                        """, (id, value) -> says.put(id, read(value)));
        return known.stream()
                .map(record -> new Records.Known(
                        record,
                        stages.getOrDefault(record.id().value(), Stage.EFFECTIVE)
                                .standing(),
                        says.getOrDefault(record.id().value(), Map.of())))
                .filter(one -> holdsOn(one, on))
                .toList();
    }

    private void before(List<RecordSummary> records, Instant knownAt, String sql, BiConsumer<UUID, String> each) {
        jdbc.sql(sql)
                .param("county", records.getFirst().id().county().code())
                .param(
                        "ids",
                        records.stream().map(record -> record.id().value()).toList())
                .param("at", knownAt.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    each.accept(row.getObject("record", UUID.class), row.getString("value"));
                });
    }

    /** Whether a record held on a day, in the state in which it was known. */
    private static boolean holdsOn(Records.Known one, LocalDate on) {
        RecordSummary.Days days = one.record().days();
        LocalDate from = days.effectiveOn() == null ? one.record().document().date() : days.effectiveOn();
        if (from.isAfter(on)) {
            return false;
        }
        return switch (one.standing()) {
            case VALID, CORRECTED -> true;
            case ENDED -> days.endedOn() != null && days.endedOn().isAfter(on);
            case SUBMITTED, ANNULLED, TOLERATED, NOT_RECORDED -> false;
        };
    }

    private static Map<String, String> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A change of one of the other facts. */
    record FactChange(String fact, String before, String after, Instant at, String person, String reason) {}

    void changed(County county, Map<UUID, String> before, String fact, String after, Ground ground, Signature by) {
        UUID[] records = before.keySet().toArray(UUID[]::new);
        UUID[] ids = new UUID[records.length];
        java.util.Arrays.setAll(ids, _ -> Identities.next());
        int _ = jdbc.sql("""
                        INSERT INTO records.fact_change
                          (county, record, id, fact, before, after, at, account, person, reason, document)
                        SELECT :county, c.record, c.id, :fact, c.before, :after, :at, :account, :person, :reason, :document
                        FROM unnest(CAST(:records AS uuid[]), CAST(:ids AS uuid[]), CAST(:before AS text[]))
                             AS c (record, id, before)
                        """)
                .param("county", county.code())
                .param("fact", fact)
                .param("after", after)
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("account", by.account())
                .param("person", by.person())
                .param("reason", ground.reason())
                .param("document", RecordStore.orNull(ground.document()))
                .param("records", records)
                .param("ids", ids)
                .param("before", before.values().toArray(String[]::new))
                .update();
    }

    List<FactChange> changes(RecordId id) {
        return jdbc.sql("""
                        SELECT fact, before, after, at, person, reason
                        FROM records.fact_change WHERE county = :county AND record = :record ORDER BY id
                        """)
                .param("county", id.county().code())
                .param("record", id.value())
                .query((row, _) -> new FactChange(
                        row.getString("fact"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("person"),
                        row.getString("reason")))
                .list();
    }
}
