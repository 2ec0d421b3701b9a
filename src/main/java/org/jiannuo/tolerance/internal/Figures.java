package org.jiannuo.tolerance.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.kernel.County;
import org.jiannuo.tolerance.ToleranceCases.Count;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 容错统计. Numbers of a year by deciding body and by factor; no name stands in any of them. */
@Component
class Figures {
    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often something that is weighed spoke for tolerance where it was recognised, wholly or in part. */
    record Weight(String code, long cases) {}

    List<Count> byBody(County county, int year) {
        return jdbc.sql("""
                        SELECT body, count(*) AS applied,
                               count(*) FILTER (WHERE finding = 'RECOGNISED') AS recognised,
                               count(*) FILTER (WHERE finding = 'PARTLY') AS partly,
                               count(*) FILTER (WHERE finding = 'NOT_RECOGNISED') AS against,
                               count(*) FILTER (WHERE stage = 'REFUSED') AS refused
                        FROM tolerance.tolerance_case
                        WHERE county = :county AND applied_on >= :from AND applied_on < :to
                        GROUP BY body ORDER BY body
                        """)
                .param("county", county.code())
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year + 1, 1, 1))
                .query((row, _) -> new Count(
                        row.getString("body"),
                        row.getLong("applied"),
                        row.getLong("recognised"),
                        row.getLong("partly"),
                        row.getLong("against"),
                        row.getLong("refused")))
                .list();
    }

    List<Weight> byFactor(County county, int year) {
        return jdbc.sql("""
                        SELECT w.code, count(DISTINCT w.matter) AS cases
                        FROM tolerance.weighing w
                        JOIN tolerance.tolerance_case c ON c.county = w.county AND c.id = w.matter
                        WHERE c.county = :county AND c.applied_on >= :from AND c.applied_on < :to
                          AND c.finding IN ('RECOGNISED', 'PARTLY') AND w.answer = 'YES'
                          AND w.seq = (SELECT max(l.seq) FROM tolerance.weighing l
                                       WHERE l.county = w.county AND l.matter = w.matter AND l.code = w.code)
                        GROUP BY w.code ORDER BY w.code
                        """)
                .param("county", county.code())
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year + 1, 1, 1))
                .query((row, _) -> new Weight(row.getString("code"), row.getLong("cases")))
                .list();
    }
}
