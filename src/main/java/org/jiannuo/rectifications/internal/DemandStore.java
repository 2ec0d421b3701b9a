package org.jiannuo.rectifications.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Rule;
import org.jiannuo.kernel.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Demands that wait for a person, and how they ended. */
@Component
class DemandStore {
    private static final String BETWEEN = "\n";
    private static final String COLUMNS = """
            SELECT county, id, number, unit, body, document, words, due_on, since, reasons
            FROM rectifications.demand
            """;

    private final JdbcClient jdbc;

    DemandStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How one ended. @param matter the rectification that was ordered, if any @param said why it was set aside */
    record Settled(Demand.State state, @Nullable UUID matter, String said) {}

    void keep(Demand demand, Demand.State state) {
        int _ = jdbc.sql("""
                        INSERT INTO rectifications.demand
                          (county, id, number, unit, body, document, words, due_on, since, reasons, state)
                        VALUES (:county, :id, :number, :unit, :body, :document, :words, :due, :since,
                                CAST(:reasons AS text[]), :state)
                        ON CONFLICT (county, id) DO UPDATE SET reasons = EXCLUDED.reasons
                        WHERE demand.state = 'OPEN'
                        """)
                .param("county", demand.county().code())
                .param("id", demand.id())
                .param("number", demand.number())
                .param("unit", demand.unit())
                .param("body", demand.body())
                .param("document", demand.document())
                .param("words", demand.words())
                .param("due", demand.due())
                .param("since", demand.since())
                .param(
                        "reasons",
                        demand.because().stream().map(DemandStore::written).toArray(String[]::new))
                .param("state", state.name())
                .update();
    }

    /** The code of a rule and the figures of its sentence, one a line. */
    private static String written(Refusal refusal) {
        return Stream.concat(
                        Stream.of(refusal.code()), refusal.arguments().stream().map(String::valueOf))
                .collect(Collectors.joining(BETWEEN));
    }

    private static Refusal read(String written) {
        List<String> parts = List.of(written.split(BETWEEN, -1));
        return new Refusal(Rule.of(parts.getFirst()), "", List.copyOf(parts.subList(1, parts.size())));
    }

    void settle(County county, UUID id, Settled how, Signature by) {
        int _ = jdbc.sql("""
                        UPDATE rectifications.demand
                        SET state = :state, matter = :matter, person = :person, said = :said, settled_at = :at
                        WHERE county = :county AND id = :id AND state = 'OPEN'
                        """)
                .param("state", how.state().name())
                .param("matter", how.matter())
                .param("person", by.person())
                .param("said", RectificationStore.orNull(how.said()))
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("county", county.code())
                .param("id", id)
                .update();
    }

    /** An open one. */
    Optional<Demand> find(County county, UUID id) {
        return open(county, id, "");
    }

    /** An open one, held until the end of the transaction. */
    Optional<Demand> lock(County county, UUID id) {
        return open(county, id, " FOR UPDATE");
    }

    private Optional<Demand> open(County county, UUID id, String hold) {
        return jdbc.sql(COLUMNS + " WHERE county = :county AND id = :id AND state = 'OPEN'" + hold)
                .param("county", county.code())
                .param("id", id)
                .query((row, _) -> demand(row))
                .optional();
    }

    /** Open ones of a body, the longest waiting first. */
    List<Demand> waitingFor(County county, String body, int limit) {
        return jdbc.sql(COLUMNS + """
                         WHERE county = :county AND body = :body AND state = 'OPEN' ORDER BY id LIMIT :limit
                        """)
                .param("county", county.code())
                .param("body", body)
                .param("limit", limit)
                .query((row, _) -> demand(row))
                .list();
    }

    private static Demand demand(ResultSet row) throws SQLException {
        return new Demand(
                new County(row.getString("county")),
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("unit"),
                row.getString("body"),
                row.getString("document"),
                row.getString("words"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("since", LocalDate.class),
                Arrays.stream((String[]) row.getArray("reasons").getArray())
                        .map(DemandStore::read)
                        .toList());
    }
}
