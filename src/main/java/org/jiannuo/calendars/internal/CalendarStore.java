package org.jiannuo.calendars.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiannuo.calendars.CalendarDay;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices and their days. */
@Repository
class CalendarStore {
    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A notice as it is kept. */
    record Kept(
            String instrument,
            int year,
            CalendarDay.Scope scope,
            String basis,
            @Nullable LocalDate issuedOn,
            boolean entered,
            String content,
            @Nullable String replaces,
            @Nullable String reason,
            @Nullable String replacedBy,
            String enteredName,
            java.time.Instant enteredAt) {
        boolean inForce() {
            return replacedBy == null;
        }
    }

    long version() {
        return jdbc.sql("SELECT version FROM calendars.state").query(Long.class).single();
    }

    /** Takes the next version; nobody else enters a notice until this transaction ends. */
    long nextVersion() {
        return jdbc.sql("UPDATE calendars.state SET version = version + 1 RETURNING version")
                .query(Long.class)
                .single();
    }

    /** The days of all notices in force. */
    List<CalendarDay> daysInForce() {
        return jdbc.sql("""
                SELECT d.date, d.kind, d.name, d.statutory, n.scope, n.instrument, n.basis, n.confidence
                  FROM calendars.day d
                  JOIN calendars.notice n ON n.instrument = d.instrument
                 WHERE NOT EXISTS (SELECT 1 FROM calendars.notice later WHERE later.replaces = n.instrument)
                 ORDER BY d.date
                """).query(CalendarStore::day).list();
    }

    List<CalendarDay> daysOf(String instrument) {
        return jdbc.sql("""
                SELECT d.date, d.kind, d.name, d.statutory, n.scope, n.instrument, n.basis, n.confidence
                  FROM calendars.day d
                  JOIN calendars.notice n ON n.instrument = d.instrument
                 WHERE n.instrument = :instrument
                 ORDER BY d.date
                """)
                .param("instrument", instrument)
                .query(CalendarStore::day)
                .list();
    }

    /** Every notice, also those that were replaced, the newest year first. */
    List<Kept> notices() {
        return jdbc.sql("""
                SELECT n.instrument, n.year, n.scope, n.basis, n.issued_on, n.source, n.content, n.replaces, n.reason,
                       later.instrument AS replaced_by, n.entered_name, n.entered_at
                  FROM calendars.notice n
                  LEFT JOIN calendars.notice later ON later.replaces = n.instrument
                 ORDER BY n.year DESC, n.scope, n.version DESC
                """).query(CalendarStore::kept).list();
    }

    Optional<Kept> find(String instrument) {
        return notices().stream()
                .filter(notice -> notice.instrument().equals(instrument))
                .findFirst();
    }

    void insert(Notice notice, long version, Signature by) {
        Notice.Source source = notice.source();
        Notice.Replacement replaces = notice.replaces();
        jdbc.sql("""
                INSERT INTO calendars.notice (instrument, year, scope, basis, issued_on, confidence, source, content,
                                              replaces, reason, version, entered_by, entered_name, entered_at)
                VALUES (:instrument, :year, :scope, :basis, :issuedOn, :confidence, :source, :content,
                        :replaces, :reason, :version, :by, :name, :at)
                """)
                .param("instrument", notice.instrument())
                .param("year", notice.year())
                .param("scope", notice.scope().code())
                .param("basis", source.document().basis())
                .param("issuedOn", source.issuedOn())
                .param("confidence", source.document().confidence())
                .param("source", source.entered() ? "entered" : "reference")
                .param("content", notice.content())
                .param("replaces", replaces == null ? null : replaces.instrument())
                .param("reason", replaces == null ? null : replaces.reason())
                .param("version", version)
                .param("by", by.account())
                .param("name", by.person())
                .param("at", by.at().atZone(BusinessClock.ZONE).toOffsetDateTime())
                .update();
        insertDays(notice);
    }

    private void insertDays(Notice notice) {
        jdbc.sql("""
                INSERT INTO calendars.day (instrument, date, kind, name, statutory)
                SELECT :instrument, given.date, given.kind, given.name, given.statutory
                  FROM unnest(:dates::date[], :kinds::text[], :names::text[], :statutory::boolean[])
                    AS given (date, kind, name, statutory)
                """)
                .param("instrument", notice.instrument())
                .param("dates", column(notice, day -> day.date().toString()))
                .param("kinds", column(notice, day -> day.kind().code()))
                .param("names", column(notice, CalendarDay::name))
                .param("statutory", column(notice, day -> String.valueOf(day.statutory())))
                .update();
    }

    private static String[] column(Notice notice, java.util.function.Function<CalendarDay, String> of) {
        return notice.days().stream().map(of).toArray(String[]::new);
    }

    private static CalendarDay day(ResultSet row, int number) throws SQLException {
        return new CalendarDay(
                row.getObject("date", LocalDate.class),
                CalendarDay.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                row.getBoolean("statutory"),
                scope(row),
                new CalendarDay.Notice(
                        row.getString("instrument"), row.getString("basis"), row.getString("confidence")));
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getString("instrument"),
                row.getInt("year"),
                scope(row),
                row.getString("basis"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("source").equals("entered"),
                row.getString("content"),
                row.getString("replaces"),
                row.getString("reason"),
                row.getString("replaced_by"),
                row.getString("entered_name"),
                row.getObject("entered_at", java.time.OffsetDateTime.class).toInstant());
    }

    private static CalendarDay.Scope scope(ResultSet row) throws SQLException {
        return CalendarDay.Scope.valueOf(row.getString("scope").toUpperCase(Locale.ROOT));
    }
}
