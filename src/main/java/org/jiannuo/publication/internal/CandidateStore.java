package org.jiannuo.publication.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 待提请. Candidates that come by the thousand: one statement writes them with their first acts. */
@Component
class CandidateStore {
    private static final String COLUMNS = """
            county, id, code, kind, source, thing, title, category, severity, document, decided_on, subject_kind,
            subject_key, subject_name, unit, content, basis, need, latest, from_on, to_on, corrects, leaf, salt,
            commitment, disputed, statement, stage, version, proposed_by, last_act, last_person, last_at, ended_on,
            ground
            """;

    private static final String INSERT = """
            WITH offered AS (
              INSERT INTO publication.publication (%1$s)
              SELECT %1$s
              FROM unnest(
                CAST(:county AS text[]), CAST(:id AS uuid[]), CAST(:code AS text[]), CAST(:kind AS text[]),
                CAST(:source AS text[]), CAST(:thing AS text[]), CAST(:title AS text[]), CAST(:category AS text[]),
                CAST(:severity AS text[]), CAST(:document AS text[]), CAST(:decidedOn AS date[]),
                CAST(:subjectKind AS text[]), CAST(:subjectKey AS text[]), CAST(:subjectName AS text[]),
                CAST(:unit AS text[]), CAST(:content AS text[]), CAST(:basis AS text[]), CAST(:need AS text[]),
                CAST(:latest AS date[]), CAST(:from AS date[]), CAST(:to AS date[]), CAST(:corrects AS uuid[]),
                CAST(:leaf AS uuid[]), CAST(:salt AS text[]), CAST(:commitment AS text[]),
                CAST(:disputed AS boolean[]), CAST(:statement AS text[]), CAST(:stage AS text[]),
                CAST(:version AS int[]), CAST(:proposedBy AS uuid[]), CAST(:lastAct AS text[]),
                CAST(:lastPerson AS text[]), CAST(:lastAt AS timestamp with time zone[]), CAST(:endedOn AS date[]),
                CAST(:ground AS text[])) AS one (%1$s)
              RETURNING county, id, version, last_act, stage, last_at, last_person
            )
            INSERT INTO publication.move
              (county, publication, seq, act, from_stage, to_stage, at, account, person, unit, capacity)
            SELECT county, id, version, last_act, stage, stage, last_at, CAST(:byAccount AS uuid), last_person,
                   CAST(:byUnit AS text), CAST(:byCapacity AS text)
            FROM offered
            """.formatted(COLUMNS);

    private final JdbcClient jdbc;

    CandidateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of many things of which something was ever offered; nobody else begins with any of them meanwhile. */
    Set<String> known(County county, String source, List<String> things) {
        int _ = jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:many, 0))) AS held")
                .param("many", PublicationStore.many(county, source))
                .query(Integer.class)
                .single();
        return Set.copyOf(jdbc.sql("""
                        SELECT DISTINCT thing
                        FROM publication.publication
                        WHERE county = :county AND source = :source AND thing = ANY(CAST(:things AS text[]))
                        """)
                .param("county", county.code())
                .param("source", source)
                .param("things", things.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Writes them as they are, each with the act that made it. */
    void insert(List<Publication> fresh, Signature by) {
        if (!fresh.isEmpty()) {
            int _ = jdbc.sql(INSERT)
                    .params(columns(fresh))
                    .param("byAccount", by.account())
                    .param("byUnit", by.unit())
                    .param("byCapacity", by.capacity())
                    .update();
        }
    }

    /** Column by column what the publications have row by row. */
    private static Map<String, @Nullable String[]> columns(List<Publication> fresh) {
        Map<String, @Nullable String[]> columns = new HashMap<>();
        for (int place = 0; place < fresh.size(); place++) {
            for (Map.Entry<String, @Nullable Object> value :
                    PublicationStore.values(fresh.get(place)).entrySet()) {
                @Nullable Object written = value.getValue();
                columns.computeIfAbsent(value.getKey(), _ -> new @Nullable String[fresh.size()])[place] =
                        written == null ? null : written.toString();
            }
        }
        return columns;
    }
}
