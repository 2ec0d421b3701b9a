package org.jiannuo.evidence.internal;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiannuo.evidence.FileId;
import org.jiannuo.evidence.FileOwner;
import org.jiannuo.evidence.StoredFile;
import org.jiannuo.kernel.Signature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files belong to which matter. */
@Component
class AttachmentStore {
    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Joins a file to a matter. @return how many files the matter now has; unchanged when the file was there */
    int add(FileId file, FileOwner owner, Signature by) {
        int files = lockMatter(owner);
        int added = jdbc.sql("""
                INSERT INTO evidence.attachment
                    (module, owner, file, account, person, unit, capacity, attached_at, position)
                VALUES (:module, :owner, :file, :account, :person, :unit, :capacity, :at, :position)
                ON CONFLICT (module, owner, file) DO NOTHING
                """)
                .param("module", owner.module())
                .param("owner", owner.id())
                .param("file", file.value())
                .param("account", by.account())
                .param("person", by.person())
                .param("unit", by.unit())
                .param("capacity", by.capacity())
                .param("at", Timestamp.from(by.at()))
                .param("position", files + 1)
                .update();
        if (added > 0) {
            int _ = jdbc.sql("UPDATE evidence.matter SET files = files + 1 WHERE module = :module AND owner = :owner")
                    .param("module", owner.module())
                    .param("owner", owner.id())
                    .update();
        }
        return files + added;
    }

    private int lockMatter(FileOwner owner) {
        return jdbc.sql("""
                INSERT INTO evidence.matter AS m (module, owner, files)
                VALUES (:module, :owner, 0)
                ON CONFLICT (module, owner) DO UPDATE SET files = m.files
                RETURNING files
                """)
                .param("module", owner.module())
                .param("owner", owner.id())
                .query(Integer.class)
                .single();
    }

    /** The matters to which a file belongs. */
    List<FileOwner> ownersOf(FileId file) {
        return jdbc.sql("SELECT module, owner FROM evidence.attachment WHERE file = :file")
                .param("file", file.value())
                .query((row, _) -> new FileOwner(row.getString("module"), row.getString("owner")))
                .list();
    }

    /** The files of some matters of one module, each list in the order in which they were attached. */
    Map<String, List<StoredFile>> filesOf(String module, Collection<String> owners) {
        Map<String, List<StoredFile>> files = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT a.owner,
                       f.id, f.sha256, f.name, f.kind, f.notes, f.account, f.person, f.unit, f.capacity, f.stored_at, c.size
                FROM evidence.attachment a
                JOIN evidence.file f ON f.id = a.file
                JOIN evidence.content c ON c.sha256 = f.sha256
                WHERE a.module = :module AND a.owner = ANY (:owners)
                ORDER BY a.owner, a.position
                """)
                .param("module", module)
                .param("owners", owners.toArray(String[]::new))
                .query(row -> {
                    files.computeIfAbsent(row.getString("owner"), _ -> new ArrayList<>())
                            .add(FileStore.file(row));
                });
        return files;
    }
}
