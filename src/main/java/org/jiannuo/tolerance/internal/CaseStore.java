package org.jiannuo.tolerance.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.records.RecordId;
import org.jiannuo.tolerance.ToleranceId;
import org.jiannuo.tolerance.ToleranceStatus;
import org.jiannuo.tolerance.internal.Lifecycle.Stage;
import org.jiannuo.tolerance.internal.ToleranceCase.About;
import org.jiannuo.tolerance.internal.ToleranceCase.Applicant;
import org.jiannuo.tolerance.internal.ToleranceCase.Asked;
import org.jiannuo.tolerance.internal.ToleranceCase.Found;
import org.jiannuo.tolerance.internal.ToleranceCase.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each tolerance case stands, and the lists of them. */
@Component
class CaseStore {
    private static final String COLUMNS = """
            SELECT county, id, number, record, subject, unit, document, severity, recorder, applicant, applied_by,
                   applied_name, applied_unit, facts, applied_on, body, finding, consequence, correction, found_on,
                   found_number, duty, term_from, due_on, extended, stage, version
            FROM tolerance.tolerance_case
            """;

    private final JdbcClient jdbc;

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ToleranceCase> find(ToleranceId id) {
        return read(id, "");
    }

    /** The case, held until the end of the transaction. */
    Optional<ToleranceCase> lock(ToleranceId id) {
        return read(id, " FOR UPDATE");
    }

    private Optional<ToleranceCase> read(ToleranceId id, String hold) {
        return jdbc.sql(COLUMNS + " WHERE county = :county AND id = :id" + hold)
                .param("county", id.county().code())
                .param("id", id.value())
                .query((row, _) -> matter(row))
                .optional();
    }

    List<ToleranceCase> ofRecord(RecordId record) {
        return jdbc.sql(COLUMNS + " WHERE county = :county AND record = :record ORDER BY id DESC")
                .param("county", record.county().code())
                .param("record", record.value())
                .query((row, _) -> matter(row))
                .list();
    }

    /** Cases that wait for the deciding body, the earliest due day first. */
    List<ToleranceCase> waitingFor(County county, String body, int limit) {
        return jdbc.sql(COLUMNS + """
                         WHERE county = :county AND body = :body AND stage NOT IN ('CLOSED', 'REFUSED', 'WITHDRAWN')
                         ORDER BY due_on NULLS LAST, id LIMIT :limit
                        """)
                .param("county", county.code())
                .param("body", body)
                .param("limit", limit)
                .query((row, _) -> matter(row))
                .list();
    }

    /**
     * Which cases.
     *
     * @param units only those of these units; null for all
     * @param account whose own cases are shown whatever the units
     * @param stage only this stage; empty for all
     * @param words part of a number, a document, or the name of the subject or of who applied; empty for all
     * @param named units whose name or initials are these words
     */
    record Filter(@Nullable List<String> units, UUID account, String stage, String words, List<String> named) {}

