package org.jiannuo.supervision.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.supervision.BulletinId;
import org.jiannuo.supervision.BulletinScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the bulletins. Rows and moves are only ever added to. */
@Component
class BulletinStore {
    private static final String COLUMNS = """
            SELECT county, id, number, title, scope, opening, demand, exception, stage, version, drafted_by, issued_on,
                   document, marked, last_act, last_person, last_at
            FROM supervision.bulletin
            """;

    private final JdbcClient jdbc;

    BulletinStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A move as it is kept. */
    record Kept(
            BulletinLifecycle.Act act,
            BulletinLifecycle.Stage to,
            Instant at,
            String person,
            String unit,
            String reason) {}

    Optional<Bulletin> find(BulletinId id) {
        return read(id, "");
    }

    /** The bulletin, held until the end of the transaction. */
    Optional<Bulletin> lock(BulletinId id) {
        return read(id, " FOR UPDATE");
    }

    private Optional<Bulletin> read(BulletinId id, String hold) {
        return jdbc.sql(COLUMNS + " WHERE county = :county AND id = :id" + hold)
                .param("county", id.county().code())
                .param("id", id.value())
                .query((row, _) -> bulletin(row))
                .optional();
    }

    /** The bulletin that a form has made already. */
    Optional<BulletinId> madeBy(County county, UUID form) {
        return jdbc.sql("SELECT id FROM supervision.bulletin WHERE county = :county AND form = :form")
                .param("county", county.code())
                .param("form", form)
                .query((row, _) -> new BulletinId(county, row.getObject(1, UUID.class)))
                .optional();
    }

