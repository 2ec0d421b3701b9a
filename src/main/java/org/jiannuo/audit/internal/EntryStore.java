package org.jiannuo.audit.internal;

import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.County;
import org.jiannuo.security.AuditEntry;
import org.jiannuo.security.AuditTrail;
import org.jiannuo.security.CurrentUser;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes entries, one insert each, in the transaction that is running. What cannot be written stops the act. */
@Component
class EntryStore implements AuditTrail {
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final County county;
    private final Cluster cluster;
    private final Units units;

    EntryStore(JdbcClient jdbc, County county, Cluster cluster, Units units) {
        this.units = units;
        this.jdbc = jdbc;
        this.county = county;
        this.cluster = cluster;
    }

    @Override
    public void write(AuditEntry given) {
        Entry entry = stored(given);
        jdbc.sql("""
                INSERT INTO audit.entry (county, id, at, account, person, unit, unit_name, capacity, event, target, outcome,
                    rules, address, request, cluster, transaction, digest)
                VALUES (:county, :id, :at, :account, :person, :unit, :unitName, :capacity, :event, :target, :outcome,
                    CAST(:rules AS text[]), :address, :request, :cluster,
                    CAST(CAST(pg_current_xact_id() AS text) AS bigint), :digest)
                """)
                .param("county", county.code())
                .param("id", entry.id())
                .param("at", Timestamp.from(entry.at()))
                .param("account", entry.account())
                .param("person", entry.person())
                .param("unit", entry.unit())
                .param("unitName", entry.unitName())
                .param("capacity", entry.capacity())
                .param("event", entry.event())
                .param("target", entry.target())
                .param("outcome", entry.outcome())
                .param("rules", entry.rules().toArray(String[]::new))
                .param("address", entry.address())
                .param("request", entry.request())
                .param("cluster", cluster.number())
                .param("digest", entry.digest())
                .update();
    }

    private Entry stored(AuditEntry given) {
        Optional<SignedInUser> user =
                CurrentUser.find().filter(somebody -> somebody.account().equals(given.account()));
        return new Entry(
                Identities.next(),
                given.at().truncatedTo(ChronoUnit.MICROS),
                given.account().equals(NOBODY) ? null : given.account(),
                orNull(given.person()),
                orNull(given.unit()),
                user.map(SignedInUser::unitName).orElseGet(() -> nameOf(given.unit())),
                user.map(SignedInUser::capacity).orElse(null),
                given.event(),
                given.target(),
                given.outcome(),
                given.rules(),
                orNull(given.address()),
                orNull(given.request()));
    }

    /** The name of the unit of somebody who is not signed in yet, as in a log-in. */
    private @Nullable String nameOf(String unit) {
        return UnitId.isSlug(unit) ? units.names(List.of(new UnitId(unit))).get(new UnitId(unit)) : null;
    }

    /** An empty text is stored as nothing, because some engines cannot tell the two apart. */
    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
