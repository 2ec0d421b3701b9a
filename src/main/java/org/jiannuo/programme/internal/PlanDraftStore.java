package org.jiannuo.programme.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.plans.Schedule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts of imports and what persons decided about them. */
@Component
class PlanDraftStore {
    private final JdbcClient jdbc;
    private final String county;

    PlanDraftStore(JdbcClient jdbc, County county) {
        this.jdbc = jdbc;
        this.county = county.code();
    }

    /** Keeps a file; when there is an open draft of the same content already, that one stays. */
    void keep(Draft draft, byte[] file, Signature by) {
        jdbc.sql("""
                INSERT INTO programme.draft (id, county, heading, file_name, file, content_hash, stage, uploaded_at,
                                             uploaded_by, uploaded_person)
                VALUES (:id, :county, :heading, :fileName, :file, :hash, 'OPEN', :at, :by, :person)
                ON CONFLICT DO NOTHING
                """)
                .param("id", draft.id())
                .param("county", county)
                .param("heading", draft.heading())
                .param("fileName", draft.fileName())
                .param("file", file)
                .param("hash", draft.contentHash())
                .param("at", Timestamp.from(by.at()))
                .param("by", by.account())
                .param("person", by.person())
                .update();
    }

    Optional<Draft> openWith(String contentHash) {
        return jdbc.sql("""
                SELECT id, heading, file_name, content_hash, stage, programme_id, uploaded_at, uploaded_person
                FROM programme.draft
                WHERE county = :county AND content_hash = :hash AND stage = 'OPEN'
                """)
                .param("county", county)
                .param("hash", contentHash)
                .query(PlanDraftStore::draft)
                .optional();
    }

    Optional<Draft> find(UUID id) {
        return jdbc.sql("""
                SELECT id, heading, file_name, content_hash, stage, programme_id, uploaded_at, uploaded_person
                FROM programme.draft
                WHERE county = :county AND id = :id
                """)
                .param("county", county)
                .param("id", id)
                .query(PlanDraftStore::draft)
                .optional();
    }

    /** The draft, held until the end of the transaction, so that it is confirmed once only. */
    Optional<Draft> lock(UUID id) {
        return jdbc.sql("""
                SELECT id, heading, file_name, content_hash, stage, programme_id, uploaded_at, uploaded_person
                FROM programme.draft
                WHERE county = :county AND id = :id
                FOR UPDATE
                """)
                .param("county", county)
                .param("id", id)
                .query(PlanDraftStore::draft)
                .optional();
    }

    /** The newest open drafts. */
    List<Draft> open(int limit) {
        return jdbc.sql("""
                SELECT id, heading, file_name, content_hash, stage, programme_id, uploaded_at, uploaded_person
                FROM programme.draft
                WHERE county = :county AND stage = 'OPEN'
                ORDER BY id DESC
                LIMIT :limit
                """)
                .param("county", county)
                .param("limit", limit)
                .query(PlanDraftStore::draft)
                .list();
    }

    byte[] file(UUID id) {
        return jdbc.sql("SELECT file FROM programme.draft WHERE id = :id")
                .param("id", id)
                .query((row, _) -> row.getBytes("file"))
                .single();
    }

    void settle(UUID id, Draft.Stage stage, @Nullable UUID programme) {
        jdbc.sql("UPDATE programme.draft SET stage = :stage, programme_id = :programme WHERE id = :id")
                .param("stage", stage.name())
                .param("programme", programme)
                .param("id", id)
                .update();
    }

    void chooseUnit(UUID id, String text, String unit) {
        jdbc.sql("""
                INSERT INTO programme.draft_unit (draft_id, text, unit_id)
                VALUES (:id, :text, :unit)
                ON CONFLICT (draft_id, text) DO UPDATE SET unit_id = excluded.unit_id
                """).param("id", id).param("text", text).param("unit", unit).update();
    }

    /** The unit that was chosen for each name. */
    Map<String, String> chosenUnits(UUID id) {
        Map<String, String> chosen = new LinkedHashMap<>();
        jdbc.sql("SELECT text, unit_id FROM programme.draft_unit WHERE draft_id = :id ORDER BY text")
                .param("id", id)
                .query(row -> {
                    chosen.put(row.getString("text"), row.getString("unit_id"));
                });
        return chosen;
    }

    void chooseTime(UUID id, int position, @Nullable LocalDate dueOn, boolean standing) {
        jdbc.sql("""
                INSERT INTO programme.draft_schedule (draft_id, position, due_on, standing)
                VALUES (:id, :position, :dueOn, :standing)
                ON CONFLICT (draft_id, position) DO UPDATE
                SET due_on = excluded.due_on, standing = excluded.standing
                """)
                .param("id", id)
                .param("position", position)
                .param("dueOn", dueOn)
                .param("standing", standing)
                .update();
    }

    /** What was decided about the time of each row, by its place. */
    Map<Integer, Schedule> chosenTimes(UUID id) {
        Map<Integer, Schedule> chosen = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT position, due_on, standing
                FROM programme.draft_schedule
                WHERE draft_id = :id
                ORDER BY position
                """).param("id", id).query(row -> {
            LocalDate due = row.getObject("due_on", LocalDate.class);
            boolean standing = row.getBoolean("standing");
            chosen.put(row.getInt("position"), new Schedule("", due, standing, null, null, List.of()));
        });
        return chosen;
    }

    private static Draft draft(ResultSet row, int index) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("heading"),
                row.getString("file_name"),
                row.getString("content_hash"),
                Draft.Stage.valueOf(row.getString("stage")),
                row.getObject("programme_id", UUID.class),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getString("uploaded_person"));
    }

    /** 导入草稿. A file that was uploaded and waits for confirmation. */
    record Draft(
            UUID id,
            String heading,
            String fileName,
            String contentHash,
            Stage stage,
            @Nullable UUID programme,
            Instant uploadedAt,
            String uploadedBy) {

        /** What became of it. */
        enum Stage {
            OPEN,
            ADOPTED,
            DISCARDED
        }
    }
}
