package org.jiannuo.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.publication.PublicationDraft.Severity;
import org.jiannuo.statutes.ReferenceRow;
import org.junit.jupiter.api.Test;

class ShownTermTest {
    private static final List<ReferenceRow> TERMS = ReferenceRow.bundled().stream()
            .filter(row -> row.table().equals("publication_terms"))
            .toList();

    private static ShownTerm of(Severity severity, String decided, String published) {
        return ShownTerm.of(
                Basis.find("penalty").orElseThrow(),
                severity,
                LocalDate.parse(decided),
                LocalDate.parse(published),
                TERMS);
    }

    @Test
    void a_late_upload_changes_nothing() {
        ShownTerm term = of(Severity.GENERAL, "2026-04-15", "2026-06-01");
        assertThat(term.least()).isEqualTo("2026-07-15");
        assertThat(term.most()).isEqualTo("2027-04-15");
    }

    @Test
    void a_serious_breach_lasts_at_most_three_years() {
        assertThat(of(Severity.SERIOUS, "2026-05-20", "2026-05-21").most()).isEqualTo("2029-05-20");
    }

    @Test
    void a_month_without_the_day_ends_on_its_last_day() {
        assertThat(of(Severity.MINOR, "2026-11-30", "2026-12-01").most()).isEqualTo("2027-02-28");
    }

    @Test
    void before_the_present_order_the_shorter_term_is_taken_and_minor_ones_are_not_shown() {
        assertThat(of(Severity.GENERAL, "2026-03-31", "2026-04-02").most()).isEqualTo("2027-03-31");
        assertThat(of(Severity.MINOR, "2026-03-31", "2026-04-02").never()).isTrue();
    }
}
