package org.jiannuo.audit.internal;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jiannuo.kernel.County;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads entries in bulk, in memory that does not grow with their number. */
@Component
class EntryReader {
    static final String COLUMNS =
            "id, at, account, person, unit, unit_name, capacity, event, target, outcome, rules," + " address, request";
    private static final int FETCH = 1000;
    private static final int NAMED_AT_MOST = 100;

    private final JdbcTemplate rows;
    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final County county;

    EntryReader(JdbcTemplate jdbc, PlatformTransactionManager transactions, County county) {
        this.rows = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        this.rows.setFetchSize(FETCH);
        this.jdbc = JdbcClient.create(rows);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.county = county;
    }

    /** The entries that a seal covers or would cover. */
    Content content(Seal.Range range) {
        MessageDigest whole = Hashes.begin();
        long[] count = {0};
        List<UUID> altered = new ArrayList<>();
        reading.executeWithoutResult(_ -> rows.query(
                "SELECT " + COLUMNS + """
                        , digest FROM audit.entry
                        WHERE county = ? AND cluster = ? AND transaction >= ? AND transaction < ?
                        ORDER BY id
                        """,
                row -> {
                    byte[] digest = row.getBytes("digest");
                    whole.update(digest);
                    count[0]++;
                    Entry entry = entry(row, 0);
                    if (!Arrays.equals(digest, entry.digest()) && altered.size() < NAMED_AT_MOST) {
                        altered.add(entry.id());
                    }
                },
                county.code(),
                range.cluster(),
                range.from(),
                range.to()));
        return new Content(count[0], whole.digest(), altered);
    }

    /** How many entries there are, of whatever cluster and transaction. */
    long count() {
        return jdbc.sql("SELECT count(*) FROM audit.entry WHERE county = :county")
                .param("county", county.code())
                .query(Long.class)
                .single();
    }

    /** Hands over the entries of a query, the newest first; they can be read until the use returns. */
    void stream(EntryFilter filter, Consumer<Stream<Entry>> use) {
        reading.executeWithoutResult(_ -> {
            EntryFilter.Condition condition = filter.condition(county.code());
            try (Stream<Entry> found = jdbc
                    .sql("SELECT " + COLUMNS + " FROM audit.entry WHERE " + condition.sql()
                            + " ORDER BY at DESC, id DESC")
                    .params(condition.values())
                    .query(EntryReader::entry)
                    .stream()) {
                use.accept(found);
            }
        });
    }

    static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getObject("account", UUID.class),
                row.getString("person"),
                row.getString("unit"),
                row.getString("unit_name"),
                row.getString("capacity"),
                row.getString("event"),
                row.getString("target"),
                row.getString("outcome"),
                List.of((String[]) row.getArray("rules").getArray()),
                row.getString("address"),
                row.getString("request"));
    }
}
