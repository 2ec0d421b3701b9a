package org.jiannuo.measures.internal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.measures.internal.ItemList.Item;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 重新建议. The record from which measures had followed is in force again: what ended with it is suggested anew, once for
 * each decision that brought it back. Nothing revives by itself.
 */
@Component
class SuggestAgain {
    private final JdbcClient jdbc;
    private final ItemList items;
    private final BusinessClock clock;

    SuggestAgain(JdbcClient jdbc, ItemList items, BusinessClock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.clock = clock;
    }

    /** Idempotent by the document. @param why what the officer reads beside it */
    @Transactional
    public void suggest(RecordSummary record, String why, String document) {
        LocalDate today = clock.today();
        if (!Legality.holds(record, today)) {
            return;
        }
        Set<String> ceased = ceased(record.id());
        for (Item item : items.all(today)) {
            boolean listed = item.categories().contains(record.category()) && Candidates.fits(item, record);
            if (listed || ceased.contains(item.code())) {
                open(record, item, ceased.contains(item.code()), why, document);
            }
        }
    }

    /** Items of measures that ended, or were not decided, because the record had ended. */
    private Set<String> ceased(RecordId record) {
        return new HashSet<>(jdbc.sql("""
                        SELECT DISTINCT m.item
                        FROM measures.measure m
                        JOIN measures.move v ON v.county = m.county AND v.measure = m.id
                        WHERE m.county = :county AND m.record = :record AND v.act IN ('LAPSE', 'CEASE')
                        """)
                .param("county", record.county().code())
                .param("record", record.value())
                .query(String.class)
                .list());
    }

    /** What a person dismissed stays dismissed; what was taken up is open again where its measure ended. */
    private void open(RecordSummary record, Item item, boolean ceased, String why, String document) {
        @Nullable
        String severity = record.severity() == null ? null : record.severity().name();
        int _ = jdbc.sql("""
                        INSERT INTO measures.candidate
                          (county, id, record, item, incentive, document, category, severity, subject_kind,
                           subject_name, subject_ref, reporter, suggested_on, state, why, again)
                        VALUES (:county, :id, :record, :item, :incentive, :document, :category, :severity, :kind,
                                :name, :ref, :reporter, :on, 'OPEN', :why, :again)
                        ON CONFLICT (county, record, item) DO UPDATE
                        SET state = 'OPEN', why = EXCLUDED.why, again = EXCLUDED.again,
                            suggested_on = EXCLUDED.suggested_on, measure = NULL, reason = NULL, person = NULL,
                            handled_at = NULL
                        WHERE candidate.again IS DISTINCT FROM EXCLUDED.again
                          AND (candidate.state IN ('OPEN', 'WITHDRAWN') OR (candidate.state = 'TAKEN' AND :ceased))
                        """)
                .param("county", record.id().county().code())
                .param("id", Identities.next())
                .param("record", record.id().value())
                .param("item", item.code())
                .param("incentive", item.incentive())
                .param("document", record.document().number())
                .param("category", record.category())
                .param("severity", severity)
                .param("kind", record.about().kind().name())
                .param("name", record.about().name())
                .param("ref", MeasureHistory.orNull(record.about().id()))
                .param("reporter", record.reported().unit())
                .param("on", clock.today())
                .param("why", why)
                .param("again", document)
                .param("ceased", ceased)
                .update();
    }
}