    /** A part of the list, newest first. */
    List<ToleranceCase> list(County county, Filter filter, @Nullable UUID before, int limit) {
        return jdbc.sql(COLUMNS + """
                         WHERE county = :county
                           AND (:everywhere OR body IN (:units) OR unit IN (:units) OR applied_unit IN (:units)
                                OR applied_by = :account)
                           AND (:stage = '' OR stage = :stage)
                           AND (:words = '%%' OR number LIKE :words OR document LIKE :words OR subject LIKE :words
                                OR applied_name LIKE :words OR unit IN (:named) OR body IN (:named))
                           AND (CAST(:before AS uuid) IS NULL OR id < CAST(:before AS uuid))
                         ORDER BY id DESC LIMIT :limit
                        """)
                .param("county", county.code())
                .param("everywhere", filter.units() == null)
                .param("units", filter.units() == null || filter.units().isEmpty() ? List.of("") : filter.units())
                .param("account", filter.account())
                .param("stage", filter.stage())
                .param(
                        "words",
                        "%"
                                + filter.words()
                                        .replace("\\", "\\\\")
                                        .replace("%", "\\%")
                                        .replace("_", "\\_") + "%")
                .param("named", filter.named().isEmpty() ? List.of("-") : filter.named())
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> matter(row))
                .list();
    }

    void insert(ToleranceCase fresh) {
        About about = fresh.about();
        Asked asked = fresh.asked();
        int _ = jdbc.sql("""
                        INSERT INTO tolerance.tolerance_case
                          (county, id, number, record, subject, unit, document, severity, recorder, applicant,
                           applied_by, applied_name, applied_unit, facts, applied_on, body, correction, extended, stage,
                           version)
                        VALUES (:county, :id, :number, :record, :subject, :unit, :document, :severity, :recorder,
                                :applicant, :account, :person, :appliedUnit, :facts, :on, :body, false, false, :stage,
                                :version)
                        """)
                .param("county", fresh.id().county().code())
                .param("id", fresh.id().value())
                .param("number", fresh.number())
                .param("record", about.record().value())
                .param("subject", about.subject())
                .param("unit", about.unit())
                .param("document", about.document())
                .param("severity", orNull(about.severity()))
                .param("recorder", about.recorder())
                .param("applicant", asked.by().name())
                .param("account", asked.account())
                .param("person", asked.person())
                .param("appliedUnit", asked.unit())
                .param("facts", asked.facts())
                .param("on", asked.on())
                .param("body", fresh.body())
                .param("stage", fresh.stage().name())
                .param("version", fresh.version())
                .update();
    }

    void save(ToleranceCase after) {
        Found found = after.found();
        Term term = after.term();
        int _ = jdbc.sql("""
                        UPDATE tolerance.tolerance_case
                        SET finding = :finding, consequence = :consequence, correction = :correction, found_on = :on,
                            found_number = :number, duty = :duty, term_from = :from, due_on = :due,
                            extended = :extended, stage = :stage, version = :version
                        WHERE county = :county AND id = :id
                        """)
                .param(
                        "finding",
                        found.finding() == null ? null : found.finding().name())
                .param("consequence", orNull(found.consequence()))
                .param("correction", found.correction())
                .param("on", found.on())
                .param("number", orNull(found.document()))
                .param("duty", term.duty() == null ? null : term.duty().value())
                .param("from", term.from())
                .param("due", term.due())
                .param("extended", term.extended())
                .param("stage", after.stage().name())
                .param("version", after.version())
                .param("county", after.id().county().code())
                .param("id", after.id().value())
                .update();
    }

    private static ToleranceCase matter(ResultSet row) throws SQLException {
        County county = new County(row.getString("county"));
        return new ToleranceCase(
                new ToleranceId(county, row.getObject("id", UUID.class)),
                row.getString("number"),
                new About(
                        new RecordId(county, row.getObject("record", UUID.class)),
                        row.getString("subject"),
                        row.getString("unit"),
                        row.getString("document"),
                        orEmpty(row.getString("severity")),
                        row.getString("recorder")),
                new Asked(
                        Applicant.valueOf(row.getString("applicant")),
                        row.getObject("applied_by", UUID.class),
                        row.getString("applied_name"),
                        row.getString("applied_unit"),
                        row.getString("facts"),
                        row.getObject("applied_on", LocalDate.class)),
                row.getString("body"),
                found(row),
                term(row, county),
                Stage.valueOf(row.getString("stage")),
                row.getInt("version"));
    }

    private static Found found(ResultSet row) throws SQLException {
        String finding = row.getString("finding");
        return new Found(
                finding == null ? null : ToleranceStatus.valueOf(finding),
                orEmpty(row.getString("consequence")),
                row.getBoolean("correction"),
                row.getObject("found_on", LocalDate.class),
                orEmpty(row.getString("found_number")));
    }

    private static Term term(ResultSet row, County county) throws SQLException {
        UUID duty = row.getObject("duty", UUID.class);
        return new Term(
                duty == null ? null : new ObligationId(county, duty),
                row.getObject("term_from", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("extended"));
    }

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
