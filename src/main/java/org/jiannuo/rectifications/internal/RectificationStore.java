package org.jiannuo.rectifications.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.rectifications.NewRectification;
import org.jiannuo.rectifications.NewRectification.Kind;
import org.jiannuo.rectifications.RectificationId;
import org.jiannuo.rectifications.internal.Lifecycle.Stage;
import org.jiannuo.rectifications.internal.Rectification.Clock;
import org.jiannuo.rectifications.internal.Rectification.Order;
import org.jiannuo.rectifications.internal.Rectification.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each rectification stands. */
@Component
class RectificationStore {
    static final String COLUMNS = """
            SELECT county, id, number, body, unit, source, source_number, basis, problem, standard, causer, ordered_on,
                   due_on, reason, measures, people, duty, act_by, main, extended, returned, reported_on, accepted_on,
                   look_back_on, way, stage, version
            FROM rectifications.rectification
            """;

    private final JdbcClient jdbc;

    RectificationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Rectification> find(RectificationId id) {
        return read(id, "");
    }

    /** The rectification, held until the end of the transaction. */
    Optional<Rectification> lock(RectificationId id) {
        return read(id, " FOR UPDATE");
    }

    private Optional<Rectification> read(RectificationId id, String hold) {
        return jdbc.sql(COLUMNS + " WHERE county = :county AND id = :id" + hold)
                .param("county", id.county().code())
                .param("id", id.value())
                .query((row, _) -> matter(row))
                .optional();
    }

    List<Rectification> ofSource(County county, Kind kind, String number) {
        return jdbc.sql(COLUMNS + """
                         WHERE county = :county AND source = :source AND source_number = :number ORDER BY id DESC
                        """)
                .param("county", county.code())
                .param("source", kind.name())
                .param("number", number)
                .query((row, _) -> matter(row))
                .list();
    }

    /** Those that run or are to be looked at, for a day that begins; held. */
    List<Rectification> lockForDay(County county, LocalDate today, @Nullable UUID after, int limit) {
        return jdbc.sql(COLUMNS + """
                         WHERE county = :county
                           AND (stage = 'RUNNING'
                                OR (stage = 'ACCEPTED' AND (look_back_on IS NULL OR look_back_on <= :today)))
                           AND (CAST(:after AS uuid) IS NULL OR id > CAST(:after AS uuid))
                         ORDER BY id LIMIT :limit FOR UPDATE
                        """)
                .param("county", county.code())
                .param("today", today)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> matter(row))
                .list();
    }

    /** Keeps a new one. @return whether it is new: the same source and unit, or the same form, is kept once */
    boolean insert(Rectification fresh) {
        Order order = fresh.order();
        return jdbc.sql("""
                        INSERT INTO rectifications.rectification
                          (county, id, number, body, unit, source, source_number, basis, problem, standard, causer,
                           ordered_on, due_on, extended, returned, stage, version)
                        VALUES (:county, :id, :number, :body, :unit, :source, :sourceNumber, :basis, :problem, :standard,
                                :causer, :on, :due, false, 0, :stage, :version)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("county", fresh.id().county().code())
                        .param("id", fresh.id().value())
                        .param("number", order.number())
                        .param("body", order.body())
                        .param("unit", order.unit())
                        .param("source", order.source().kind().name())
                        .param("sourceNumber", orNull(order.source().number()))
                        .param("basis", order.source().basis())
                        .param("problem", order.problem())
                        .param("standard", order.standard())
                        .param("causer", orNull(order.causer()))
                        .param("on", order.on())
                        .param("due", order.due())
                        .param("stage", fresh.stage().name())
                        .param("version", fresh.version())
                        .update()
                > 0;
    }

    void save(Rectification after) {
        Clock clock = after.clock();
        int _ = jdbc.sql("""
                        UPDATE rectifications.rectification
                        SET due_on = :due, reason = :reason, measures = :measures, people = :people, duty = :duty,
                            act_by = :actBy, main = :main, extended = :extended, returned = :returned,
                            reported_on = :reported, accepted_on = :accepted, look_back_on = :lookBack, actor = :actor,
                            way = :way, stage = :stage, version = :version
                        WHERE county = :county AND id = :id
                        """)
                .param("due", after.order().due())
                .param("reason", orNull(after.plan().reason()))
                .param("measures", orNull(after.plan().measures()))
                .param("people", orNull(after.plan().people()))
                .param("duty", value(clock.duty()))
                .param("actBy", clock.actBy())
                .param("main", value(clock.main()))
                .param("extended", clock.extended())
                .param("returned", clock.returned())
                .param("reported", clock.reportedOn())
                .param("accepted", clock.acceptedOn())
                .param("lookBack", clock.lookBackOn())
                .param("actor", orNull(after.actor()))
                .param("way", after.way() == null ? null : after.way().name())
                .param("stage", after.stage().name())
                .param("version", after.version())
                .param("county", after.id().county().code())
                .param("id", after.id().value())
                .update();
    }

    static Rectification matter(ResultSet row) throws SQLException {
        County county = new County(row.getString("county"));
        String way = row.getString("way");
        return new Rectification(
                new RectificationId(county, row.getObject("id", UUID.class)),
                order(row),
                new Plan(
                        orEmpty(row.getString("reason")),
                        orEmpty(row.getString("measures")),
                        orEmpty(row.getString("people"))),
                new Clock(
                        duty(county, row.getObject("duty", UUID.class)),
                        row.getObject("act_by", LocalDate.class),
                        duty(county, row.getObject("main", UUID.class)),
                        row.getBoolean("extended"),
                        row.getInt("returned"),
                        row.getObject("reported_on", LocalDate.class),
                        row.getObject("accepted_on", LocalDate.class),
                        row.getObject("look_back_on", LocalDate.class)),
                way == null ? null : Way.valueOf(way),
                Stage.valueOf(row.getString("stage")),
                row.getInt("version"));
    }

    private static Order order(ResultSet row) throws SQLException {
        return new Order(
                row.getString("number"),
                row.getString("body"),
                row.getString("unit"),
                new NewRectification.Source(
                        Kind.valueOf(row.getString("source")),
                        orEmpty(row.getString("source_number")),
                        row.getString("basis")),
                row.getString("problem"),
                row.getString("standard"),
                orEmpty(row.getString("causer")),
                row.getObject("ordered_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class));
    }

    static @Nullable UUID value(@Nullable ObligationId duty) {
        return duty == null ? null : duty.value();
    }

    static @Nullable ObligationId duty(County county, @Nullable UUID value) {
        return value == null ? null : new ObligationId(county, value);
    }

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