    /** A part of the list, newest first. @param before only those before this one */
    List<Bulletin> list(County county, Collection<BulletinLifecycle.Stage> stages, @Nullable UUID before, int limit) {
        return jdbc.sql(COLUMNS + """
                         WHERE county = :county AND stage IN (:stages)
                           AND (CAST(:before AS uuid) IS NULL OR id < CAST(:before AS uuid))
                         ORDER BY id DESC
                         LIMIT :limit
                        """)
                .param("county", county.code())
                .param("stages", stages.stream().map(Enum::name).toList())
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> bulletin(row))
                .list();
    }

    void insert(Bulletin bulletin, UUID form, Signature by) {
        jdbc.sql("""
                        INSERT INTO supervision.bulletin
                          (county, id, title, scope, opening, demand, exception, stage, version, drafted_by, form,
                           last_act, last_person, last_at)
                        VALUES (:county, :id, :title, :scope, :opening, :demand, :exception, :stage, :version, :drafted,
                                :form, :act, :person, :at)
                        """)
                .params(Map.of("form", form, "drafted", by.account()))
                .params(text(bulletin))
                .param("exception", NoticeStore.orNull(bulletin.text().exception()))
                .update();
        keepRows(bulletin);
        append(bulletin.stage(), bulletin, "", form, by);
    }

    /** Keeps where the bulletin stands now, what it says and the move that brought it there. */
    void save(BulletinLifecycle.Stage before, Bulletin after, String reason, @Nullable UUID form, Signature by) {
        jdbc.sql("""
                        UPDATE supervision.bulletin
                        SET title = :title, scope = :scope, opening = :opening, demand = :demand, exception = :exception,
                            stage = :stage, version = :version, number = :number, issued_on = :issued,
                            document = :document, marked = :marked, last_act = :act, last_person = :person,
                            last_at = :at
                        WHERE county = :county AND id = :id
                        """)
                .params(text(after))
                .param("exception", NoticeStore.orNull(after.text().exception()))
                .param("number", NoticeStore.orNull(after.paper().number()))
                .param("issued", after.paper().issuedOn())
                .param("document", NoticeStore.value(after.paper().document()))
                .param("marked", NoticeStore.value(after.paper().marked()))
                .update();
        keepRows(after);
        append(before, after, reason, form, by);
    }

    private static Map<String, Object> text(Bulletin bulletin) {
        return Map.ofEntries(
                Map.entry("county", bulletin.id().county().code()),
                Map.entry("id", bulletin.id().value()),
                Map.entry("title", bulletin.text().title()),
                Map.entry("scope", bulletin.text().scope().name()),
                Map.entry("opening", bulletin.text().opening()),
                Map.entry("demand", bulletin.text().demand()),
                Map.entry("stage", bulletin.stage().name()),
                Map.entry("version", bulletin.trail().version()),
                Map.entry("act", bulletin.trail().last().act().name()),
                Map.entry("person", bulletin.trail().last().person()),
                Map.entry("at", bulletin.trail().last().at().atOffset(ZoneOffset.UTC)));
    }

    private void keepRows(Bulletin bulletin) {
        int place = 0;
        for (Bulletin.Row row : bulletin.rows()) {
            place++;
            jdbc.sql("""
                            INSERT INTO supervision.bulletin_row
                              (county, bulletin, version, place, unit, open, overdue, late, notices, second_overdue)
                            VALUES (:county, :bulletin, :version, :place, :unit, :open, :overdue, :late, :notices,
                                    :second)
                            """)
                    .param("county", bulletin.id().county().code())
                    .param("bulletin", bulletin.id().value())
                    .param("version", bulletin.trail().version())
                    .param("place", place)
                    .param("unit", row.unit())
                    .param("open", row.open())
                    .param("overdue", row.overdue())
                    .param("late", row.late())
                    .param("notices", row.notices())
                    .param("second", row.secondOverdue())
                    .update();
        }
    }

    private void append(
            BulletinLifecycle.Stage before, Bulletin after, String reason, @Nullable UUID form, Signature by) {
        jdbc.sql("""
                        INSERT INTO supervision.bulletin_move
                          (county, bulletin, seq, act, from_stage, to_stage, at, account, person, unit, capacity, reason,
                           said, form)
                        VALUES (:county, :bulletin, :seq, :act, :from, :to, :at, :account, :person, :unit, :capacity,
                                :reason, :said, :form)
                        """)
                .param("county", after.id().county().code())
                .param("bulletin", after.id().value())
                .param("seq", after.trail().version())
                .param("act", after.trail().last().act().name())
                .param("from", before.name())
                .param("to", after.stage().name())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("account", by.account())
                .param("person", by.person())
                .param("unit", by.unit())
                .param("capacity", by.capacity())
                .param("reason", NoticeStore.orNull(reason))
                .param("said", after.text().opening() + "\n" + after.text().demand())
                .param("form", form)
                .update();
    }

    boolean wasSent(BulletinId id, UUID form) {
        return jdbc.sql("""
                        SELECT count(*) > 0
                        FROM supervision.bulletin_move
                        WHERE county = :county AND bulletin = :bulletin AND form = :form
                        """)
                .param("county", id.county().code())
                .param("bulletin", id.value())
                .param("form", form)
                .query(Boolean.class)
                .single();
    }

    /** The moves of a bulletin, oldest first. */
    List<Kept> moves(BulletinId id) {
        return jdbc.sql("""
                        SELECT act, to_stage, at, person, unit, reason
                        FROM supervision.bulletin_move
                        WHERE county = :county AND bulletin = :bulletin
                        ORDER BY seq
                        """)
                .param("county", id.county().code())
                .param("bulletin", id.value())
                .query((row, _) -> new Kept(
                        BulletinLifecycle.Act.valueOf(row.getString("act")),
                        BulletinLifecycle.Stage.valueOf(row.getString("to_stage")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("person"),
                        row.getString("unit"),
                        NoticeStore.orEmpty(row.getString("reason"))))
                .list();
    }

    private Bulletin bulletin(ResultSet row) throws SQLException {
        BulletinId id = new BulletinId(new County(row.getString("county")), row.getObject("id", UUID.class));
        int version = row.getInt("version");
        return new Bulletin(
                id,
                new Bulletin.Text(
                        row.getString("title"),
                        BulletinScope.valueOf(row.getString("scope")),
                        row.getString("opening"),
                        row.getString("demand"),
                        NoticeStore.orEmpty(row.getString("exception"))),
                rows(id, version),
                new Bulletin.Paper(
                        NoticeStore.orEmpty(row.getString("number")),
                        row.getObject("issued_on", LocalDate.class),
                        NoticeStore.file(row.getObject("document", UUID.class)),
                        NoticeStore.file(row.getObject("marked", UUID.class))),
                new Bulletin.Trail(
                        BulletinLifecycle.Stage.valueOf(row.getString("stage")),
                        version,
                        row.getObject("drafted_by", UUID.class),
                        new Bulletin.Last(
                                BulletinLifecycle.Act.valueOf(row.getString("last_act")),
                                row.getString("last_person"),
                                row.getTimestamp("last_at").toInstant())));
    }

    private List<Bulletin.Row> rows(BulletinId id, int version) {
        return jdbc.sql("""
                        SELECT unit, open, overdue, late, notices, second_overdue
                        FROM supervision.bulletin_row
                        WHERE county = :county AND bulletin = :bulletin AND version = :version
                        ORDER BY place
                        """)
                .param("county", id.county().code())
                .param("bulletin", id.value())
                .param("version", version)
                .query((row, _) -> new Bulletin.Row(
                        row.getString("unit"),
                        row.getLong("open"),
                        row.getLong("overdue"),
                        row.getLong("late"),
                        row.getLong("notices"),
                        row.getLong("second_overdue")))
                .list();
    }
}
