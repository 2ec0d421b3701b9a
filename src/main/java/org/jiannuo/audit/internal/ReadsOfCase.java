package org.jiannuo.audit.internal;

import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.security.AuditEntry;
import org.jiannuo.security.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries about one case, found by its address. */
@Component
class ReadsOfCase implements AuditTrail.Reads {
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final County county;

    ReadsOfCase(JdbcClient jdbc, County county) {
        this.jdbc = jdbc;
        this.county = county;
    }

    /** The sign after the stroke closes the range of everything below the address. */
    @Override
    public List<AuditEntry> of(String target, int limit) {
        return jdbc
                .sql("SELECT " + EntryReader.COLUMNS + """
                         FROM audit.entry
                        WHERE county = :county AND target LIKE '%/cases/%'
                          AND target COLLATE "C" >= :target AND target COLLATE "C" < :end
                        ORDER BY at, id LIMIT :limit
                        """)
                .param("county", county.code())
                .param("target", target)
                .param("end", target + "0")
                .param("limit", limit)
                .query(EntryReader::entry)
                .list()
                .stream()
                .map(ReadsOfCase::told)
                .toList();
    }

    private static AuditEntry told(Entry entry) {
        UUID account = entry.account();
        return new AuditEntry(
                entry.at(),
                account == null ? NOBODY : account,
                or(entry.person()),
                or(entry.unit()),
                entry.event(),
                entry.target(),
                entry.outcome(),
                entry.rules(),
                or(entry.address()),
                or(entry.request()));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
