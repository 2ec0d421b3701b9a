package org.jiannuo.evidence.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.evidence.FileId;
import org.jiannuo.evidence.FileKind;
import org.jiannuo.evidence.FileNote;
import org.jiannuo.evidence.StoredFile;
import org.jiannuo.kernel.Signature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploads and the contents that they name. */
@Component
class FileStore {
    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StoredFile file) {
        jdbc.sql("""
                INSERT INTO evidence.content (sha256, size, kept_at)
                VALUES (:sha256, :size, :now)
                ON CONFLICT (sha256) DO NOTHING
                """)
                .param("sha256", file.sha256())
                .param("size", file.size())
                .param("now", Timestamp.from(file.stored().at()))
                .update();
        jdbc.sql("""
                INSERT INTO evidence.file (id, sha256, name, kind, notes, account, person, unit, capacity, stored_at)
                VALUES (:id, :sha256, :name, :kind, :notes, :account, :person, :unit, :capacity, :at)
                """)
                .param("id", file.id().value())
                .param("sha256", file.sha256())
                .param("name", file.name())
                .param("kind", file.kind().name())
                .param(
                        "notes",
                        file.notes().stream().map(FileNote::name).sorted().toArray(String[]::new))
                .param("account", file.stored().account())
                .param("person", file.stored().person())
                .param("unit", file.stored().unit())
                .param("capacity", file.stored().capacity())
                .param("at", Timestamp.from(file.stored().at()))
                .update();
    }

    Optional<StoredFile> find(FileId id) {
        return jdbc.sql("""
                SELECT f.id, f.sha256, f.name, f.kind, f.notes, f.account, f.person, f.unit, f.capacity, f.stored_at, c.size
                FROM evidence.file f
                JOIN evidence.content c ON c.sha256 = f.sha256
                WHERE f.id = :id
                """)
                .param("id", id.value())
                .query((row, _) -> file(row))
                .optional();
    }

    /** The uploads of one account among some ids, in no order. */
    List<StoredFile> ofAccount(UUID account, List<UUID> ids) {
        return jdbc.sql("""
                SELECT f.id, f.sha256, f.name, f.kind, f.notes, f.account, f.person, f.unit, f.capacity, f.stored_at, c.size
                FROM evidence.file f
                JOIN evidence.content c ON c.sha256 = f.sha256
                WHERE f.id = ANY (:ids) AND f.account = :account
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("account", account)
                .query((row, _) -> file(row))
                .list();
    }

    /** The next hashes after one, in their order. */
    List<String> hashesAfter(String last, int most) {
        return jdbc.sql("""
                SELECT sha256
                FROM evidence.content
                WHERE sha256 > :last
                ORDER BY sha256
                LIMIT :most
                """)
                .param("last", last)
                .param("most", most)
                .query((row, _) -> row.getString("sha256"))
                .list();
    }

    boolean isKnown(String sha256) {
        return jdbc.sql("SELECT count(*) FROM evidence.content WHERE sha256 = :sha256")
                        .param("sha256", sha256)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Removes uploads that were stored before a moment and never attached, and contents that nobody names any more. */
    int removeUnattached(Instant before) {
        int removed = jdbc.sql("""
                DELETE FROM evidence.file f
                WHERE f.stored_at < :before
                  AND NOT EXISTS (SELECT 1 FROM evidence.attachment a WHERE a.file = f.id)
                """).param("before", Timestamp.from(before)).update();
        int _ = jdbc.sql("""
                DELETE FROM evidence.content c
                WHERE c.kept_at < :before
                  AND NOT EXISTS (SELECT 1 FROM evidence.file f WHERE f.sha256 = c.sha256)
                """).param("before", Timestamp.from(before)).update();
        return removed;
    }

    static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("size"),
                row.getString("sha256"),
                notes((String[]) row.getArray("notes").getArray()),
                new Signature(
                        row.getObject("account", UUID.class),
                        row.getString("person"),
                        row.getString("unit"),
                        row.getString("capacity"),
                        row.getTimestamp("stored_at").toInstant()));
    }

    private static Set<FileNote> notes(String... names) {
        EnumSet<FileNote> notes = EnumSet.noneOf(FileNote.class);
        Arrays.stream(names).map(FileNote::valueOf).forEach(notes::add);
        return notes;
    }
}
