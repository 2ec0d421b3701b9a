package org.jiannuo.publication.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.portal.PublicItem;
import org.jiannuo.publication.EndGround;
import org.jiannuo.publication.PublicationDraft.Severity;
import org.jiannuo.publication.PublicationDraft.SubjectKind;
import org.jiannuo.publication.PublicationId;
import org.jiannuo.publication.PublicationKind;
import org.jiannuo.publication.internal.Lifecycle.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables of publications. Moves are only ever added to. */
@Component
class PublicationStore {
    static final String COLUMNS = """
            SELECT county, id, code, kind, source, thing, title, category, severity, document, decided_on, subject_kind,
                   subject_key, subject_name, unit, content, basis, need, latest, from_on, to_on, corrects, leaf, salt,
                   commitment, disputed, statement, stage, version, proposed_by, last_act, last_person, last_at, ended_on,
                   ground
            FROM publication.publication
            """;

    private static final String INSERT = """
            INSERT INTO publication.publication
              (county, id, code, kind, source, thing, title, category, severity, document, decided_on,
               subject_kind, subject_key, subject_name, unit, content, basis, need, latest, from_on, to_on,
               corrects, leaf, salt, commitment, disputed, statement, stage, version, proposed_by, last_act,
               last_person, last_at, ended_on, ground)
            VALUES (:county, :id, :code, :kind, :source, :thing, :title, :category, :severity, :document,
                    :decidedOn, :subjectKind, :subjectKey, :subjectName, :unit, :content, :basis, :need,
                    :latest, :from, :to, :corrects, :leaf, :salt, :commitment, :disputed, :statement, :stage,
                    :version, :proposedBy, :lastAct, :lastPerson, :lastAt, :endedOn, :ground)
            """;
    private static final String APPEND = """
            INSERT INTO publication.move
              (county, publication, seq, act, from_stage, to_stage, at, account, person, unit, capacity, reason)
            VALUES (:county, :publication, :seq, :act, :from, :to, :at, :account, :person, :unit, :capacity,
                    :reason)
            """;
    private final JdbcClient jdbc;

    PublicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Publication> find(PublicationId id) {
        return read(id, "");
    }

    /** The publication, held until the end of the transaction. */
    Optional<Publication> lock(PublicationId id) {
        return read(id, " FOR UPDATE");
    }

    private Optional<Publication> read(PublicationId id, String hold) {
        return jdbc.sql(COLUMNS + " WHERE county = :county AND id = :id" + hold)
                .param("county", id.county().code())
                .param("id", id.value())
                .query((row, _) -> publication(row))
                .optional();
    }

    Optional<Publication> withCode(County county, String code) {
        return jdbc.sql(COLUMNS + " WHERE county = :county AND code = :code")
                .param("county", county.code())
                .param("code", code)
                .query((row, _) -> publication(row))
                .optional();
    }

    List<Publication> ofThing(County county, String source, String thing) {
        return jdbc.sql(COLUMNS + " WHERE county = :county AND source = :source AND thing = :thing ORDER BY id DESC")
                .param("county", county.code())
                .param("source", source)
                .param("thing", thing)
                .query((row, _) -> publication(row))
                .list();
    }

    /** The publication of a thing that is under way or shown; nobody else begins one until the transaction is over. */
    Optional<Publication> living(County county, PublicationKind kind, String source, String thing) {
        hold("pg_advisory_xact_lock_shared", many(county, source));
        hold("pg_advisory_xact_lock", county.code() + kind + source + thing);
        return ofThing(county, source, thing).stream()
                .filter(one -> one.what().kind() == kind && one.stage().keepsContent())
                .findFirst();
    }

    void insert(Publication publication, String reason, Signature by) {
        jdbc.sql(INSERT).params(values(publication)).update();
        append(publication, publication.stage(), reason, by);
    }

    /**
     * The lock of all things of a source. Whoever begins with one thing shares it and holds that of the thing; whoever
     * begins with many holds this one alone, because the server has no room for thousands of locks.
     */
    static String many(County county, String source) {
        return county.code() + source;
    }

    private void hold(String function, String what) {
        int _ = jdbc.sql("SELECT 1 FROM (SELECT " + function + "(hashtextextended(:what, 0))) AS held")
                .param("what", what)
                .query(Integer.class)
                .single();
    }

    /** Keeps where it stands now and the act that brought it there. */
    void save(Stage before, Publication after, String reason, Signature by) {
        jdbc.sql("""
                        UPDATE publication.publication
                        SET title = :title, category = :category, severity = :severity, document = :document,
                            decided_on = :decidedOn, subject_key = :subjectKey, subject_name = :subjectName,
                            content = :content, basis = :basis, need = :need, latest = :latest, from_on = :from,
                            to_on = :to, corrects = :corrects, leaf = :leaf, salt = :salt, commitment = :commitment,
                            disputed = :disputed, statement = :statement, stage = :stage, version = :version,
                            proposed_by = :proposedBy, last_act = :lastAct, last_person = :lastPerson,
                            last_at = :lastAt, ended_on = :endedOn, ground = :ground
                        WHERE county = :county AND id = :id
                        """).params(values(after)).update();
        append(after, before, reason, by);
    }

