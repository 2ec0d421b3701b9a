package org.jiannuo.reporting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.reporting.NilReturns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nil returns and their moves. */
@Component
class NilReturnStore implements NilReturns {
    private static final String COLUMNS = """
            SELECT n.county, n.id, n.unit, n.period, n.status, n.kinds, n.person, n.signed_at, n.late,
                   n.reconcile_by, n.inquiry
              FROM reporting.nil_return n
            """;

    private final JdbcClient jdbc;

    NilReturnStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the unit has a return for the month */
    boolean insert(NilReturn nil, Signature by) {
        return jdbc.sql("""
                INSERT INTO reporting.nil_return (county, id, unit, period, status, kinds, account, person, signed_at,
                       late, reconcile_by)
                VALUES (:county, :id, :unit, :period, :status, :kinds, :account, :person, :at, :late, :by)
                ON CONFLICT (county, unit, period) DO NOTHING
                """)
                        .param("county", nil.county().code())
                        .param("id", nil.id())
                        .param("unit", nil.unit())
                        .param("period", nil.period().toString())
                        .param("status", nil.status().name())
                        .param("kinds", nil.signed().kinds().toArray(String[]::new))
                        .param("account", by.account())
                        .param("person", by.person())
                        .param("at", Timestamp.from(by.at()))
                        .param("late", nil.signed().late())
                        .param("by", nil.reconcileBy())
                        .update()
                == 1;
    }

    Optional<NilReturn> find(County county, UUID id) {
        return jdbc.sql(COLUMNS + " WHERE n.county = :county AND n.id = :id")
                .param("county", county.code())
                .param("id", id)
                .query(NilReturnStore::nil)
                .optional();
    }

    /** The same, held until the transaction ends. */
    Optional<NilReturn> lock(County county, UUID id) {
        return jdbc.sql(COLUMNS + " WHERE n.county = :county AND n.id = :id FOR UPDATE")
                .param("county", county.code())
                .param("id", id)
                .query(NilReturnStore::nil)
                .optional();
    }

    /** Those of units from a month on, newest month first. @param unit null for all */
    List<NilReturn> list(County county, @Nullable String unit, YearMonth from) {
        return jdbc.sql(COLUMNS + """
                 WHERE n.county = :county AND n.period >= :from
                   AND (CAST(:unit AS text) IS NULL OR n.unit = :unit)
                 ORDER BY n.period DESC, n.unit
                """)
                .param("county", county.code())
                .param("from", from.toString())
                .param("unit", unit)
                .query(NilReturnStore::nil)
                .list();
    }

    void move(NilReturn nil, Status to, @Nullable UUID inquiry, NilReturn.Move move, Signature by) {
        int _ = jdbc.sql("""
                UPDATE reporting.nil_return SET status = :to, inquiry = coalesce(CAST(:inquiry AS uuid), inquiry)
                 WHERE county = :county AND id = :id
                """)
                .param("to", to.name())
                .param("inquiry", inquiry)
                .param("county", nil.county().code())
                .param("id", nil.id())
                .update();
        int _ = jdbc.sql("""
                INSERT INTO reporting.nil_return_move (county, nil_return, seq, act, account, person, unit, said, at)
                SELECT :county, :id, coalesce(max(m.seq), 0) + 1, :act, :account, :person, :unit, :said, :at
                  FROM reporting.nil_return_move m
                 WHERE m.county = :county AND m.nil_return = :id
                """)
                .param("county", nil.county().code())
                .param("id", nil.id())
                .param("act", move.act().name())
                .param("account", by.account())
                .param("person", by.person())
                .param("unit", by.unit())
                .param("said", move.said().isEmpty() ? null : move.said())
                .param("at", Timestamp.from(by.at()))
                .update();
    }

    List<NilReturn.Move> moves(NilReturn nil) {
        return jdbc.sql("""
                SELECT m.act, m.person, m.unit, coalesce(m.said, '') AS said, m.at
                  FROM reporting.nil_return_move m
                 WHERE m.county = :county AND m.nil_return = :id ORDER BY m.seq
                """)
                .param("county", nil.county().code())
                .param("id", nil.id())
                .query((row, _) -> new NilReturn.Move(
                        Act.valueOf(row.getString("act")),
                        row.getString("person"),
                        row.getString("unit"),
                        row.getString("said"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    @Override
    public List<Summary> of(County county, YearMonth period) {
        return jdbc
                .sql(COLUMNS + " WHERE n.county = :county AND n.period = :period ORDER BY n.unit")
                .param("county", county.code())
                .param("period", period.toString())
                .query(NilReturnStore::nil)
                .list()
                .stream()
                .map(NilReturnStore::summary)
                .toList();
    }

    @Override
    public List<Summary> of(County county, String unit, int limit) {
        return jdbc
                .sql(COLUMNS + " WHERE n.county = :county AND n.unit = :unit ORDER BY n.period DESC LIMIT :limit")
                .param("county", county.code())
                .param("unit", unit)
                .param("limit", limit)
                .query(NilReturnStore::nil)
                .list()
                .stream()
                .map(NilReturnStore::summary)
                .toList();
    }

    private static Summary summary(NilReturn nil) {
        return new Summary(nil.unit(), nil.period(), nil.status(), nil.signed().late());
    }

    private static NilReturn nil(ResultSet row, int number) throws SQLException {
        return new NilReturn(
                new County(row.getString("county")),
                row.getObject("id", UUID.class),
                row.getString("unit"),
                YearMonth.parse(row.getString("period")),
                Status.valueOf(row.getString("status")),
                new NilReturn.Signed(
                        row.getString("person"),
                        row.getTimestamp("signed_at").toInstant(),
                        row.getBoolean("late"),
                        List.of((String[]) row.getArray("kinds").getArray())),
                row.getObject("reconcile_by", LocalDate.class),
                row.getObject("inquiry", UUID.class));
    }
}