    /** Every column that is written, by the name of its parameter. */
    static Map<String, @Nullable Object> values(Publication one) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("county", one.id().county().code());
        values.put("id", one.id().value());
        values.put("code", one.code());
        values.put("kind", one.what().kind().name());
        values.put("source", one.what().source());
        values.put("thing", one.what().thing());
        values.put("title", orNull(one.what().title()));
        values.put("category", orNull(one.what().category()));
        values.put("severity", one.what().severity().name());
        values.put("document", orNull(one.what().document()));
        values.put("decidedOn", one.what().decidedOn());
        values.put("subjectKind", one.whose().kind().name());
        values.put("subjectKey", orNull(one.whose().key()));
        values.put("subjectName", orNull(one.whose().name()));
        values.put("unit", one.whose().unit());
        values.put("content", one.stage().keepsContent() ? JsonMapper.shared().writeValueAsString(one.shown()) : null);
        putFooting(one, values);
        putTrail(one, values);
        return values;
    }

    private static void putFooting(Publication one, Map<String, @Nullable Object> values) {
        values.put("basis", orNull(one.footing().basis()));
        values.put("need", orNull(one.footing().need()));
        values.put("latest", one.footing().latest());
        values.put("from", one.footing().from());
        values.put("to", one.footing().to());
        values.put("corrects", one.footing().corrects());
        values.put("leaf", one.proof().leaf());
        values.put("salt", orNull(one.proof().salt()));
        values.put("commitment", orNull(one.proof().commitment()));
    }

    private static void putTrail(Publication one, Map<String, @Nullable Object> values) {
        EndGround ground = one.trail().ground();
        values.put("disputed", one.mark().disputed());
        values.put("statement", orNull(one.mark().statement()));
        values.put("stage", one.stage().name());
        values.put("version", one.trail().version());
        values.put("proposedBy", one.trail().proposedBy());
        values.put("lastAct", one.trail().last().act().name());
        values.put("lastPerson", one.trail().last().person());
        values.put("lastAt", one.trail().last().at().atOffset(ZoneOffset.UTC));
        values.put("endedOn", one.trail().endedOn());
        values.put("ground", ground == null ? null : ground.name());
    }

    private void append(Publication after, Stage before, String reason, Signature by) {
        jdbc.sql(APPEND).params(move(after, before, reason, by)).update();
    }

    private static Map<String, @Nullable Object> move(Publication after, Stage before, String reason, Signature by) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("county", after.id().county().code());
        values.put("publication", after.id().value());
        values.put("seq", after.trail().version());
        values.put("act", after.trail().last().act().name());
        values.put("from", before.name());
        values.put("to", after.stage().name());
        values.put("at", by.at().atOffset(ZoneOffset.UTC));
        values.put("account", by.account());
        values.put("person", by.person());
        values.put("unit", by.unit());
        values.put("capacity", by.capacity());
        values.put("reason", orNull(reason));
        return values;
    }

    static Publication publication(ResultSet row) throws SQLException {
        String content = row.getString("content");
        return new Publication(
                new PublicationId(new County(row.getString("county")), row.getObject("id", UUID.class)),
                row.getString("code"),
                new Publication.What(
                        PublicationKind.valueOf(row.getString("kind")),
                        row.getString("source"),
                        row.getString("thing"),
                        orEmpty(row.getString("title")),
                        orEmpty(row.getString("category")),
                        Severity.valueOf(row.getString("severity")),
                        orEmpty(row.getString("document")),
                        row.getObject("decided_on", LocalDate.class)),
                new Publication.Whose(
                        SubjectKind.valueOf(row.getString("subject_kind")),
                        orEmpty(row.getString("subject_key")),
                        orEmpty(row.getString("subject_name")),
                        row.getString("unit")),
                content == null
                        ? Publication.NOTHING
                        : JsonMapper.shared().readValue(content, PublicItem.Content.class),
                footing(row),
                new PublicItem.Proof(
                        row.getObject("leaf", UUID.class),
                        orEmpty(row.getString("salt")),
                        orEmpty(row.getString("commitment"))),
                new PublicItem.Mark(row.getBoolean("disputed"), orEmpty(row.getString("statement"))),
                trail(row));
    }

    private static Publication.Footing footing(ResultSet row) throws SQLException {
        return new Publication.Footing(
                orEmpty(row.getString("basis")),
                orEmpty(row.getString("need")),
                row.getObject("latest", LocalDate.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getObject("corrects", UUID.class));
    }

    private static Publication.Trail trail(ResultSet row) throws SQLException {
        String ground = row.getString("ground");
        return new Publication.Trail(
                Stage.valueOf(row.getString("stage")),
                row.getInt("version"),
                row.getObject("proposed_by", UUID.class),
                new Publication.Last(
                        Act.valueOf(row.getString("last_act")),
                        row.getString("last_person"),
                        row.getTimestamp("last_at").toInstant()),
                row.getObject("ended_on", LocalDate.class),
                ground == null ? null : EndGround.valueOf(ground));
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
